import type { AuditCheck } from "../rows/audit.js";

/** How many statements are checked, and how many of them hold, do not, or cannot be checked. */
export type VerdictCounts = Readonly<Record<"all" | "hold" | "fail" | "open", number>>;

/** Counts verdicts; what holds within rounding holds. */
export function countVerdicts(verdicts: readonly AuditCheck["verdict"][]): VerdictCounts {
  const of = (...kinds: AuditCheck["verdict"][]) => verdicts.filter((verdict) => kinds.includes(verdict)).length;
  return {
    all: verdicts.length,
    hold: of("holds", "holds_within_rounding"),
    fail: of("does_not_hold"),
    open: of("cannot_be_checked"),
  };
}
