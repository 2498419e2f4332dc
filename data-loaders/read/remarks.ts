import { join } from "node:path";
import { z } from "zod";
import { type Claim, remarkFields } from "./claims.js";
import { nearest, type Problem } from "./problems.js";
import { type Source, shown } from "./sources.js";
import { listOf, slug } from "./texts.js";
import { readYamlFile } from "./yaml.js";

const remarksSchema = z.strictObject({
  remarks: z.array(z.strictObject({ claims: listOf(slug).min(1), ...remarkFields })),
});

type Remark = Omit<z.infer<typeof remarksSchema>["remarks"][number], "claims">;

/** Called with the place in remarks.yaml that a problem is about. */
type Report = (path: PropertyKey[], message: string) => void;

/**
 * Returns what people remark on figures that a machine read out of a source, from the file remarks.yaml in its folder;
 * nothing where there is no such file.
 */
export function readRemarks(source: Source, problems: Problem[]): Remarks {
  if (!source.files.includes("remarks.yaml")) return new Remarks([], () => {});
  const path = join(source.folder, "remarks.yaml");
  const file = shown(path);
  const yaml = readYamlFile(file, path, remarksSchema, problems);
  return new Remarks(yaml?.value.remarks ?? [], (at, message) =>
    problems.push({ file, line: yaml?.lineOf(at) ?? null, message }),
  );
}

/** Remarks on the claims of a source: added claim by claim, then asked what was left over. */
export class Remarks {
  private readonly entries = new Map<string, { remark: Remark; at: PropertyKey[] }>();
  private readonly used = new Set<string>();

  constructor(
    remarks: readonly (Remark & { claims: readonly string[] })[],
    private readonly report: Report,
  ) {
    remarks.forEach(({ claims, ...remark }, i) => {
      claims.forEach((claim, j) => {
        const at = ["remarks", i, "claims", j];
        if (this.entries.has(claim)) report(at, `claim ${claim} is remarked on twice; keep one`);
        this.entries.set(claim, { remark, at });
      });
    });
  }

  /** Returns the claim with what is remarked on it; what the source itself says of the claim is not overwritten. */
  addTo(claim: Claim): Claim {
    this.used.add(claim.id);
    const entry = this.entries.get(claim.id);
    if (!entry) return claim;
    const twice = Object.keys(entry.remark).find((field) => claim[field as keyof Claim] !== undefined);
    if (twice) this.report(entry.at, `claim ${claim.id} has ${twice} of its own; correct it in corrections.yaml`);
    return { ...entry.remark, ...claim };
  }

  /** Reports remarks on claims that the source does not have. */
  close(): void {
    for (const [claim, { at }] of this.entries) {
      if (this.used.has(claim)) continue;
      const near = nearest(claim, [...this.used]);
      this.report(at, `no claim "${claim}"${near ? `; did you mean ${near}?` : ""}`);
    }
  }
}
