import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { commandIn } from "./commands.js";
import { isHtml, textOfHtml } from "./html.js";
import { isService, takeStatistics } from "./network/command.js";
import { takeSnapshot } from "./network/page.js";
import { PATIENCE } from "./network/persist.js";
import { readClaims } from "./read/claims-file.js";
import { nearest, type Problem, ProblemsError } from "./read/problems.js";
import { readSources, type Source, shown } from "./read/sources.js";
import { MOST_BYTES, readText } from "./read/text-file.js";
import { explained } from "./read/troubles.js";
import { askedOf, readLines, readPrint } from "./reading.js";
import { formatVerification, isVerified, verify } from "./verify.js";

const root = fileURLToPath(new URL(".", import.meta.url));

const commands: Record<string, (args: string[]) => Promise<void>> = {
  async verify([id, file]) {
    if (!id || !file) throw new Error("usage: npm run verify -- <source> <text file>");
    const source = find(id);
    const problems: Problem[] = [];
    const claims = readClaims(source, problems);
    if (problems.length > 0) throw new ProblemsError(problems);
    if (!claims) throw new Error(`${id} has no claims.yaml: its figures are read by a machine, and checked by hash`);
    const text = readText(file, file, problems, MOST_BYTES.page);
    if (text === null) throw new ProblemsError(problems);
    const result = verify(source, claims.value, isHtml(file, text) ? await textOfHtml(text) : text);
    console.log(formatVerification(source, result));
    if (!isVerified(result)) process.exitCode = 1;
  },

  async read(args) {
    const asked = askedOf(args);
    if (!asked.isLines) return console.log(readPrint(asked.prints[0] ?? "", asked));
    const lines = readFileSync(0, "utf8")
      .replace(/\r?\n$/, "")
      .split(/\r?\n/);
    console.log(readLines(lines, asked).join("\n"));
  },

  async snapshot([id, ...options]) {
    if (!id || id.startsWith("-")) throw new Error("usage: npm run snapshot -- <source>");
    const source = find(id);
    const snapshots = join(root, "..", "snapshots");
    if (isService(source)) {
      const place = { lists: join(root, "lists"), snapshots, environment: process.env, screen: process.stderr };
      return console.log(await takeStatistics(source, options, { ...place, patience: PATIENCE }));
    }
    if (options.length > 0) throw new Error(`${id} is a page, which takes no options: npm run snapshot -- ${id}`);
    const { file, bytes, sha256 } = await takeSnapshot(source, join(snapshots, id));
    console.log(`snapshot  ${shown(file)}, ${bytes} bytes\nsha256    ${sha256}`);
  },
};

function find(id: string): Source {
  const problems: Problem[] = [];
  const sources = readSources(root, problems);
  if (problems.length > 0) throw new ProblemsError(problems);
  const source = sources.find((candidate) => candidate.id === id);
  if (source) return source;
  const hint = nearest(
    id,
    sources.map((candidate) => candidate.id),
  );
  throw new Error(`no source "${id}"${hint ? `; did you mean ${hint}?` : "; sources are the folders of data-loaders"}`);
}

const [name = "", ...args] = process.argv.slice(2);
try {
  await commandIn(commands, name)(args);
} catch (error) {
  console.error(explained(error));
  process.exitCode = 1;
}
