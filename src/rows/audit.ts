// Made from pipelines/models/site/audit.sql and the schemas by npm run generate; edit those.

/** A row of audit.json; dates are ISO text. */
export interface AuditCheck {
  /** Name of the check */
  check_id: string;
  /** What it is about, as a code of the source’s checks */
  topic: string;
  /** What it is about */
  subject: string;
  /** What the check is called */
  name: string;
  /** holds, holds_within_rounding, does_not_hold or cannot_be_checked */
  verdict: "holds" | "holds_within_rounding" | "does_not_hold" | "cannot_be_checked";
  /** The statement with each number as {{shown|formula}} */
  statement_traced: string;
  /** The reason with numbers and counts of rows marked in the same way */
  reason_traced: string;
  /** The explanation with each number as {{shown|formula}}, and counts of rows as {{#count}} */
  explanation_traced: string;
  /** The defence with numbers and counts of rows marked in the same way */
  defence_traced: string | null;
  /** What is compared with what, in words */
  formula: string;
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
  /** Observations or events of the article that are checked, separated by blanks */
  claim_ids: string;
  /** Observations the check rests on, separated by blanks */
  input_ids: string;
  /** Sources of the inputs, separated by blanks */
  source_ids: string;
}
