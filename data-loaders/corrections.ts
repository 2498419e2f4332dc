import { z } from "zod";
import type { Claim } from "./claims.js";
import { nearest } from "./problems.js";
import type { CorrectionRow } from "./rows.js";

const FIELDS = ["printed", "period", "as_of", "reporter", "partner", "flow", "product", "unit", "obs_status"] as const;

const text = z.string().trim().min(1, "is empty");

const correctionSchema = z.strictObject({
  figure: text,
  field: z.enum(FIELDS),
  says: text,
  correct: text,
  reason: text,
  source: z.string().optional(),
});

/** The file corrections.yaml: what is read otherwise than its source says it, and why. */
export const correctionsSchema = z.strictObject({ corrections: z.array(correctionSchema).default([]) });

type Correction = z.infer<typeof correctionSchema>;

/** A claim as it is read: `corrected` stands for the printed figure where that is corrected. */
export interface CorrectedClaim extends Claim {
  corrected?: string;
}

/** Called with the place in corrections.yaml that a problem is about. */
type Report = (path: PropertyKey[], message: string) => void;

/** The corrections of a run: applied claim by claim, then asked what was left over. */
export class Corrections {
  readonly rows: CorrectionRow[] = [];
  private readonly entries = new Map<string, { entry: Correction; at: number; isUsed: boolean }[]>();

  constructor(
    file: z.infer<typeof correctionsSchema>,
    private readonly report: Report,
  ) {
    file.corrections.forEach((entry, at) => {
      const others = this.entries.get(entry.figure) ?? [];
      if (others.some((other) => other.entry.field === entry.field)) {
        report(["corrections", at, "field"], `${entry.figure}: ${entry.field} is corrected twice; keep one`);
      }
      this.entries.set(entry.figure, [...others, { entry, at, isUsed: false }]);
    });
  }

  /** Returns the claim with its corrections; a source that no longer says what is corrected is a problem. */
  apply(figure: string, claim: Claim): CorrectedClaim {
    const corrected: CorrectedClaim = { ...claim };
    for (const known of this.entries.get(figure) ?? []) {
      const { entry, at } = known;
      const said = claim[entry.field];
      known.isUsed = true;
      if (said !== entry.says) {
        const now = said === undefined ? "says nothing" : `says "${said}"`;
        const advice =
          said === entry.correct
            ? "the source was mended: remove the correction"
            : "look again, then mend or remove the correction";
        this.report(
          ["corrections", at, "says"],
          `${figure}: ${entry.field} ${now} now, not "${entry.says}"; ${advice}`,
        );
        continue;
      }
      if (entry.field === "printed") corrected.corrected = entry.correct;
      else corrected[entry.field] = entry.correct;
    }
    return corrected;
  }

  /** Takes down the values of a figure before and after its corrections. */
  record(figure: string, before: string | null, after: string | null): void {
    for (const { entry } of this.entries.get(figure) ?? []) {
      const isFigure = entry.field === "printed";
      this.rows.push({
        observation_id: figure,
        field: entry.field,
        before: entry.says,
        after: entry.correct,
        value_before: isFigure ? before : null,
        value_after: isFigure ? after : null,
        reason: entry.reason,
        support_source_id: entry.source ?? null,
      });
    }
  }

  has(figure: string): boolean {
    return this.entries.has(figure);
  }

  /** Reports corrections of figures that do not exist, and supports by sources that do not. */
  close(figures: ReadonlySet<string>, sources: ReadonlySet<string>): void {
    for (const [figure, known] of this.entries) {
      for (const { entry, at, isUsed } of known) {
        if (!isUsed && !figures.has(figure)) {
          this.report(["corrections", at, "figure"], `no figure "${figure}"${hint(figure, figures)}`);
        }
        if (entry.source !== undefined && !sources.has(entry.source)) {
          this.report(["corrections", at, "source"], `no source "${entry.source}"${hint(entry.source, sources)}`);
        }
      }
    }
  }
}

function hint(word: string, known: ReadonlySet<string>): string {
  const near = nearest(word, [...known]);
  return near ? `; did you mean ${near}?` : "";
}
