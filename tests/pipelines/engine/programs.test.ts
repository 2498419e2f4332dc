import { mkdirSync, readdirSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { endPrograms, runNode } from "../../../pipelines/engine/programs.js";
import { scratchFolder } from "../../helpers/project.js";

const run = (code: string, env?: NodeJS.ProcessEnv) =>
  runNode(["--eval", code], { cwd: scratchFolder(), ...(env && { env }) });

describe("a program", () => {
  it("tells whether it ended well, and all that it said, complaints too", async () => {
    expect(await run("console.log('Сауда'); console.error('but')")).toEqual({ ended: true, said: "Сауда\nbut\n" });
    expect(await run("console.log('no'); process.exitCode = 3")).toEqual({ ended: false, said: "no\n" });
    expect(await run("throw new Error('broken')")).toMatchObject({
      ended: false,
      said: expect.stringContaining("broken"),
    });
    expect(await run("")).toEqual({ ended: true, said: "" });
  });

  it("runs in its folder, with the surroundings that it is given or those of this one", async () => {
    const cwd = scratchFolder();
    expect(await runNode(["--eval", "console.log(process.cwd())"], { cwd })).toEqual({
      ended: true,
      said: `${realpathSync(cwd)}\n`,
    });
    const shown = "console.log(process.env.STEPPE ?? 'none', process.env.VITEST ?? 'none')";
    expect((await run(shown, { STEPPE: "sea" })).said).toBe("sea none\n");
    expect((await run(shown)).said).toBe(`none ${process.env["VITEST"]}\n`);
  });

  it("that is heard says nothing here", async () => {
    expect(await runNode(["--eval", "console.error('')"], { cwd: scratchFolder(), isHeard: true })).toEqual({
      ended: true,
      said: "",
    });
  });

  it("that cannot be started is told of", async () => {
    await expect(runNode([], { cwd: join(scratchFolder(), "nowhere") })).rejects.toThrow(/ENOENT/);
  });
});

describe("programs that still run", () => {
  it("are ended together, and those that ended are left alone", async () => {
    expect((await run("")).ended).toBe(true);
    const folder = scratchFolder();
    const waiting = ["one", "two"].map((name) =>
      runNode(["--eval", `require("fs").mkdirSync("${name}"); setInterval(() => {}, 1000)`], { cwd: folder }),
    );
    mkdirSync(join(folder, "start"));
    while (readdirSync(folder).length < 3) await new Promise((resolve) => setTimeout(resolve, 20));
    endPrograms();
    expect(await Promise.all(waiting)).toMatchObject([{ ended: false }, { ended: false }]);
    endPrograms();
  });
});
