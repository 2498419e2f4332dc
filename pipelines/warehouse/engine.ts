/** What holds the rows of trade_flows and answers plain selects of them. */
export interface Engine {
  /** What it is, as people call it: name and version, nodes. */
  name: string;
  /** What the rows are called in its selects, once they are there. */
  flows: string;
  /** Writes what a select gives to a file, as CSV without a header, nothing as \N. Throws an Error that names it. */
  select(sql: string, file: string): Promise<void>;
}
