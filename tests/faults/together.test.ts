import { existsSync, lutimesSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { beforeEach, describe, expect, it } from "vitest";
import type { Running } from "./place.js";
import { NEW, NEWER, prepare } from "./prepared.js";
import { COMMAND, describeAtLength, IS_LONG, itAtLength } from "./scale.js";

const { place, old, made, restore } = await prepare();

beforeEach(() => restore());

/** Waits until `is` holds, for no longer than the command runs. */
async function until(running: Running, is: () => boolean): Promise<void> {
  while (!is()) {
    if (running.isOver()) throw new Error(`ended before that:\n${running.said()}`);
    await sleep(5);
  }
}

const isMaking = () => existsSync(join(place.root, "src", ".data-next"));

function expectWhole(sets = made): void {
  expect(place.sets()).toEqual(sets);
  expect(place.litter()).toEqual([]);
}

describe("commands at the same time", () => {
  it.each(IS_LONG ? [2, 3] : [2])("make %i builds one after the other, each told for whom it waits", async (count) => {
    const first = place.start(COMMAND);
    await until(first, isMaking);
    // The first one is held for as long as the others take to come.
    first.kill("SIGSTOP");
    const others = Array.from({ length: count - 1 }, () => place.start(COMMAND));
    for (const other of others) await until(other, () => other.said().includes("waiting for"));
    first.kill("SIGCONT");
    const ended = await Promise.all([first, ...others].map((running) => running.ended));
    expect(ended.map(({ code }) => code)).toEqual(ended.map(() => 0));
    for (const { said } of ended.slice(1)) {
      expect(said).toContain(`waiting for npm run ${COMMAND} (process ${first.pid}) ...`);
      expect(said).toContain("nothing to do");
    }
    expectWhole();
  });

  itAtLength("let tables be made beside a site, and do not mix them", async () => {
    const [build, data] = [place.start(COMMAND), place.start("data")];
    const ended = await Promise.all([build.ended, data.ended]);
    expect(ended.map(({ code }) => code)).toEqual([0, 0]);
    expectWhole();
  });

  itAtLength("go on after one that was killed", async () => {
    const first = place.start(COMMAND);
    await until(first, isMaking);
    const second = place.start(COMMAND);
    await until(second, () => second.said().includes("waiting for"));
    first.kill("SIGKILL");
    expect(await second.ended).toMatchObject({ code: 0 });
    expectWhole();
  });
});

describe("an edit while a build is stopped", () => {
  it("makes it start over, so that no tables are taken for those of other inputs", async () => {
    const first = place.start(COMMAND);
    await until(first, isMaking);
    first.kill("SIGSTOP");
    place.edit(NEW, "$142.3 million");
    const second = place.start(COMMAND);
    await until(second, () => second.said().includes("waiting for"));
    first.kill("SIGCONT");
    const ended = await Promise.all([first.ended, second.ended]);
    expect(ended.map(({ code }) => code)).toEqual([0, 0]);
    expect(ended[0].said).toMatch(/claims\.yaml: changed while being read; starting over/);
    expect(readFileSync(join(place.data, "observations.csv"), "utf8")).toContain("$142.3 million");
    place.edit("$142.3 million", NEW);
    const next = await place.run(COMMAND);
    expect(next.said).toContain(NEWER);
    expectWhole();
  });

  itAtLength("is seen too when it was taken back before the build went on", async () => {
    const first = place.start("data");
    await until(first, isMaking);
    first.kill("SIGSTOP");
    place.edit(NEW, "$142.3 million");
    place.edit("$142.3 million", NEW);
    first.kill("SIGCONT");
    expect(await first.ended).toMatchObject({ code: 0, said: expect.stringContaining("starting over") });
    expect(place.sets()).toEqual([made[0], old[1]]);
  });
});

describeAtLength("clocks", () => {
  it.each([-3600, 86_400 * 365])("may be wrong by %i seconds", async (seconds) => {
    const env = {
      NODE_OPTIONS: `--import ${new URL("clock.mjs", import.meta.url)}`,
      CLOCK_AHEAD: String(seconds * 1000),
    };
    expect(await place.run(COMMAND, { env })).toMatchObject({ code: 0 });
    expectWhole();
    expect((await place.run(COMMAND)).said).toContain("nothing to do");
  });

  it("tell nothing by the dates of files", async () => {
    for (const path of readdirSync(place.loaders, { recursive: true, encoding: "utf8" })) {
      lutimesSync(join(place.loaders, path), 4_000_000_000, 4_000_000_000);
    }
    expect(await place.run(COMMAND)).toMatchObject({ code: 0 });
    expectWhole();
  });
});

describe("editors' files", () => {
  const folder = () => join(place.loaders, "press", "daily-fable-2033-02");

  it("are no inputs, be they there, gone or being written", async () => {
    expect((await place.run(COMMAND)).code).toBe(0);
    symlinkSync("somebody@somewhere.123", join(folder(), ".#claims.yaml"));
    for (const name of ["claims.yaml~", "#claims.yaml#", ".claims.yaml.swp", "4913", "claims.yaml___jb_tmp___"]) {
      writeFileSync(join(folder(), name), "half a");
    }
    writeFileSync(join(place.loaders, ".DS_Store"), "");
    expect((await place.run(COMMAND)).said).toContain("nothing to do");
    expectWhole();
  });
});
