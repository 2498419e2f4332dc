import { execFileSync } from "node:child_process";
import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Mutator } from "./mutant.js";

/** Does something to a file other than changing what is in it. */
type FileChange = readonly [name: string, change: (path: string) => void];

const instead = (make: (path: string) => void) => (path: string) => {
  rmSync(path, { recursive: true });
  make(path);
};

const beside =
  (name: (own: string) => string, text = "x: 1\n") =>
  (path: string) =>
    writeFileSync(join(dirname(path), name(basename(path))), text);

const CHANGES: readonly FileChange[] = [
  ["renamed .yml", (path) => renameSync(path, path.replace(/\.\w+$/, ".yml"))],
  [
    "renamed with a capital",
    (path) =>
      renameSync(
        path,
        join(
          dirname(path),
          basename(path).replace(/^./, (first) => first.toUpperCase()),
        ),
      ),
  ],
  ["renamed .bak", (path) => renameSync(path, `${path}.bak`)],
  ["renamed with a blank", (path) => renameSync(path, `${path} `)],
  ["emptied", (path) => writeFileSync(path, "")],
  ["missing", (path) => rmSync(path)],
  ["a folder in its place", instead((path) => mkdirSync(path))],
  ["a link in its place", instead((path) => symlinkSync(join(dirname(path), "..", basename(path)), path))],
  ["a link to itself", instead((path) => symlinkSync(path, path))],
  ["a pipe in its place", instead((path) => execFileSync("mkfifo", [path]))],
  [
    "random bytes",
    (path) => writeFileSync(path, Buffer.from(Array.from({ length: 999 }, (_, i) => (i * i * 31) % 256))),
  ],
  ["an editor's lock beside it", (path) => symlinkSync("me@here.1", join(dirname(path), `.#${basename(path)}`))],
  [
    "an editor's copies beside it",
    (path) => {
      for (const copy of [
        `${path}~`,
        join(dirname(path), `#${basename(path)}#`),
        join(dirname(path), `.${basename(path)}.swp`),
      ])
        writeFileSync(copy, "x");
    },
  ],
  ["an unknown file beside it", beside((own) => `more-${own}`)],
  ["a copy beside it", beside((own) => `${own} copy`)],
  ["an unknown folder beside it", (path) => mkdirSync(join(dirname(path), "more"))],
  [
    "its folder renamed with a capital",
    (path) =>
      renameSync(
        dirname(path),
        join(
          dirname(dirname(path)),
          basename(dirname(path)).replace(/^./, (first) => first.toUpperCase()),
        ),
      ),
  ],
  [
    "its folder emptied",
    (path) => {
      rmSync(dirname(path), { recursive: true });
      mkdirSync(dirname(path));
    },
  ],
  ["larger than is read", (path) => writeFileSync(path, "# x\n".repeat(path.endsWith(".yaml") ? 70_000 : 13_000_000))],
];

/** Does something to a file as a whole. */
export const whole: Mutator = (file, _, random) => {
  const [kind, change] = random.pick(CHANGES);
  return { kind, file, bytes: null, apply: (world) => change(world.path(file)) };
};
