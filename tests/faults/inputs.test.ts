import { describe, expect, it } from "vitest";
import { loadAll } from "../../data-loaders/read/load.js";
import { makeAudit } from "../../pipelines/audit/audit.js";
import { pipelines } from "../helpers/project.js";
import { withTables } from "../helpers/tables.js";
import { ACCEPTS } from "./inputs/accepts.js";
import { bytes } from "./inputs/bytes.js";
import { cells } from "./inputs/cells.js";
import { whole } from "./inputs/file-changes.js";
import { InputsWorld } from "./inputs/inputs-world.js";
import { judge, told } from "./inputs/judge.js";
import type { Mutant, Mutator } from "./inputs/mutant.js";
import { Random } from "./inputs/random.js";
import { key, machine, tree } from "./inputs/trees.js";
import { IS_LONG } from "./scale.js";

const COUNT = IS_LONG ? 2_000 : 60;

/** Another one each time; to repeat a run, the one that it printed. */
const SEED = Number(process.env["SEED"] ?? Date.now() % 1_000_000);

/** The files of each kind, and what is done to them: each kind as often as any other. */
const KINDS: readonly (readonly [pattern: RegExp, mutators: readonly Mutator[]])[] = [
  ...["source", "claims", "corrections", "checks", "remarks", "codes", "places", "routes", "focus"].map(
    (name) =>
      [new RegExp(`(^|/)${name}\\.yaml$`), [tree, tree, tree, tree, tree, tree, key, bytes, bytes, whole]] as const,
  ),
  [/\/claims\.yaml$/, [tree]],
  [/\.csv$/, [cells, cells, cells, cells, bytes, whole]],
  [/\.txt$/, [machine, machine, machine, whole]],
];

function draw(world: InputsWorld, random: Random): Mutant {
  for (;;) {
    const [pattern, mutators] = random.pick(KINDS);
    const file = random.pick(world.files(pattern));
    const mutant = random.pick(mutators)(file, world, random);
    if (mutant && !(mutant.bytes && world.texts.get(file)?.equals(mutant.bytes))) return mutant;
  }
}

/** A mutant as a person finds it again: its kind and file, and the first line that is another. */
function shown({ kind, file, bytes: made }: Mutant, world: InputsWorld): string {
  if (made === null) return `${file}: ${kind}`;
  const [before, after] = [world.text(file).split("\n"), made.toString().split("\n")];
  const at = before.findIndex((line, i) => line !== after[i]);
  const line = (lines: string[]) => JSON.stringify((lines[at < 0 ? before.length : at] ?? "").slice(0, 160));
  return `${file}:${at + 1}: ${kind}\n    ${line(before)}\n    ${line(after)}`;
}

describe("inputs that somebody spoilt", () => {
  it(`are refused with file and line, or change nothing: ${COUNT} of them`, async () => {
    console.log(`SEED=${SEED} repeats this run`);
    const world = new InputsWorld();
    const random = new Random(SEED);
    const base = await loadAll(world.folder);
    const counts = new Map<string, number>();
    const wrong: string[] = [];
    await withTables(base, async (db) => {
      const check = async (tables: typeof base) => {
        for (const name of ["audit", "audit_readings"]) {
          await db.run(`drop table if exists ${name}; drop table if exists raw_${name}`);
        }
        await makeAudit(db, tables, pipelines);
      };
      for (let i = 0; i < COUNT; i += 1) {
        const mutant = draw(world, random);
        mutant.apply(world);
        const verdict = await judge(mutant, world, { tables: told(base), check });
        world.restore(mutant.bytes === null ? null : mutant.file);
        counts.set(verdict.as, (counts.get(verdict.as) ?? 0) + 1);
        if (verdict.wrong !== null) wrong.push(`${i}. ${shown(mutant, world)}\n  ${verdict.as}: ${verdict.wrong}`);
      }
    });
    expect(told(await loadAll(world.folder))).toBe(told(base));
    console.log(
      [...counts]
        .sort()
        .map(([as, count]) => `${String(count).padStart(5)} ${as}`)
        .join("\n"),
    );
    expect(wrong.join("\n"), `SEED=${SEED}`).toBe("");
  });

  it("are taken in otherwise for no more than twenty reasons", () => {
    expect(ACCEPTS.length).toBeLessThanOrEqual(20);
  });
});
