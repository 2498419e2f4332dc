import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { scratchFolder } from "../helpers/project.js";
import { randomFrom } from "../long/mutants.js";
import type { Sets } from "./place.js";
import { NEWER, prepare } from "./prepared.js";
import { IS_LONG, itAtLength } from "./scale.js";

/** A call that changes the disk: the process and its count there, what it is and changes, and the states around. */
interface Call {
  at: string;
  name: string;
  path: string;
  before: string;
  after: string;
}

/** How many times a command is killed, whenever that is. */
const KILLS = 20;

/** Of the calls that leave the same state one of so many is crashed at in earnest. */
const EVERY: Readonly<Record<string, number>> = { data: 10, build: 400 };

/** How long a hundred builds may take on a machine that does something else as well, in milliseconds. */
const HOURS = 3 * 3_600_000;

const SEED = Number(process.env["SEED"] ?? 20_361_130);

const { place, old, restore } = await prepare();

/** Runs a command to its end and keeps each state on the way. */
async function watched(command: string): Promise<{ calls: Call[]; made: Sets; kept: string }> {
  restore();
  const kept = scratchFolder();
  const log = join(scratchFolder(), "calls.jsonl");
  const { code, said } = await place.run(command, { env: place.crash({ log, kept }) });
  expect(code, said).toBe(0);
  expect(said).toContain(NEWER);
  const calls = readFileSync(log, "utf8")
    .trim()
    .split("\n")
    .map((line): Call => JSON.parse(line));
  return { calls, made: place.sets(), kept };
}

/** Sees that what is there is whole, and that the next run of a command needs no hand. */
async function expectGoesOn(command: string, made: Sets, where: string): Promise<void> {
  place.sets().forEach((set, i) => {
    if (set !== null) expect([old[i], made[i]], where).toContain(set);
  });
  const { code, said } = await place.run(command);
  expect(code, `${where}\n${said}`).toBe(0);
  expect(said, where).toMatch(new RegExp(`${NEWER}|nothing to do`));
  expect(place.sets(), where).toEqual(made);
  expect(place.litter(), where).toEqual([]);
}

describe.each(["data", ...(IS_LONG ? ["build"] : [])] as const)("npm run %s", (command) => {
  let calls: Call[];
  let made: Sets;
  let kept: string;

  beforeAll(async () => {
    ({ calls, made, kept } = await watched(command));
  });

  it("changes nothing of a set that is in its place", () => {
    expect(calls.filter(({ path }) => /^(src\/data|dist)\//.test(path))).toEqual([]);
  });

  it("goes on from each state that a crash before or after any of its calls leaves", async () => {
    const states = [...new Set(calls.flatMap(({ before, after }) => [before, after]))];
    expect(readdirSync(kept).sort()).toEqual(states.map(encodeURIComponent).sort());
    console.log(`${command}: ${2 * calls.length} places around ${calls.length} calls, ${states.length} states`);
    // To finish an exchange takes little; before it all is made anew.
    for (const state of states.filter((one) => IS_LONG || one.includes("exchange.json"))) {
      place.restore(join(kept, encodeURIComponent(state)));
      await expectGoesOn(command, made, state);
    }
  });

  itAtLength(
    "goes on after a crash in earnest at calls of each state",
    async () => {
      const count = new Map<string, number>();
      const tried = calls.flatMap((call) =>
        (["before", "after"] as const)
          .filter((when) => {
            const state = call[when];
            const nth = count.get(state) ?? 0;
            count.set(state, nth + 1);
            return nth % (EVERY[command] ?? 1) === 0;
          })
          .map((when) => ({ ...call, when })),
      );
      let crashes = 0;
      for (const { at, when, name, path } of tried) {
        restore();
        const { signal } = await place.run(command, { env: place.crash({ at, when }) });
        const where = `${when} ${name} ${path}`;
        // Where threads work at once a call may not come again; then the command ended as ever.
        if (signal === "SIGKILL") crashes += 1;
        else expect(place.sets(), where).toEqual(made);
        await expectGoesOn(command, made, where);
      }
      console.log(`${command}: ${crashes} crashes in earnest`);
      expect(crashes).toBeGreaterThan(0);
    },
    HOURS,
  );

  itAtLength(
    "goes on after being killed, whenever that was",
    async () => {
      const random = randomFrom(SEED);
      restore();
      const started = performance.now();
      await place.run(command);
      const whole = performance.now() - started;
      for (let kill = 0; kill < KILLS; kill++) {
        restore();
        const running = place.start(command);
        const after = random() * whole;
        setTimeout(() => running.kill("SIGKILL"), after);
        await running.ended;
        await expectGoesOn(command, made, `after ${Math.round(after)} ms (SEED=${SEED})`);
      }
    },
    HOURS,
  );
});
