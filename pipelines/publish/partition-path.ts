/** The table that is published by years. */
export const FLOWS = "trade_flows";

/** Whether a path of published files is that of a partition, whose hash the record of imports knows. */
export function isPartition(path: string): boolean {
  return path.startsWith(`${FLOWS}/`);
}
