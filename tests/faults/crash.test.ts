import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { randomFrom } from "../long/mutants.js";
import { makePlace, type Place } from "./place.js";
import { IS_LONG } from "./scale.js";

/** A call that changes the disk: the process and its count there, what it is and the path that it changes. */
interface Call {
  at: string;
  name: string;
  path: string;
}

/** Of the calls within what is made anew, which no one reads before it is done, every so many are tried. */
const EVERY = { data: IS_LONG ? 5 : 60, build: IS_LONG ? 60 : 1000 };

/** Whether a call changes what is only being made, or is kept for speed, or clears such away. */
const isWithin = ({ path }: Call) => /(^|\/)\.[^/]*-next\/|^\.build\/site|\.observablehq/.test(path);

let place: Place;
let restore: () => void;
let old: [string | null, string | null];

beforeAll(async () => {
  place = makePlace();
  expect((await place.run("build")).code).toBe(0);
  old = place.sets();
  place.edit("$140.3 million", "$145.3 million");
  restore = place.keep("old");
});

/** Runs a command undisturbed: what it changes, and the sets that it makes. */
async function undisturbed(command: string): Promise<{ calls: Call[]; made: ReturnType<Place["sets"]> }> {
  restore();
  const log = join(place.root, `${command}.log`);
  const { code, said } = await place.run(command, { env: place.crash({ log }) });
  expect(code, said).toBe(0);
  expect(said).toContain("1 figure since the last build");
  const calls = readFileSync(log, "utf8")
    .trim()
    .split("\n")
    .map((line) => {
      const [program, count, name = "", ...path] = line.split(" ");
      return { at: `${program} ${count}`, name, path: path.join(" ") };
    });
  return { calls, made: place.sets() };
}

/** What is left by a crash, as far as it matters to whoever comes next, and the states that were seen to end well. */
const stateOf = () => JSON.stringify([...place.sets(), ...place.litter().map((name) => name.replace(/\d+/, "#"))]);

describe.each(["data", "build"] as const)("npm run %s", (command) => {
  it("ends in a whole set and needs no hand, wherever it is ended", async () => {
    const { calls, made } = await undisturbed(command);
    const outside = calls.filter((call) => !isWithin(call));
    const tried = calls.filter(
      (call, i) =>
        (!isWithin(call) && (IS_LONG || /rename|exchange/.test(call.name + call.path))) || i % EVERY[command] === 0,
    );
    const seen = new Set<string>();
    let crashes = 0;
    for (const { at, name, path } of tried) {
      for (const when of ["before", "after"] as const) {
        restore();
        const where = `${when} ${name} ${path}`;
        const { signal } = await place.run(command, { env: place.crash({ at, when }) });
        if (signal === "SIGKILL") crashes += 1;
        // Where threads work at once a call may not come again; then the command ended as ever.
        else expect(place.sets(), where).toEqual(made);
        const state = stateOf();
        if (seen.has(state)) continue;
        seen.add(state);
        const [data, dist] = place.sets();
        if (data !== null) expect([old[0], made[0]], where).toContain(data);
        if (dist !== null) expect([old[1], made[1]], where).toContain(dist);
        const next = await place.run(command);
        expect(next.code, `${where}\n${next.said}`).toBe(0);
        expect(next.said, where).toMatch(/1 figure since the last build|nothing to do/);
        expect(place.sets(), where).toEqual(made);
        expect(place.litter(), where).toEqual([]);
      }
    }
    console.log(`${command}: ${calls.length} calls, ${outside.length} outside of what is only being made;`);
    console.log(`  ended at ${tried.length} of them ${crashes} times, which left ${seen.size} different states`);
    expect(crashes).toBeGreaterThan(tried.length);
  });

  it("ends in a whole set, at whatever time it is killed", async () => {
    const { made } = await undisturbed(command);
    const random = randomFrom(20261130);
    const started = performance.now();
    restore();
    await place.run(command);
    const whole = performance.now() - started;
    for (let kill = 0; kill < (IS_LONG ? 20 : 2); kill++) {
      restore();
      const running = place.start(command);
      const after = random() * whole;
      setTimeout(() => running.kill("SIGKILL"), after);
      await running.ended;
      const next = await place.run(command);
      expect(next.code, `after ${Math.round(after)} ms\n${next.said}`).toBe(0);
      expect(place.sets()).toEqual(made);
      expect(place.litter()).toEqual([]);
    }
  });
});

it("keeps what is dated through all of it", () => {
  expect(existsSync(join(place.data, "changes.csv"))).toBe(true);
});
