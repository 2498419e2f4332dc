/** Rows with the names of their columns said once. */
export interface Packed {
  columns: readonly string[];
  rows: readonly (readonly unknown[])[];
}

/** Returns rows with the names of their columns said once; all rows have the same columns. */
export function pack(rows: readonly object[]): Packed {
  const columns = Object.keys(rows[0] ?? {});
  return { columns, rows: rows.map((row) => columns.map((name) => (row as Record<string, unknown>)[name])) };
}

/** Whether a value is packed rows: an object may well have a number of columns and of rows. */
export function isPacked(value: unknown): value is Packed {
  const { columns, rows } = (value ?? {}) as Partial<Packed>;
  return Array.isArray(columns) && Array.isArray(rows);
}

/** Returns packed rows as they were. */
export function unpack<Row>({ columns, rows }: Packed): Row[] {
  return rows.map((values) => Object.fromEntries(columns.map((name, i) => [name, values[i]])) as Row);
}
