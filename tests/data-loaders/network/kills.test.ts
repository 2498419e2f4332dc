import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { expect, it } from "vitest";
import { comtradeBody, withService } from "../../helpers/network/service.js";
import { filesIn, timeless } from "../../helpers/network/statistics.js";
import { copyProject } from "../../helpers/project.js";

const ARGS = "--reporter KAZ --partner AFG,UZB,TKM --from 2000 --to 2023 --products total".split(" ");

/** Starts the command as a user does, in a project of its own. */
function start(root: string, url: string): { child: ChildProcess; ended: Promise<number | null> } {
  const args = ["--import", "tsx", join(root, "data-loaders", "cli.ts"), "snapshot", "un-comtrade", ...ARGS];
  const env = { ...process.env, COMTRADE_URL: url, SNAPSHOT_HURRY: "1000" };
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: "ignore" });
  return { child, ended: new Promise((resolve) => child.on("close", resolve)) };
}

it("a snapshot that is killed ten times and run twice at once has the bytes of one left in peace", async () => {
  const sources = ["statistics/un-comtrade"];
  const [killed, whole] = [copyProject({ sources }).root, copyProject({ sources }).root];
  const answer = (path: URL) => {
    const cells = ["reporterCode", "partnerCode", "period", "flowCode"].map(
      (name) => path.searchParams.get(name)?.split(",").length ?? 1,
    );
    const records = Math.min(
      500,
      cells.reduce((all, one) => all * one, 20),
    );
    return { body: comtradeBody(records, { note: path.search }), delay: 30 };
  };
  const [one, other, counts] = await withService(answer, async ({ url, asked }) => {
    const kills: number[] = [];
    for (let i = 0; i < 10; i += 1) {
      const before = asked.length;
      const { child, ended } = start(killed, url);
      // Until it asks, then for a time that differs from kill to kill.
      while (asked.length === before && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 5));
      await new Promise((resolve) => setTimeout(resolve, 10 + Math.random() * 150));
      child.kill("SIGKILL");
      await ended;
      kills.push(asked.length - before);
    }
    expect(await Promise.all([start(killed, url).ended, start(killed, url).ended])).toEqual([0, 0]);
    expect(await start(whole, url).ended).toBe(0);
    const folder = (root: string) => filesIn(join(root, "snapshots", "un-comtrade"));
    return [folder(killed), folder(whole), kills];
  });
  expect(counts).toHaveLength(10);
  expect(other.size).toBeGreaterThan(40);
  expect(timeless(one)).toEqual(timeless(other));
});
