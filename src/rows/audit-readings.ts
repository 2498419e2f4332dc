// Made from pipelines/models/site/audit_readings.sql and the schemas by npm run generate; edit those.

/** A row of audit_readings.json; dates are ISO text. */
export interface AuditReading {
  /** The statement as a check of audit */
  check_id: string;
  /** Its place among the readings of the statement, from 1 */
  reading: number;
  /** What the reading comes to: holds, holds_within_rounding, does_not_hold or cannot_be_checked */
  verdict: "holds" | "holds_within_rounding" | "does_not_hold" | "cannot_be_checked";
  /** How it is read, with each number as {{shown|formula}} */
  words_traced: string;
  /** What it would mean, with numbers and counts of rows marked in the same way */
  meaning_traced: string;
  /** How left should relate to right: =, <= or >= */
  relation: "=" | "<=" | ">=";
  /** Unit of both values */
  unit: string;
  /** What the article claims or what follows from it */
  left_value: number | null;
  /** Lower end of the left value; empty where open */
  left_low: number | null;
  /** Upper end of the left value; empty where open */
  left_high: number | null;
  /** How the left value follows from observations, named in brackets */
  left_formula: string | null;
  /** What it is compared with */
  right_value: number | null;
  /** Lower end of the right value; empty where open */
  right_low: number | null;
  /** Upper end of the right value; empty where open */
  right_high: number | null;
  /** How the right value follows from observations, named in brackets */
  right_formula: string | null;
}
