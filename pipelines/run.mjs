// Runs a program of this project: node pipelines/run.mjs <file> [arguments]. It needs nothing but Node, installs what
// package-lock.json names and is not there yet, and runs the program in this process, so that signals reach it.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const installed = `${root}node_modules/.package-lock.json`;

/** The packages of a lock file by their places. */
const packagesOf = (file) => JSON.parse(readFileSync(file, "utf8")).packages;

/** Whether a package has to be there: of the optional ones, those that are made for this system and processor. */
const isNeeded = ({ optional = false, os = [], cpu = [], libc }) =>
  !optional || (os.includes(process.platform) && cpu.includes(process.arch) && libc === undefined);

/** Whether node_modules, by npm's own record of it, holds what the lock file names, in the versions that it names. */
function isWhole() {
  if (!existsSync(installed)) return false;
  const found = packagesOf(installed);
  return Object.entries(packagesOf(`${root}package-lock.json`)).every(([place, wanted]) => {
    const there = found[place];
    return place === "" || (there ? there.version === wanted.version : !isNeeded(wanted));
  });
}

function install() {
  const isWindows = process.platform === "win32";
  const what = existsSync(installed) ? ["install", "--no-save"] : ["ci"];
  const quiet = ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  return spawnSync(isWindows ? "npm.cmd" : "npm", [...what, ...quiet], {
    cwd: root,
    stdio: "inherit",
    shell: isWindows,
  });
}

if (Number(process.versions.node.split(".")[0]) < 20) {
  console.error(`Node 20 or newer is needed; this is ${process.versions.node}. See https://nodejs.org`);
  process.exit(1);
}
if (!isWhole()) {
  console.error("installing what is missing (about a minute, once) ...");
  if (install().status !== 0) {
    console.error("the installation failed; check the network connection and run the command again");
    process.exit(1);
  }
}

const { register } = await import("tsx/esm/api");
register();
const [node, , program, ...rest] = process.argv;
process.argv = [node, `${root}${program}`, ...rest];
await import(pathToFileURL(process.argv[1]).href);
