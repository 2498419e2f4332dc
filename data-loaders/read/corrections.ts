import { join } from "node:path";
import Big from "big.js";
import { z } from "zod";
import type { Claim } from "./claims.js";
import { nearest, type Problem } from "./problems.js";
import type { CorrectionRow } from "./rows.js";
import { referenceTo, type Source, shown } from "./sources.js";
import { slug, text } from "./texts.js";
import { readYamlFile } from "./yaml.js";

const FIELDS = ["printed", "period", "as_of", "reporter", "partner", "flow", "product", "unit", "obs_status"] as const;

const correctionsSchema = z.strictObject({
  corrections: z.array(
    z.strictObject({
      claim: slug,
      field: z.enum(FIELDS),
      says: text,
      correct: text,
      reason: text,
      source: slug.optional(),
    }),
  ),
});

type Correction = z.infer<typeof correctionsSchema>["corrections"][number];

/** A claim as it is read: `corrected` stands for the printed figure where that is corrected. */
export interface CorrectedClaim extends Claim {
  corrected?: string;
}

/** Called with the place in corrections.yaml that a problem is about. */
type Report = (path: PropertyKey[], message: string) => void;

/**
 * Returns the corrections of a source, from the file corrections.yaml in its folder; none where there is no such file.
 */
export function readCorrections(source: Source, sources: ReadonlySet<string>, problems: Problem[]): Corrections {
  if (!source.files.includes("corrections.yaml")) return new Corrections(source.id, [], () => {});
  const path = join(source.folder, "corrections.yaml");
  const file = shown(path);
  const yaml = readYamlFile(file, path, correctionsSchema, problems);
  const report: Report = (at, message) => problems.push({ file, line: yaml?.lineOf(at) ?? null, message });
  const corrections = (yaml?.value.corrections ?? []).map((entry, i) => ({
    ...entry,
    isSupported: entry.source !== undefined,
    source: referenceTo(entry.source, sources, (message) => report(["corrections", i, "source"], message)),
  }));
  return new Corrections(source.id, corrections, report);
}

/** What is read otherwise than a source says it: applied claim by claim, then asked what was left over. */
export class Corrections {
  private readonly entries = new Map<string, { entry: Supported; at: number }[]>();
  constructor(
    private readonly sourceId: string,
    corrections: readonly Supported[],
    private readonly report: Report,
  ) {
    corrections.forEach((entry, at) => {
      const others = this.entries.get(entry.claim) ?? [];
      if (others.some((other) => other.entry.field === entry.field)) {
        report(["corrections", at, "field"], `claim ${entry.claim}: ${entry.field} is corrected twice; keep one`);
      }
      this.entries.set(entry.claim, [...others, { entry, at }]);
    });
  }

  /** Returns the claim with its corrections; a source that no longer says what is corrected is a problem. */
  apply(claim: Claim): CorrectedClaim {
    const corrected: CorrectedClaim = { ...claim };
    for (const { entry, at } of this.entries.get(claim.id) ?? []) {
      const said = claim[entry.field];
      if (said !== entry.says) {
        this.report(["corrections", at, "says"], guardMessage(entry, said));
        continue;
      }
      if (entry.field === "printed") corrected.corrected = entry.correct;
      else corrected[entry.field] = entry.correct;
    }
    return corrected;
  }

  /**
   * Returns the rows of a claim's corrections, with the value of the figure as printed and after them. One that makes
   * another size or sign of it, and names no source that has it so, is a problem.
   */
  rowsOf(claimId: string, asPrinted: () => string | null, after: string): CorrectionRow[] {
    return (this.entries.get(claimId) ?? []).map(({ entry, at }) => {
      const isFigure = entry.field === "printed";
      const before = isFigure ? asPrinted() : null;
      if (before !== null && !entry.isSupported && isFar(new Big(before), new Big(after))) {
        this.report(
          ["corrections", at, "correct"],
          `claim ${claimId}: ${before} becomes ${after}; name in source who has it so, or look at the digits again`,
        );
      }
      return {
        observation_id: `${this.sourceId}.${claimId}`,
        field: entry.field,
        before: entry.says,
        after: entry.correct,
        value_before: before,
        value_after: isFigure ? after : null,
        reason: entry.reason,
        support_source_id: entry.source,
      };
    });
  }

  /** Reports corrections of claims that the source does not have; it has those of these ids, sound or not. */
  close(met: readonly string[]): void {
    for (const [claim, entries] of this.entries) {
      if (met.includes(claim)) continue;
      const near = nearest(claim, met);
      for (const { at } of entries) {
        this.report(["corrections", at, "claim"], `no claim "${claim}"${near ? `; did you mean ${near}?` : ""}`);
      }
    }
  }
}

/** A correction with the source that it rests on; none where it names none, or one that has left. */
type Supported = Omit<Correction, "source"> & { source: string | null; isSupported: boolean };

/** By how many times a figure may change without another source that has it so. */
const MOST_TIMES = 2;

function isFar(before: Big, after: Big): boolean {
  if (before.eq(0) || after.eq(0) || before.gt(0) !== after.gt(0)) return !before.eq(after);
  const times = after.div(before);
  return times.gt(MOST_TIMES) || times.times(MOST_TIMES).lt(1);
}

function guardMessage({ claim, field, says, correct }: Supported, said: string | undefined): string {
  const now = said === undefined ? "says nothing" : `says "${said}"`;
  const advice =
    said === correct
      ? "the source was mended: remove the correction"
      : "look again, then mend or remove the correction";
  return `claim ${claim}: ${field} ${now} now, not "${says}"; ${advice}`;
}
