import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { takeStatistics } from "../../../data-loaders/network/command.js";
import { PATIENCE, type Patience } from "../../../data-loaders/network/persist.js";
import { readSources } from "../../../data-loaders/read/sources.js";
import { loaders, scratchFolder } from "../project.js";

/** Options of a snapshot that ask for two books in one request each. */
export const PAIR = ["--reporter", "KAZ", "--partner", "AFG", "--from", "2010", "--to", "2012"];

/** A place for snapshots, and how a run there is made otherwise than by default. */
export interface Taking {
  folder?: string;
  args?: readonly string[];
  key?: string;
  hurry?: number;
  patience?: Partial<Patience>;
}

/** What a run stored and said, or why it failed. */
export interface Taken {
  folder: string;
  said: string;
  shown: string;
  error: string | null;
}

const sources = readSources(loaders, []);

/** Takes statistics in this process, a thousand times as fast as the services are asked if nothing else is said. */
export async function take(id: string, url: string, taking: Taking = {}): Promise<Taken> {
  const source = sources.find((candidate) => candidate.id === id);
  if (!source) throw new Error(`no source ${id}`);
  const folder = taking.folder ?? scratchFolder();
  let shown = "";
  const place = {
    lists: join(loaders, "lists"),
    snapshots: folder,
    environment: {
      IMF_IMTS_URL: url,
      COMTRADE_URL: url,
      COMTRADE_API_KEY: taking.key,
      SNAPSHOT_HURRY: `${taking.hurry ?? 1000}`,
    },
    screen: { write: (text: string) => (shown += text) },
    patience: { ...PATIENCE, ...taking.patience },
  };
  try {
    const said = await takeStatistics(source, taking.args ?? PAIR, place);
    return { folder: join(folder, id), said, shown, error: null };
  } catch (error) {
    return { folder: join(folder, id), said: "", shown, error: (error as Error).message };
  }
}

/** The files of a folder with what is in them, in order of their names. */
export function filesIn(folder: string): Map<string, string> {
  return new Map(
    readdirSync(folder)
      .sort()
      .map((name) => [name, readFileSync(join(folder, name), "utf8")]),
  );
}

/** The same without the moments at which questions were asked. */
export function timeless(files: ReadonlyMap<string, string>): [string, string][] {
  return [...files].map(([name, text]) => [name, text.replace(/"asked": "[^"]*"/, '"asked": "…"')]);
}
