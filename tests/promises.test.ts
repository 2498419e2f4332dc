import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { loadAll } from "../data-loaders/read/load.js";
import { sqlFiles } from "../pipelines/engine/models.js";
import { grouped } from "../src/base/grouped.js";
import { loaders, pipelines, root } from "./helpers/project.js";

interface SourceFile {
  path: string;
  text: string;
}

/** The files of a folder that people write, with paths from the root. */
function filesOf(folder: string, pattern: RegExp): SourceFile[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
    .filter((path) => pattern.test(path) && !/^src\/(data|fonts|\.observablehq)\//.test(path))
    .map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));
}

const code = ["data-loaders", "pipelines", "src", "tests"].flatMap((folder) => filesOf(folder, /\.(ts|mjs|md)$/));
const inFolder = (folder: string) => code.filter(({ path }) => path.startsWith(`${folder}/`));
const product = code.filter(({ path }) => !path.startsWith("tests/"));

/** The top-level folder that each relative import of a file leads to. */
function targetsOf({ path, text }: SourceFile): string[] {
  const imports = [...text.matchAll(/(?:from|import)\s*\(?\s*"(\.{1,2}\/[^"]+)"/g)].map((match) => match[1] ?? "");
  return imports.map((target) => relative(root, join(root, dirname(path), target)).split("/")[0] ?? "");
}

/** Paths and line numbers at which a pattern stands. */
function found(files: readonly SourceFile[], pattern: RegExp): string[] {
  return files.flatMap(({ path, text }) =>
    text.split("\n").flatMap((line, i) => (pattern.test(line) ? [`${path}:${i + 1}`] : [])),
  );
}

/** The one file that uses the network and reads the clock. */
const FETCH = "data-loaders/network/fetch.ts";

/** The code without what it imports as types only. */
const running = product.map(({ path, text }) => ({ path, text: text.replace(/^import type .*$/gm, "") }));

describe("imports", () => {
  it.each([
    ["data-loaders", ["data-loaders"]],
    ["pipelines", ["pipelines", "data-loaders"]],
    ["src", ["src", "pipelines"]],
  ])("of %s lead to %j only", (folder, allowed) => {
    const files = inFolder(folder);
    const targets = files.flatMap((file) => targetsOf(file).map((target) => ({ file: file.path, target })));
    expect(targets.length).toBeGreaterThan(0);
    expect(targets.filter(({ target }) => !allowed.includes(target))).toEqual([]);
  });

  it("of the site take from the pipeline what both know alone: formulas and words", () => {
    const drawing = /^src\/draw(\/|\.ts$)/;
    const inBrowser = running.filter(({ path }) => path.startsWith("src/") && !drawing.test(path));
    expect(found(inBrowser, /"[./]+\/pipelines\/(?!formula\/|text\/)/)).toEqual([]);
  });

  it("of the pipeline name no source: a folder more or less is no edit of code", () => {
    expect(found(product, /from ".*(article|press|statistics|reference)\//)).toEqual([]);
  });
});

describe("models and audit", () => {
  const sql = filesOf("pipelines", /^pipelines\/(models|audit|formula)\/.*\.sql$/);
  const all = [...sql, ...filesOf("pipelines", /^pipelines\/(models|audit)\/.*\.(ts|yaml)$/)];
  const words = (text: string) => text.replace(/^\s*(--|\/?\*\*?).*$/gm, "");
  const naming = (names: readonly string[]) => {
    const pattern = new RegExp(`(?<![\\w-])(${names.map((name) => name.replaceAll(".", "\\.")).join("|")})(?![\\w-])`);
    return found(
      all.map((file) => ({ ...file, text: words(file.text) })),
      pattern,
    );
  };

  it("are bound to no source, claim, event, country or year: lists/focus.yaml names what is in front", async () => {
    const { sources, observations, events, codes } = await loadAll(loaders);
    const own = [...observations.map((row) => row.observation_id), ...events.map((row) => row.event_id)];
    const countries = codes.filter(({ list, code }) => list === "countries" && code !== "WLD").map(({ code }) => code);
    expect(naming(sources.map((row) => row.source_id))).toEqual([]);
    expect(naming(own)).toEqual([]);
    expect(countries.length).toBeGreaterThan(10);
    expect(naming(countries)).toEqual([]);
    expect(naming(["(19|20)\\d\\d(-\\d\\d)*"])).toEqual([]);
  });

  it("hold no sentence: SQL has codes, numbers and ids only", () => {
    const quoted = sql.flatMap(({ path, text }) =>
      [...words(text).matchAll(/'[^'\n]*'/g)].map(([literal]) => ({ path, literal })),
    );
    expect(quoted.length).toBeGreaterThan(100);
    expect(quoted.filter(({ literal }) => /\p{L}+\W*\s\W*\p{L}+\W*\s\W*\p{L}+/u.test(literal))).toEqual([]);
  });

  it("leave arithmetic on intervals to formulas", () => {
    const outside = filesOf("pipelines", /^pipelines\/(models|audit)\/.*\.sql$/);
    expect(found(outside, /_(low|high)\b\)?\s*[-+*/]|[-+*/]\s*\(?(\w+\.)?\w*_(low|high)\b/)).toEqual([]);
  });
});

describe("the network", () => {
  it("is used by network/fetch.ts alone; a browser fetches from its own site, by its policy", () => {
    const others = running.filter(({ path }) => path !== FETCH && !path.startsWith("src/browser/"));
    expect(
      found(others, /\bfetch\(|XMLHttpRequest|WebSocket|EventSource|"(node:)?(https|http2|net|tls|dgram|dns)"|undici/),
    ).toEqual([]);
  });

  it("is listened to by pipelines/site/serve.ts alone, which asks for nothing", () => {
    const files = running.filter(({ text }) => /"(node:)?http"/.test(text));
    expect(files.map(({ path }) => path)).toEqual(["pipelines/site/serve.ts"]);
    expect(files[0]?.text).toMatch(/import \{ createServer, (type \w+(, )?)+ \} from "node:http"/);
  });

  it("is not needed by a page: nothing is imported from a CDN", () => {
    expect(found(inFolder("src"), /(from|import)\s*\(?\s*"(npm:|jsr:|https?:)/)).toEqual([]);
    expect(found(inFolder("src"), /FileAttachment\([^)]*\)\s*\.(csv|tsv|dsv|arrow|parquet|xlsx|sqlite)\(/)).toEqual([]);
  });
});

describe("exit codes and clocks", () => {
  it("are set in cli.ts files and run.mjs only", () => {
    const others = product.filter(({ path }) => !["cli.ts", "run.mjs"].includes(basename(path)));
    expect(found(others, /process\.(exitCode|exit\b)/)).toEqual([]);
  });

  it("are read by fetch.ts and in the browser only: a build knows no today", () => {
    const others = product.filter(({ path }) => path !== FETCH && !path.startsWith("src/browser/"));
    expect(found(others, /new Date\(\)|Date\.now\(/)).toEqual([]);
    const sql = filesOf("pipelines", /\.sql$/);
    expect(found(sql, /\b(current_date|current_timestamp|today\(|now\()/i)).toEqual([]);
  });
});

describe("systems", () => {
  it("make no difference: words are ordered and numbers written in a named language, paths shown with slashes", () => {
    expect(found(product, /\.localeCompare\(|\.toLocale\w*\(\)|Intl\.\w+\(\)/)).toEqual([]);
    expect(found(product, /join\("pipelines"|path\.sep|os\.EOL/)).toEqual([]);
  });
});

describe("the README", () => {
  it("leads to files that there are", () => {
    const text = readFileSync(join(root, "README.md"), "utf8");
    const links = [...text.matchAll(/\]\((?!https?:)([^)]+)\)/g)].map(([, target = ""]) => target);
    expect(links.length).toBeGreaterThan(5);
    expect(links.filter((target) => !existsSync(join(root, target)))).toEqual([]);
  });
});

describe("files", () => {
  it("are of a size to read: 250 lines of code, 80 of SQL", () => {
    const lengths = [...code, ...filesOf("pipelines", /\.sql$/)]
      .filter(({ path }) => /\.(ts|sql)$/.test(path))
      .map(({ path, text }) => ({ path, lines: text.trimEnd().split("\n").length }));
    expect(lengths.length).toBeGreaterThan(0);
    expect(lengths.filter(({ path, lines }) => lines > (path.endsWith(".sql") ? 80 : 250))).toEqual([]);
  });

  it("have lines of 120 characters at most", () => {
    const ours = [
      ...code.filter(({ path }) => !path.endsWith(".md")),
      ...filesOf("pipelines", /\.(sql|yaml)$/),
      ...filesOf("src", /\.css$/),
    ];
    expect(found(ours, /^.{121,}$/u)).toEqual([]);
  });

  it("stand in folders of 25 code files at most", () => {
    const folders = grouped([...code, ...filesOf("pipelines", /\.sql$/)], ({ path }) => [dirname(path)]);
    expect([...folders].filter(([, files]) => files.length > 25).map(([folder]) => folder)).toEqual([]);
  });
});

describe("pages", () => {
  it("are read, not run: headings, prose and places, and every row of the pipeline is known to the views", () => {
    expect(
      found(
        inFolder("src").filter(({ path }) => path.endsWith(".md")),
        /```js|\$\{|<script/,
      ),
    ).toEqual([]);
    const tables = readFileSync(join(root, "src", "slices", "tables.ts"), "utf8");
    const selects = sqlFiles(join(pipelines, "models", "site")).map(({ name }) => name);
    expect(selects.length).toBeGreaterThan(0);
    expect(selects.filter((name) => !new RegExp(`^  ${name}: `, "m").test(tables))).toEqual([]);
  });

  it("are pages: no README stands under src, where it would become one", () => {
    expect(inFolder("src").filter(({ path }) => /readme/i.test(path))).toEqual([]);
  });
});
