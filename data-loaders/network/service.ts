import { createHash } from "node:crypto";
import type { Area } from "../lists/areas.js";

/** The groups of goods that can be asked for. */
export const PRODUCTS = ["total", "chapters", "all"] as const;

/** What somebody wants of a source: both books of the trade of a reporter with partners, by years or months as well. */
export interface Asked {
  reporter: string;
  partners: readonly string[];
  from: number;
  to: number;
  isMonthly: boolean;
  products: (typeof PRODUCTS)[number];
}

/** Where a service is asked, by whom, and the list of the areas that it knows. */
export interface Settings {
  address: string;
  key: string | null;
  areas: readonly Area[];
}

/** What a reply is: whole; cut by a limit of the service; or broken on its way, so that it may be asked for again. */
export type Verdict = { kind: "whole"; rows: number } | { kind: "cut"; rows: number } | { kind: "broken"; why: string };

/** One request: the name of its files, where and with what it is made, and how its reply is judged. */
export interface Question {
  name: string;
  address: string;
  headers: Readonly<Record<string, string>>;
  format: "csv" | "json";
  /** Judges the text of a reply with status 200. */
  check(text: string): Verdict;
  /** The same question in smaller parts; none where it cannot be made smaller. */
  parts(): Question[];
}

/** The default export of a source's requests.ts: pure, what is asked in, requests out. */
export interface Service {
  address: string;
  /** The variables of the environment that hold another address, and a key where the service has keys. */
  variables: { address: string; key: string | null };
  /** No more requests than these within any so many milliseconds. */
  rate: { requests: number; milliseconds: number };
  hasProducts: boolean;
  /** Whether the service answers 404 where it has no rows. */
  isEmptyAt404: boolean;
  /** What to do where the service refuses somebody (401, 403), and where a reply is cut and cannot be made smaller. */
  advice: { refused: string; cut: string };
  questions(asked: Asked, settings: Settings): Question[];
}

/** Longer names are cut: some systems end at 143 letters. */
const LONGEST = 100;

/** Returns the name of a question's files: its words joined, and a hash in place of what is too long to be read. */
export function nameOf(words: readonly string[]): string {
  const name = words.join("-").toLowerCase();
  if (name.length <= LONGEST) return name;
  const hash = createHash("sha256").update(name).digest("hex").slice(0, 12);
  return `${name.slice(0, LONGEST - hash.length - 1)}-${hash}`;
}

/** Returns parts of a list, of so many at most. */
export function chunked<T>(list: readonly T[], most: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / most) }, (_, i) => list.slice(i * most, (i + 1) * most));
}
