import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { expect, it } from "vitest";
import { type Answering, comtradeBody, imtsReply, withService } from "../../helpers/network/service.js";
import { filesIn, timeless } from "../../helpers/network/statistics.js";
import { copyProject } from "../../helpers/project.js";

/** A service, what is asked of it, and how it answers. */
interface Case {
  source: string;
  args: string;
  answer(path: URL): Answering;
  /** How many files are stored. */
  files: number;
}

const CASES: Case[] = [
  {
    source: "un-comtrade",
    args: "--reporter KAZ --partner AFG,UZB,TKM --from 2000 --to 2023 --products total",
    answer(path) {
      const cells = ["reporterCode", "partnerCode", "period", "flowCode"].map(
        (name) => path.searchParams.get(name)?.split(",").length ?? 1,
      );
      const records = Math.min(
        500,
        cells.reduce((all, one) => all * one, 20),
      );
      return { body: comtradeBody(records, { note: path.search }), delay: 30 };
    },
    files: 40,
  },
  {
    source: "imf-imts",
    args: "--reporter KAZ --partner AFG,UZB,TKM,KGZ,TJK,RUS,CHN,IND,PAK --from 2010 --to 2023 --monthly",
    answer: (path) => ({ ...imtsReply(path), delay: 60 }),
    files: 7,
  },
];

/** Starts the command as a user does, in a project of its own. */
function start(
  { source, args: asked }: Case,
  root: string,
  url: string,
): { child: ChildProcess; ended: Promise<number | null> } {
  const args = ["--import", "tsx", join(root, "data-loaders", "cli.ts"), "snapshot", source, ...asked.split(" ")];
  const env = { ...process.env, COMTRADE_URL: url, IMF_IMTS_URL: url, SNAPSHOT_HURRY: "1000" };
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: "ignore" });
  return { child, ended: new Promise((resolve) => child.on("close", resolve)) };
}

it.each(CASES)(
  "a snapshot of $source that is killed ten times and run twice at once has the bytes of one left in peace",
  async (one) => {
    const { source, answer, files } = one;
    const sources = ["statistics/imf-dots", `statistics/${source}`];
    const [killed, whole] = [copyProject({ sources }).root, copyProject({ sources }).root];
    const [found, expected, counts] = await withService(answer, async ({ url, asked }) => {
      const kills: number[] = [];
      for (let i = 0; i < 10; i += 1) {
        const before = asked.length;
        const { child, ended } = start(one, killed, url);
        // Until it asks, then for a time that differs from kill to kill.
        while (asked.length === before && child.exitCode === null)
          await new Promise((resolve) => setTimeout(resolve, 5));
        await new Promise((resolve) => setTimeout(resolve, 10 + Math.random() * 150));
        child.kill("SIGKILL");
        await ended;
        kills.push(asked.length - before);
      }
      expect(await Promise.all([start(one, killed, url).ended, start(one, killed, url).ended])).toEqual([0, 0]);
      expect(await start(one, whole, url).ended).toBe(0);
      const folder = (root: string) => filesIn(join(root, "snapshots", source));
      return [folder(killed), folder(whole), kills];
    });
    expect(counts).toHaveLength(10);
    expect(expected.size).toBeGreaterThan(files);
    expect(timeless(found)).toEqual(timeless(expected));
  },
);
