import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, test } from "vitest";
import { root } from "./helpers/project.js";
import { wordsIn } from "./helpers/words.js";

/** The code of the site, by paths below src. */
const files = new Map(
  readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => name.endsWith(".ts") && !/^(data|fonts|\.)/.test(name))
    .map((name) => [name, readFileSync(join(root, "src", name), "utf8")] as const),
);
const inWords = [...files.keys()].filter((name) => name.startsWith("text/"));
const inCode = [...files.keys()].filter((name) => !/^(text|rows)\//.test(name));

/** What looks like words and is none, or is the same in every language, by file; no texts are all of a file. */
const EXCEPTIONS: Readonly<Record<string, { why: string; texts?: readonly string[] }>> = {
  "charts/chart-sql.ts": { why: "lines of SQL" },
  "tables/reading-examples.ts": { why: "programs, in the languages of programs" },
  "trace/citations.ts": {
    why: "the name of a standard, and a type that it defines",
    texts: ["Web Annotation", "Annotation"],
  },
  "tables/download-list.ts": { why: "names of formats", texts: ["Parquet", "Arrow"] },
  "charts/picture.ts": {
    why: "names of fonts",
    texts: ['"Inter Variable", Inter, sans-serif', '"Source Serif 4 Variable", "Source Serif 4", serif'],
  },
  "draw/pictures.ts": {
    why: "a query of a style sheet, and the name of a font",
    texts: ["@media (prefers-color-scheme:dark){", "Inter"],
  },
  "base/sizes.ts": { why: "a query of a style sheet", texts: ["(min-width: 40rem)"] },
  "browser/place.ts": { why: "a selector", texts: ["input, select, output"] },
  "browser/actions.ts": {
    why: "attributes of a tag",
    texts: [' width="100%" height="640" style="border:0"></iframe>'],
  },
  "draw/claim-review.ts": {
    why: "types of schema.org",
    texts: ["Organization", "Rating", "Claim", "Person", "Article"],
  },
  "draw/page.ts": { why: "the start of an attribute", texts: [" data-"] },
};

const isExcepted = (name: string, text: string) => {
  const exception = EXCEPTIONS[name];
  return exception !== undefined && (exception.texts?.includes(text) ?? true);
};

describe("a second language is a second folder", () => {
  const all = inCode.flatMap((name) => wordsIn(files.get(name) ?? "").map((found) => ({ name, ...found })));

  it("as code holds no words for readers", () => {
    const held = all.filter(({ name, text }) => !isExcepted(name, text));
    expect(held.map(({ name, line, text }) => `src/${name}:${line}: ${text}`)).toEqual([]);
  });

  it("with no exception that nothing needs any more", () => {
    const needed = (name: string, text?: string) =>
      all.some((found) => found.name === name && (text === undefined || found.text === text));
    const idle = Object.entries(EXCEPTIONS).flatMap(([name, { texts }]) =>
      (texts ?? [undefined]).filter((text) => !needed(name, text)).map((text) => `${name}: ${text ?? "all"}`),
    );
    expect(idle).toEqual([]);
  });

  it("as code names no language to order, count or format by", () => {
    const naming = inCode.filter((name) =>
      /\bIntl\.\w+\(\s*["'`[]|===? "en\b|\blang(uage)?: "/.test(files.get(name) ?? ""),
    );
    expect(naming).toEqual([]);
  });

  it("whose rules choose between the forms of a word, as it may have other forms than one and many", () => {
    const chosen = inWords.filter((name) => /=== 1 \? "[^"]*" : "/.test(files.get(name) ?? ""));
    expect(inWords.length).toBeGreaterThan(30);
    expect(chosen).toEqual([]);
  });
});

describe("words in code", () => {
  test.each([
    ['h("button", { type: "button" }, "copy")', ["copy"]],
    ['h("p", {}, isOpen ? "open" : names.map((name) => [name, " or "]))', ["open", " or "]],
    ['h("a", { class: "number about", title: "where" }, count)', ["where"]],
    [`s("path", { d: "M0 0 Lend", "aria-label": \`Line of \${name}\` })`, ["Line of "]],
    [`const said = \`\${a} to the \${b ? 'left' : 'right'}\`;`, [" to the ", "left", "right"]],
    ['const facts = [["Period", period], ["Can mean", words]];', ["Period", "Can mean"]],
    ['plot({ label: "dollars", x: "value", ariaLabel: "bars" })', ["dollars", "bars"]],
    ['button.textContent = "copied"; box.setAttribute("aria-label", "search");', ["copied", "search"]],
    ['counted(rows, "row")', ["row"]],
    ['function words(kind: "a b c"): string { return "no date given"; }', ["no date given"]],
  ])("are found in %s", (code, words) => {
    expect(wordsIn(code).map(({ text }) => text)).toEqual(words);
  });

  test.each([
    'import { a } from "./some where.js"; export * from "./the other.js";',
    'h("div", { class: "table-scroll from-end", style: "margin: 0 auto" }, words.title);',
    'root.querySelector("main details")?.closest("Section li"); link.setAttribute("class", "number about");',
    'const [from = "", to = ""] = span.split(" and ");',
    `throw new Error(\`no place for \${names}\`); new FormulaError("cannot be read");`,
    'type Verdict = "holds" | "does not hold"; const one = two as "Some words";',
    'if (kind === "Some kind") label(words.text, x, y, { fill: "var(--ink)" }, "var(--map-land)");',
    'computed(value, "[part] / [all] - above([row])"); const formula = "100 * ([row] / [base])";',
    `const key = "trade_value"; const mark = \`translate(\${x}, \${y}) rotate(\${angle})\`; // said to people`,
    'document.body.innerHTML = "<!doctype html><html><body></body></html>";',
  ])("are none in %s", (code) => {
    expect(wordsIn(code)).toEqual([]);
  });

  it("are told with the line where they stand", () => {
    expect(wordsIn('const a = 1;\n\nconst b = "of all goods";')).toEqual([{ line: 3, text: "of all goods" }]);
  });
});
