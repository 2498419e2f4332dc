import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { readAreas } from "../lists/areas.js";
import type { Source } from "../read/sources.js";
import { collect } from "./collect.js";
import { now } from "./fetch.js";
import { listing } from "./listing.js";
import { optionsOf } from "./options.js";
import { paced } from "./pace.js";
import type { Patience } from "./persist.js";
import { progressOn, type Screen } from "./progress.js";
import type { Service, Settings } from "./service.js";
import { Store } from "./store.js";

/**
 * Where a command reads its lists and stores replies, what its environment holds, where it shows progress, and how
 * patient it is.
 */
export interface Place {
  lists: string;
  snapshots: string;
  environment: NodeJS.ProcessEnv;
  screen: Screen;
  patience: Patience;
}

/** Whether a source is asked by its requests.ts; any other is a page. */
export function isService({ files }: Source): boolean {
  return files.includes("requests.ts");
}

/** Asks a service for what the arguments say, and stores its replies. Returns what was stored, in words. */
export async function takeStatistics(source: Source, args: readonly string[], place: Place): Promise<string> {
  const service = await serviceOf(source);
  const areas = readAreas(join(place.lists, "areas.csv"));
  const known = { source: source.id, service, areas, thisYear: now().getUTCFullYear() };
  const options = optionsOf(args, known);
  const settings = { ...settingsOf(service, place.environment), areas };
  const hurry = hurryOf(service, place.environment);
  const store = new Store(source.id, join(place.snapshots, source.id));
  const { requests, milliseconds } = service.rate;
  const outcomes = await collect(service.questions(options, settings), {
    service,
    store,
    isAgain: options.isAgain,
    key: settings.key,
    inTurn: paced({ requests, milliseconds: milliseconds / hurry }),
    patience: { ...place.patience, firstWait: place.patience.firstWait / hurry },
    progress: progressOn(place.screen),
  });
  return listing(store.folder, outcomes);
}

async function serviceOf(source: Source): Promise<Service> {
  const { default: service } = await import(pathToFileURL(join(source.folder, "requests.ts")).href);
  return service;
}

/** Reads the address and the key of a service. Throws without repeating what may be a key. */
function settingsOf({ address, variables }: Service, environment: NodeJS.ProcessEnv): Omit<Settings, "areas"> {
  const other = environment[variables.address]?.trim().replace(/\/+$/, "");
  if (other && !(URL.canParse(other) && /^https?:\/\/[^@?#]+$/.test(other))) {
    throw new Error(`${variables.address} is no address: write one like ${address}`);
  }
  const at = other || address;
  const key = (variables.key && environment[variables.key]?.trim()) || null;
  if (key !== null && !/^[\x21-\x7e]{8,}$/.test(key)) {
    throw new Error(`${variables.key} is no key: it is shorter than one, or has characters that none has`);
  }
  const { protocol, hostname } = new URL(at);
  if (key !== null && protocol !== "https:" && !/^(127\.0\.0\.1|localhost|\[::1\])$/.test(hostname)) {
    throw new Error(`${variables.address}: a key is sent to https addresses only, or within this machine`);
  }
  return { address: at, key };
}

/** How much faster than a real service may be asked another one is, at an address of one's own: for tests. */
function hurryOf({ variables }: Service, environment: NodeJS.ProcessEnv): number {
  return environment[variables.address] ? Number(environment["SNAPSHOT_HURRY"] ?? 1) : 1;
}
