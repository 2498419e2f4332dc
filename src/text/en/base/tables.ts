/** Words of any table. */
export const tableWords = {
  /** What a table is called that scrolls by itself, by the headings of its columns. */
  region: (columns: readonly string[]) => `Table: ${columns.join(", ")}`,
  /** What a cell of a column can hold. */
  types: { number: "number", text: "text", whole: "whole number", truth: "true or false", day: "date" },
};
