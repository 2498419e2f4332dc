import { inUnit, plain, usd } from "../base/format.js";
import type { Audit } from "../tables/audit-list.js";
import { dayWords } from "../trace/figure-words.js";

/** A checked statement with its two sides: what it claims, and what that is held against, each with its interval. */
export interface AuditCheck extends Audit {
  claim_ids: string;
  relation: "=" | "<=" | ">=";
  formula: string;
  left_value: number | null;
  left_low: number | null;
  left_high: number | null;
  left_formula: string | null;
  right_value: number | null;
  right_low: number | null;
  right_high: number | null;
  right_formula: string | null;
  unit: string;
  source_ids: string;
  explanation_traced: string;
}

/** Returns a value of a check in the words of its unit. */
export function checkValue(value: number | null, unit: string): string {
  if (value === null) return "–";
  if (unit === "year and month") return dayWords(`${Math.floor(value / 100)}-${String(value % 100).padStart(2, "0")}`);
  if (unit === "USD a month") return `${usd(value)} a month`;
  if (unit === "times") return `${plain(value, 2)} times`;
  return unit === "borders" ? plain(value, 0) : inUnit(value, unit);
}
