import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import { buildData } from "../helpers/build.js";
import { pagesOf, readPages } from "../helpers/pages.js";
import { loaders, pipelines, scratchFolder } from "../helpers/project.js";
import { expectTraced } from "../helpers/traced.js";

/** Builds the real sources with a neighbour on the way in front, and the reporter in its place among the groups. */
async function ofNeighbour() {
  const folder = scratchFolder();
  const copy = { loaders: join(folder, "data-loaders"), pipelines, output: join(folder, "src", "data") };
  cpSync(loaders, copy.loaders, { recursive: true });
  const file = join(copy.loaders, "lists", "focus.yaml");
  const focus = parse(readFileSync(file, "utf8"));
  const [neighbour, ...others] = focus.groups.way;
  const groups = { ...focus.groups, way: [focus.reporter, ...others] };
  writeFileSync(file, stringify({ ...focus, reporter: neighbour, groups }));
  await buildData(copy);
  return readPages(join(copy.output, "pages"));
}

const tables = await ofNeighbour();
const drawnPage = pagesOf(tables);
const [focus] = tables.focus;
if (!focus) throw new Error("no country is in front");
const own = tables.observations.filter(({ source_id }) => source_id === focus.source_id);

/** The text of an element with plain spaces. */
const textOf = (element: Element | undefined) => (element?.textContent ?? "").replaceAll("\u00a0", " ");

describe("another country in front", () => {
  it.each([
    ...["index", "years", "partners", "goods", "routes", "locomotives", "events", "audit", "disagreement", "missing"],
    ...["figures", "downloads", "guide", "method"],
  ])("has a page %s of which every number is traced", async (page) => {
    const { all } = await drawnPage(page);
    expect(all.querySelector("#heading")?.textContent).not.toBe("");
    expectTraced(all, page);
  });

  it("leaves to the country of the article what it says", async () => {
    const { exporter_name } = tables.locomotives.find(({ source_id }) => source_id === focus.source_id) ?? {};
    expect(exporter_name).not.toBe(focus.reporter_name);
    const { parts: sale } = await drawnPage("locomotives");
    expect(textOf(sale["lead"])).toContain(`${exporter_name} exported`);
    expect(textOf(sale["lead"])).not.toContain(focus.reporter_name);
    expect(sale["prices"]?.querySelector("[data-chart]")).not.toBeNull();
    const { parts: first } = await drawnPage("index");
    const terms = [...(first["claims"]?.querySelectorAll("dt") ?? [])].map(textOf);
    const sides = new Set(
      own.map(({ reporter_name, partner_name }) => `${reporter_name}’s trade with ${partner_name}, `),
    );
    expect(terms.length).toBeGreaterThan(1);
    for (const term of terms)
      expect(
        [...sides].some((start) => term.startsWith(start)),
        term,
      ).toBe(true);
  });

  it("opens its trade with the way of which most is known, and draws both ways all that is", async () => {
    const years = tables.annual.filter((row) => row.reporter === focus.reporter && row.partner === focus.partner);
    const countOf = (flow: string) => years.filter((row) => row.flow === flow).length;
    expect(countOf("export")).toBeGreaterThan(countOf("total"));
    const { state, parts } = await drawnPage("years");
    expect(state["flow"]).toBe("export");
    expect(textOf(parts["heading"])).toContain(`exports to ${focus.partner_name}`);
    const { parts: both } = await drawnPage("years", { flow: "total" });
    const bars = [...(both["chart"]?.querySelectorAll("svg title") ?? [])].map(textOf);
    for (const { period } of years)
      expect(
        bars.some((text) => text.includes(period)),
        period,
      ).toBe(true);
  });

  it("says what cannot be compared, and of whom nothing is drawn", async () => {
    const { parts: first } = await drawnPage("index");
    expect(textOf(first["shares"])).toContain(`no source here gives a whole year of ${focus.reporter_name}`);
    const { parts } = await drawnPage("partners");
    expect(textOf(parts["notes"])).toMatch(
      new RegExp(`Not here: .*${focus.partner_name}.* No source gives a whole year`),
    );
  });

  it("says where the goods of another partner stand for those of the one in front", async () => {
    const nobody = { ...focus, partner: "XXX", partner_name: "Nowhere" };
    const { parts } = await pagesOf({ ...tables, focus: [nobody] })("goods");
    expect(textOf(parts["lead"])).toMatch(
      /^No source here gives goods of the trade with Nowhere; shown is that with \w+/,
    );
    const { parts: own } = await drawnPage("goods");
    expect(textOf(own["lead"])).not.toContain("shown is that with");
  });

  it("opens disagreement with a trade of its own", async () => {
    const { state } = await drawnPage("disagreement");
    const isOwn = tables.disagreements.some(({ reporter }) => reporter === focus.reporter);
    expect(state["of"]?.startsWith(focus.reporter)).toBe(isOwn);
  });
});
