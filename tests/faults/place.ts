import { spawn } from "node:child_process";
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { hashFolder, hashOf } from "../../pipelines/engine/folders.js";
import { loaders, root } from "../helpers/project.js";
import { copyWorld } from "../helpers/world.js";

const CRASH = fileURLToPath(new URL("crash.mjs", import.meta.url));

/** How a command ended, and all that it said. */
export interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  said: string;
}

/** The hashes of the tables and of the site; null where there is none. */
export type Sets = [data: string | null, dist: string | null];

/** A command at work. */
export type Running = ReturnType<Place["start"]>;

/** A project of invented sources, in which commands are run as people run them. */
export class Place {
  readonly data: string;
  readonly dist: string;
  readonly loaders: string;

  constructor(readonly root: string) {
    this.data = join(root, "src", "data");
    this.dist = join(root, "dist");
    this.loaders = join(root, "data-loaders");
  }

  /** Starts a command in a group of processes of its own. */
  start(command: string, { env = {}, ...options }: { env?: NodeJS.ProcessEnv; uid?: number; gid?: number } = {}) {
    const child = spawn(process.execPath, ["--import", "tsx", "pipelines/cli.ts", command], {
      cwd: this.root,
      env: { ...process.env, ...env },
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
      ...options,
    });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (piece) => {
        said += piece;
      });
    }
    const ended = new Promise<Ended>((resolve) => {
      child.once("close", (code, signal) => resolve({ code, signal, said }));
    });
    const kill = (signal: NodeJS.Signals) => {
      try {
        process.kill(-(child.pid ?? 0), signal);
      } catch {}
    };
    return {
      pid: child.pid,
      ended,
      kill,
      said: () => said,
      isOver: () => (child.exitCode ?? child.signalCode) !== null,
    };
  }

  /** Runs a command to its end. */
  run(command: string, options: Parameters<Place["start"]>[1] = {}): Promise<Ended> {
    return this.start(command, options).ended;
  }

  /** What crash.mjs needs to count the calls of a command, or to end it at one. */
  crash(how: { log: string; kept: string } | { at: string; when: "before" | "after" }): NodeJS.ProcessEnv {
    const named =
      "log" in how ? { CRASH_LOG: how.log, CRASH_KEEP: how.kept } : { CRASH_AT: how.at, CRASH_WHEN: how.when };
    const old = [this.data, this.dist].map((path) => statSync(path, { throwIfNoEntry: false })?.ino);
    return { NODE_OPTIONS: `--import ${CRASH}`, CRASH_ROOT: this.root, CRASH_OLD: old.join(" "), ...named };
  }

  /** Changes what one of the sources says. */
  edit(before: string, after: string): void {
    const file = join(this.loaders, "press", "daily-fable-2033-02", "claims.yaml");
    writeFileSync(file, readFileSync(file, "utf8").replace(before, after));
  }

  /** The hashes of the published set and of the site; null where there is none. */
  sets(): Sets {
    const hash = (folder: string) => (existsSync(folder) ? hashOf(hashFolder(folder)) : null);
    return [hash(this.data), hash(this.dist)];
  }

  /** What unfinished work left beside them. */
  litter(): string[] {
    const turns = join(this.root, ".build", "turns");
    return [
      ...readdirSync(join(this.root, "src")).filter((name) => name.startsWith(".data")),
      ...readdirSync(this.root).filter((name) => name.startsWith(".dist")),
      ...(existsSync(turns) ? readdirSync(turns) : []),
    ];
  }

  /** Keeps both sets as they are now; what is returned brings them back and clears the rest away. */
  keep(): () => void {
    const folder = join(this.root, ".kept");
    cpSync(this.data, join(folder, "src", "data"), { recursive: true });
    if (existsSync(this.dist)) cpSync(this.dist, join(folder, "dist"), { recursive: true });
    return () => this.restore(folder);
  }

  /** Puts the sets, and what stood beside them, as they were kept in a folder. */
  restore(folder: string): void {
    const left = this.litter().flatMap((path) => [".build/turns/", "src/", ""].map((at) => join(this.root, at + path)));
    for (const path of [...left, this.data, this.dist]) rmSync(path, { recursive: true, force: true });
    cpSync(folder, this.root, { recursive: true });
  }
}

/** Copies the invented world, and all that makes a site of it. */
export function makePlace(): Place {
  const copy = copyWorld();
  const made = ["src/data", "src/.observablehq"].map((path) => join(root, path));
  for (const name of ["src", "observablehq.config.ts", "package.json", "package-lock.json"]) {
    cpSync(join(root, name), join(copy.root, name), { recursive: true, filter: (path) => !made.includes(path) });
  }
  cpSync(join(loaders, "commands.ts"), join(copy.loaders, "commands.ts"));
  for (const name of ["read", "quantity", "lists"]) {
    const isCode = (path: string) => !path.endsWith(".yaml");
    cpSync(join(loaders, name), join(copy.loaders, name), { recursive: true, filter: isCode });
  }
  return new Place(copy.root);
}
