import { type ChildProcess, spawn } from "node:child_process";
import { Worker } from "node:worker_threads";

const running = new Set<ChildProcess>();

/**
 * Runs a program of Node. Resolves, when it has ended, to whether it ended well and to all that it said; a program that
 * is heard says it on this terminal instead.
 */
export function runNode(
  args: readonly string[],
  { cwd, env, isHeard = false }: { cwd: string; env?: NodeJS.ProcessEnv; isHeard?: boolean },
): Promise<{ ended: boolean; said: string }> {
  return new Promise((resolve, reject) => {
    const pipe = isHeard ? "inherit" : "pipe";
    const child = spawn(process.execPath, args, { cwd, ...(env && { env }), stdio: ["ignore", pipe, pipe] });
    running.add(child);
    const said: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", (piece: Buffer) => said.push(piece));
    child.once("error", reject);
    child.once("close", (code) => {
      running.delete(child);
      resolve({ ended: code === 0, said: Buffer.concat(said).toString("utf8") });
    });
  });
}

/** Starts a program of plain JavaScript on a thread of its own. `ended` resolves when it ends, rejects if it fails. */
export function startThread(program: URL, workerData: object): { worker: Worker; ended: Promise<void> } {
  const worker = new Worker(program, { workerData, execArgv: [] });
  const ended = new Promise<void>((resolve, reject) => {
    worker.once("error", reject);
    worker.once("exit", () => resolve());
  });
  // Whoever waits for it is told; until then it is no fault of this process.
  ended.catch(() => {});
  return { worker, ended };
}

/** Ends all programs that still run, for a process that ends itself. */
export function endPrograms(): void {
  for (const child of running) child.kill();
}
