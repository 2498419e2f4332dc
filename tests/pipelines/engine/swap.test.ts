import {
  chmodSync,
  chownSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { exchange, finishExchange, isUnfinished, stage, unstage } from "../../../pipelines/engine/swap.js";
import { scratchFolder, write } from "../../helpers/project.js";

const NOBODY = 65_534;

/** Two folders, of an old set or not there yet, and a new set staged for both. */
function pair({ isFirst = false, root = scratchFolder() } = {}) {
  const targets = [join(root, "src", "data"), join(root, "dist")];
  for (const target of targets) {
    if (!isFirst) write(join(target, "set.txt"), "old");
    writeFileSync(join(stage(target), "set.txt"), "new");
  }
  const [data = "", dist = ""] = targets;
  const set = () =>
    targets.map((target) => (existsSync(target) ? readFileSync(join(target, "set.txt"), "utf8") : null));
  const around = () => [...readdirSync(join(root, "src")), ...readdirSync(root)];
  return { targets, data, dist, set, around };
}

const beside = (target: string, what: string) =>
  join(target, "..", `.${target.endsWith("data") ? "data" : "dist"}-${what}`);
const record = (data: string) => write(beside(data, "exchange.json"), JSON.stringify(["data", "../dist"]));

/** Does something as a user whom the system can refuse what is of others; the folders around targets are theirs. */
function asNobody(targets: readonly string[], work: () => void): void {
  const isRoot = process.geteuid?.() === 0;
  if (isRoot) for (const target of targets) chownSync(join(target, ".."), NOBODY, NOBODY);
  if (isRoot) process.seteuid?.(NOBODY);
  try {
    work();
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
}

describe("folders that are exchanged together", () => {
  it.each([false, true])("are all new, and nothing is left beside them (a first set: %s)", (isFirst) => {
    const { targets, set, around } = pair({ isFirst });
    exchange(targets);
    expect(set()).toEqual(["new", "new"]);
    expect(around()).toEqual(["data", "dist", "src"]);
  });

  /** Where a process may end while it exchanges, after its record lies there: so many steps of its four are done. */
  const steps = (data: string, dist: string) => [
    () => renameSync(data, beside(data, "old")),
    () => renameSync(beside(data, "next"), data),
    () => renameSync(dist, beside(dist, "old")),
    () => renameSync(beside(dist, "next"), dist),
  ];
  it.each([0, 1, 2, 3, 4])("are all new once the next process came, after %i of four steps", (done) => {
    const { targets, data, dist, set, around } = pair();
    record(data);
    for (const step of steps(data, dist).slice(0, done)) step();
    expect(isUnfinished(targets)).toBe(true);
    finishExchange(targets);
    expect(set()).toEqual(["new", "new"]);
    expect(around()).toEqual(["data", "dist", "src"]);
    expect(isUnfinished(targets)).toBe(false);
  });

  it("stay as they were where a process ended before its record lay there", () => {
    const { targets, data, set, around } = pair();
    write(`${beside(data, "exchange.json")}.part`, '["da');
    expect(isUnfinished(targets)).toBe(false);
    finishExchange(targets);
    expect(set()).toEqual(["old", "old"]);
    expect(around()).toEqual(["data", "dist", "src"]);
  });

  it.each([false, true])("all stay as they were where the system refuses one (a first set: %s)", (isFirst) => {
    // Not below the folders of this run, which another user may not enter.
    const root = mkdtempSync(join(tmpdir(), "exchange-"));
    const { targets, dist, set, around } = pair({ isFirst, root });
    const before = set();
    asNobody(targets, () => {
      chmodSync(join(dist, ".."), 0o555);
      expect(() => exchange(targets)).toThrow(/EACCES/);
      chmodSync(join(dist, ".."), 0o755);
    });
    expect(set()).toEqual(before);
    unstage(targets);
    expect(around()).toEqual(isFirst ? ["src"] : ["data", "dist", "src"]);
    rmSync(root, { recursive: true });
  });

  it("come back where a record is damaged", () => {
    const { targets, data, dist, set } = pair();
    write(beside(data, "exchange.json"), "[");
    renameSync(data, beside(data, "old"));
    finishExchange(targets);
    expect(set()).toEqual(["old", "old"]);
    expect(existsSync(beside(dist, "next"))).toBe(false);
  });
});
