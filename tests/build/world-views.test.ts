import { join } from "node:path";
import { expect, it } from "vitest";
import { here } from "../../src/base/address.js";
import type { PartnerYear } from "../../src/rows/partner-years.js";
import type { Tables } from "../../src/slices/tables.js";
import { views } from "../../src/views/index.js";
import type { State } from "../../src/views/view.js";
import { cardsText, checksText, digestsText, figuresText, nothingText, pageText } from "../helpers/drawn-texts.js";
import { pagesOf, readPages } from "../helpers/pages.js";
import { root } from "../helpers/project.js";
import { builtWorld } from "../helpers/world.js";

/**
 * An invented world is built, and what is drawn of it is what stands in tests/fixtures/world-views. A change of what is
 * drawn shows there as a difference: look at it, and where it is meant, run this file with -u.
 */
const fixture = (name: string) => join(root, "tests", "fixtures", "world-views", `${name}.txt`);

/** The tables that are described; what others there are follows from the code. */
const DESCRIBED = ["places", "corrections"];

/** The page data of the world, without what follows from the code or from versions of packages. */
async function worldTables(): Promise<Tables> {
  const { folder } = await builtWorld(() => null);
  const built = readPages(join(folder, "pages"));
  const said = JSON.stringify([built.observations, built.routes, built.conflicts]);
  return {
    ...built,
    files: built.files.map((file, i) => ({
      ...file,
      bytes: 1000 * (i + 1) ** 2,
      sha256: file.sha256 && `${i}`.repeat(9),
    })),
    codes: built.codes.filter(({ code }) => said.includes(`"${code}"`)),
    tables: built.tables.filter(({ name }) => DESCRIBED.includes(name)),
    lineage: lineageOf(built, DESCRIBED),
    publication: { ...built.publication, inputHash: "7".repeat(64) },
  };
}

/** Some tables, and what is read on the way to them. */
function lineageOf({ lineage }: Tables, names: readonly string[]): Tables["lineage"] {
  const wanted = new Set(names);
  for (const { name, reads } of lineage.toReversed()) if (wanted.has(name)) for (const read of reads) wanted.add(read);
  return lineage.filter(({ name }) => wanted.has(name));
}

/** A world of three times as many years and twice as many partners: what fits on an axis is another question there. */
function crowded(tables: Tables): Tables {
  const earlier = <Row extends { year: number }>(row: Row) =>
    [8, 4, 0].map((years) => ({ ...row, year: row.year - years }));
  const other = (row: PartnerYear) => ({
    ...row,
    partner: `${row.partner}-2`,
    partner_name: `New ${row.partner_name}`,
  });
  return {
    ...tables,
    annual: tables.annual.flatMap(earlier),
    partner_years: tables.partner_years.flatMap((row) => [row, other(row)]).flatMap(earlier),
  };
}

const EVERYBODY = ["AZE", "GEO", "ITA", "MNG"].flatMap((one) => [one, `${one}-2`]).join(".");
const FULL: [string, State][] = [
  ...["index", "years", "goods", "missing", "locomotives"].map((page): [string, State] => [page, {}]),
  ["years", { flow: "export", from: "2024", to: "2033" }],
  ["partners", {}],
  ["partners", { partners: EVERYBODY, from: "2023" }],
  ["partners", { partners: EVERYBODY, from: "2023", measure: "rank" }],
  ["partners", { partners: "AZE.ITA.MNG-2", from: "2023", measure: "share" }],
  ["partners", { partners: "GEO.ITA-2", from: "2023", measure: "index", scale: "log" }],
];

/** States that lead where one choice does not. */
const MORE: Readonly<Record<string, readonly State[]>> = {
  partners: [
    { measure: "rank" },
    { measure: "change", partners: "AZE.ITA" },
    { measure: "index", partners: "GEO.ITA", flow: "import" },
    { measure: "share", partners: "ITA", flow: "export" },
    { partners: "" },
  ],
  figures: [
    { q: "wheat 2032", order: "value" },
    { order: "-period", rows: "200" },
    { q: "unheard-of", route: "long-way" },
  ],
  years: [
    { from: "2033-01-01.2033-03-31", to: "2034-01-01.2034-03-31" },
    { partner: "AZE", flow: "export", from: "2031", to: "2032" },
  ],
};

async function drawnTexts(): Promise<Map<string, string>> {
  const tables = await worldTables();
  const drawnPage = pagesOf(tables);
  const texts = new Map<string, string>();
  const formulas: string[] = [];
  for (const page of Object.keys(views)) {
    const drawn = await pageText(drawnPage, page, MORE[page]);
    texts.set(page, drawn.text);
    formulas.push(...drawn.formulas);
  }
  texts.set("nothing", await nothingText(tables));
  texts.set("crowded", await digestsText(pagesOf(crowded(tables)), FULL));
  Object.assign(here, { top: "../", address: "https://tale.example/" });
  texts.set("check-pages", checksText(tables));
  texts.set("figure-pages", figuresText(tables));
  texts.set("cards", cardsText(tables, formulas));
  return texts;
}

const texts = await drawnTexts();

it.each([...texts.keys()])("of an invented world, %s are drawn as it stands here", async (name) => {
  await expect(texts.get(name)).toMatchFileSnapshot(fixture(name));
});
