import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { useDocument } from "../../../src/draw/document.js";
import { GLOSSARY, type Term } from "../../../src/text/en/guide/glossary.js";
import { glossaryList } from "../../../src/trace/glossary-list.js";
import { term } from "../../../src/trace/term.js";
import { root } from "../../helpers/project.js";

useDocument();
const terms = Object.keys(GLOSSARY) as Term[];
const guide = readFileSync(join(root, "src", "guide.md"), "utf8");
const code = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map((name) => readFileSync(join(root, "src", name), "utf8"))
  .join("\n");

describe.each(terms)("the word %s", (name) => {
  it("is explained where it stands, and leads to a part of the guide that there is", () => {
    const link = term(name);
    expect(link.getAttribute("aria-description")).toMatch(/^\p{Lu}.*\.$/su);
    const part = link.getAttribute("href")?.split("#")[1] ?? "";
    const isThere = guide.includes(`id="${part}"`) || glossaryList().querySelector(`#${part}`) !== null;
    expect(isThere, part).toBe(true);
  });

  it("is used on some page", () => {
    expect(code).toMatch(new RegExp(`\\bterm\\("${name}"`));
  });
});

it("lists every word once, in the order of the alphabet", () => {
  const names = [...glossaryList().querySelectorAll("dt")].map((one) => one.textContent ?? "");
  expect(names).toHaveLength(terms.length);
  expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, "en")));
});
