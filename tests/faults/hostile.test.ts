import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { siteOf } from "../../pipelines/site/build.js";
import { decoded } from "../../src/base/address.js";
import { buildData, buildSite } from "../helpers/build.js";
import { openBrowser } from "../helpers/chromium.js";
import { PAGES, serveSite } from "../helpers/site.js";
import { fieldsOfBibtex } from "./bibtex.js";
import { filesAs, HOSTILE_ENDS, injectedIn, openTab, useAll, widerBy } from "./hostile-pages.js";
import { HOSTILE, REFUSED } from "./hostile-strings.js";
import { type Choice, type Field, MARK, type Planted, plant } from "./hostile-world.js";
import { makePlace, type Place } from "./place.js";
import { KINDS, leavesOf, textsIn } from "./read-back.js";

const choices: readonly Choice[] = Object.entries(HOSTILE);

/** Each text field has each hostile text in one of the worlds; each world takes most of a minute. */
const WORLDS = choices.map((_, world) => world);

/** Fields that stand in tables and in the data of pages alike. */
const PUBLISHED =
  /source.yaml|[^_]claims … (printed|note)$|corrections … reason|places.yaml: (name|note)|routes.yaml|events … title/;

/** Pages that take much from their address. */
const ADDRESSED = ["figures", "years", "search"];

/** The first world is looked at longer, as addresses do not depend on texts. */
const addressed = (world: number) => (world === 0 ? PAGES : ADDRESSED);

/** Remarks on figures that a machine reads, which the invented world does without. */
const REMARKS = `remarks:
  - claims: [fin-ita-export-2031]
    note: A remark.
    differs: { kind: rounding, because: A reason., source: handbook, locator: page 9 }
`;

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** An invented world with hostile texts in it, read and published. */
async function hostileWorld(choose: (number: number) => Choice): Promise<{ place: Place; planted: Planted }> {
  const place = makePlace();
  const loaders = join(place.root, "data-loaders");
  writeFileSync(join(loaders, "statistics", "office-of-figures", "remarks.yaml"), REMARKS);
  const folders = { loaders, pipelines: join(place.root, "pipelines"), output: place.data };
  const planted = await plant(loaders, choose, () => buildData(folders));
  return { place, planted };
}

/** Blanks and letters that typesetting changes: no text is another for them. */
function evenly(text: string): string {
  return text
    .replace(/[\s\u2060]+/g, " ")
    .replaceAll("–", "-")
    .toLowerCase();
}

/** A text as it is meant where it stands in an address, too. */
function meantBy(text: string): string {
  return /^[\w./?#:~=-]*(https?:|#|\?)\S*%\S*$/.test(text) ? decoded(text) : text;
}

/** The fields of whose text a mark is there, but not all of it; how many are whole is counted in `seen`. */
function cutIn(texts: readonly string[], fields: readonly Field[], seen = new Set<string>()): string[] {
  const byMark = new Map(fields.map((field) => [field.mark, field]));
  return texts.flatMap((text) => {
    const even = evenly(meantBy(text));
    const marks = [...new Set([...text.matchAll(MARK)].map(([mark]) => mark))];
    return marks.flatMap((mark) => {
      const field = byMark.get(mark);
      seen.add(mark);
      return field && !even.includes(evenly(field.text)) ? [`${field.name}, ${field.kind}: ${text.slice(0, 300)}`] : [];
    });
  });
}

it.each(Object.entries(REFUSED))("%s are refused in every field, by file and line", async (...choice) => {
  const { planted } = await hostileWorld(() => choice);
  expect(planted.admitted.map(({ name }) => name)).toEqual([]);
  console.log(`${choice[0]}: refused in ${planted.refused.length} fields`);
});

describe.each(WORLDS)("hostile texts in every field, the %ith choice of them", (world) => {
  let place: Place;
  let planted: Planted;
  let site: Awaited<ReturnType<typeof serveSite>>;

  beforeAll(async () => {
    ({ place, planted } = await hostileWorld((number) => choices[(number + world) % choices.length] as Choice));
    await buildSite(siteOf(place.root));
    site = await serveSite(place.dist);
  });
  afterAll(() => site?.close());

  it("are let in, but for digits in wordings of figures, braces in titles of events and places in an article", () => {
    const inSource = planted.refused.filter(
      ({ file, path }) => !(file.startsWith("article/") && path.at(-1) === "locator"),
    );
    const odd = inSource.filter(({ name, text }) =>
      name.endsWith("claims … printed")
        ? !/\d.*[^\d]/.test(text) && text.length < 300
        : !(/events … title$/.test(name) && /[{}]/.test(text)),
    );
    expect(odd.map(({ name, kind }) => `${name}, ${kind}`)).toEqual([]);
    expect(planted.admitted.length).toBeGreaterThan(550);
  });

  it.each(KINDS)("come back from %s as they are", async (kind) => {
    // What is published lies in both; the data of pages is not.
    const given = kind === "json" ? [place.data, place.dist] : [place.dist];
    const texts = (await Promise.all(given.map((folder) => textsIn(folder, kind)))).flat().map(({ text }) => text);
    const seen = new Set<string>();
    expect([...new Set(cutIn(texts, planted.admitted, seen))].slice(0, 10)).toEqual([]);
    const lost = planted.admitted.filter(({ mark, name }) => PUBLISHED.test(name) && !seen.has(mark));
    expect(lost.map(({ name }) => name)).toEqual([]);
    console.log(`${kind}: ${texts.length} texts, ${seen.size} hostile ones whole`);
  });

  it("are texts in every page, picture and feed", async () => {
    const { page, troubles } = await openTab(browser, site.address, 1280);
    await page.goto(site.address);
    const files = readdirSync(place.dist, { recursive: true, encoding: "utf8" });
    const address = (file: string) => `/${file.split(/[\\/]/).map(encodeURIComponent).join("/")}`;
    const read = (ending: string, type: DOMParserSupportedType) =>
      filesAs(page, files.filter((file) => file.endsWith(ending)).map(address), type);
    const pages = await read(".html", "text/html");
    const pictures = await read(".svg", "image/svg+xml");
    const feeds = await read(".xml", "application/xml");
    expect([...pages.troubles, ...pictures.troubles, ...feeds.troubles, ...troubles]).toEqual([]);
    const isCited = (text: string) => /^(@online\{|\{\n {2}")/.test(text);
    const cited = pages.texts.filter(isCited);
    const plain = pages.texts.filter((text) => !isCited(text));
    expect([...new Set(cutIn(plain, planted.admitted))].slice(0, 10)).toEqual([]);
    const meant = cited.flatMap((text) =>
      text.startsWith("@") ? [...fieldsOfBibtex(text).values()] : leavesOf(JSON.parse(text)),
    );
    expect([...new Set(cutIn(meant, planted.admitted))].slice(0, 10)).toEqual([]);
    await page.close();
  });

  it("do nothing on the pages that are opened, and leave them as wide as they are", async () => {
    const { page, troubles } = await openTab(browser, site.address, 390);
    for (const path of [...PAGES, "figure/morning-myth.total-2032", "audit/twice", "404"]) {
      await page.goto(`${site.address}/${path}`, { waitUntil: "networkidle" });
      await useAll(page, 4);
      expect(await injectedIn(page), path).toEqual([]);
      expect(await widerBy(page), path).toBeNull();
    }
    for (const path of addressed(world)) {
      for (const end of HOSTILE_ENDS) {
        await page.goto(`${site.address}/${path}${end}`, { waitUntil: "networkidle" });
        expect(await injectedIn(page), path + end).toEqual([]);
      }
    }
    // Nobody has a file for what is no id.
    expect(troubles.filter((trouble) => !/status of 404/.test(trouble))).toEqual([]);
    await page.close();
  });
});
