import { z } from "zod";
import { nearest } from "./problems.js";
import type { ReasonRow } from "./rows.js";

const text = z.string().trim().min(1, "is empty");

const reasonSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "not an id: use lower-case words and digits joined by hyphens"),
    figures: z.array(text).min(1, "names no figure"),
    kind: z.string(),
    explanation: text,
    source: z.string().optional(),
    locator: text.optional(),
  })
  .refine((reason) => reason.source === undefined || reason.locator !== undefined, {
    message: "a reason that a source gives says where: add locator",
    path: ["locator"],
  });

/** The file reasons.yaml: why figures differ from those of others; a reason without a source is our guess. */
export const reasonsSchema = z.strictObject({ reasons: z.array(reasonSchema).default([]) });

/** Returns one row a reason and figure after reporting every figure, kind or source that does not exist. */
export function reasonRows(
  { reasons }: z.infer<typeof reasonsSchema>,
  known: { figures: ReadonlySet<string>; sources: ReadonlySet<string>; kinds: readonly string[] },
  report: (path: PropertyKey[], message: string) => void,
): ReasonRow[] {
  const seen = new Set<string>();
  return reasons.flatMap(({ id, figures, kind, explanation, source, locator }, i) => {
    const check = (field: PropertyKey[], value: string, list: Iterable<string>, what: string) => {
      const all = new Set(list);
      if (all.has(value)) return;
      const near = nearest(value, [...all]);
      report(["reasons", i, ...field], `reason ${id}: no ${what} "${value}"${near ? `; did you mean ${near}?` : ""}`);
    };
    if (seen.has(id)) report(["reasons", i, "id"], `duplicate id "${id}": an id is used once`);
    seen.add(id);
    check(["kind"], kind, known.kinds, "kind of reason");
    if (source !== undefined) check(["source"], source, known.sources, "source");
    return figures.map((figure, j): ReasonRow => {
      check(["figures", j], figure, known.figures, "figure");
      return {
        reason_id: id,
        observation_id: figure,
        kind,
        explanation,
        source_id: source ?? null,
        locator: locator ?? null,
      };
    });
  });
}
