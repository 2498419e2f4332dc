import { existsSync, linkSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** Who works in a folder: the process, when it began by its system's own count where that tells, and at what. */
interface Holder {
  pid: number;
  began: string | null;
  host: string;
  work: string;
}

/** A ticket by its number: whoever has the lowest is at work. */
interface Ticket extends Holder {
  number: number;
}

/** How often whoever waits looks again, in milliseconds. */
const PAUSE = 150;

/**
 * Runs `work` when no other process does any in `folder`, which holds a ticket of each that wants to. `tell` is called
 * with whom it waits for.
 */
export async function inTurn<T>(
  folder: string,
  name: string,
  work: () => Promise<T>,
  tell: (words: string) => void = console.error,
): Promise<T> {
  mkdirSync(folder, { recursive: true });
  const own = draw(folder, { pid: process.pid, began: beginOf(process.pid), host: hostname(), work: name });
  try {
    for (let told = ""; ; await sleep(PAUSE)) {
      const [before] = ticketsBelow(folder, own);
      if (!before) break;
      const words = wordsFor(before, fileOf(folder, before.number));
      if (words !== told) tell(words);
      told = words;
    }
    clearParts(folder);
    return await work();
  } finally {
    rmSync(fileOf(folder, own), { force: true });
  }
}

/** Whether any process, be it there or gone, has a ticket. */
export function isTaken(folder: string): boolean {
  return existsSync(folder) && readdirSync(folder).length > 0;
}

const fileOf = (folder: string, number: number) => join(folder, `${number}.json`);

/** The numbers of all tickets, of processes that are gone too. */
function numbersIn(folder: string): number[] {
  return readdirSync(folder).flatMap((name) => (/^\d+\.json$/.test(name) ? Number.parseInt(name, 10) : []));
}

/** Draws the next number: a ticket is written whole before it has its name, which only one process can take. */
function draw(folder: string, holder: Holder): number {
  const part = join(folder, `${holder.pid}.part`);
  try {
    writeFileSync(part, JSON.stringify(holder));
    for (;;) {
      const number = Math.max(0, ...numbersIn(folder)) + 1;
      try {
        linkSync(part, fileOf(folder, number));
        return number;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      }
    }
  } finally {
    rmSync(part, { force: true });
  }
}

/**
 * The tickets below one's own, lowest number first. Those of processes that are gone are taken away: as long as one
 * holds a higher number, nobody draws theirs anew.
 */
function ticketsBelow(folder: string, own: number): Ticket[] {
  return numbersIn(folder)
    .filter((number) => number < own)
    .sort((a, b) => a - b)
    .flatMap((number) => {
      const holder = holderIn(fileOf(folder, number));
      if (holder && isThere(holder)) return { ...holder, number };
      rmSync(fileOf(folder, number), { force: true });
      return [];
    });
}

/** Who holds a ticket; null where it was handed back meanwhile, or is none. */
function holderIn(file: string): Holder | null {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT" || error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Clears away tickets that processes were writing when they ended. */
function clearParts(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (/^\d+\.part$/.test(name) && !isAlive(Number.parseInt(name, 10))) rmSync(join(folder, name), { force: true });
  }
}

/** Whether a process is there and the same; that of another machine, which cannot be asked, is taken to be there. */
function isThere({ pid, began, host }: Holder): boolean {
  return host !== hostname() || (isAlive(pid) && beginOf(pid) === began);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** When a process began, by the count of a Linux system since it started; null where it is gone or nothing tells. */
function beginOf(pid: number): string | null {
  try {
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name of the program, in brackets, may hold blanks and brackets; its state follows, and later the time.
    const [state = "", ...fields] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return /[ZX]/.test(state) ? null : `${boot} ${fields[18]}`;
  } catch {
    return null;
  }
}

function wordsFor({ pid, host, work }: Ticket, file: string): string {
  const where = host === hostname() ? `process ${pid}` : `process ${pid} on ${host}; if it is gone, remove ${file}`;
  return `waiting for npm run ${work} (${where}) ...`;
}
