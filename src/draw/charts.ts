import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileAddress, here, publicAddress } from "../base/address.js";
import { type Child, h } from "../base/dom.js";
import { WIDE } from "../base/sizes.js";
import { type Chart, drawnCharts } from "../charts/chart.js";
import { rowsCsv } from "../charts/chart-rows.js";
import { pictureOf, pictureWords } from "../charts/picture.js";
import { chartWords } from "../text/en/chart.js";
import { formulaOfAddress } from "../trace/address.js";
import type { PictureFile } from "./pictures.js";
import { xmlOf } from "./xml.js";

/** Returns the charts among the parts of a page, as they were drawn last. */
export function chartsIn(parts: Readonly<Record<string, Child>>): Chart<object>[] {
  const holder = h("div", {}, Object.values(parts));
  return [...holder.querySelectorAll("[data-chart]")].flatMap(
    (figure) => drawnCharts.get(figure.getAttribute("data-chart") ?? "") ?? [],
  );
}

/** Writes the rows of the first state of a chart and what it is. Returns its picture. */
export function writeChart(
  site: string,
  chart: Chart<object>,
  { page, build }: { page: string; build: string },
): PictureFile {
  const { name, title, unit, source, rows, columns, draw } = chart;
  const path = join(site, "chart", name);
  mkdirSync(join(site, "chart"), { recursive: true });
  const address = publicAddress(`chart/${name}`);
  const words = { title: pictureWords(title), unit: pictureWords(unit), source: pictureWords(source) };
  const notes = [
    ...(chart.key ? [pictureWords(chart.key)] : []),
    chartWords.source + words.source,
    chartWords.rights(build),
    ...(here.address ? [address] : []),
  ];
  const picture = pictureOf({ title: words.title, unit: words.unit, notes, drawing: draw(WIDE) });
  // The mark at the start tells spreadsheets that the letters are UTF-8.
  writeFileSync(`${path}.csv`, `\ufeff${rowsCsv(rows, columns, address)}`);
  const about = {
    name,
    ...words,
    formulas: formulasIn(title),
    columns: columns.map(({ label, unit: of }) => ({ label, ...(of && { unit: of }) })),
    rows: rows.length,
    licence: "CC-BY-4.0",
    build,
    address,
    page: publicAddress(page),
    files: [".svg", ".png", "-dark.png", ".csv"].map((kind) =>
      fileAddress(`chart/${name}${kind}`).replace(here.top, here.address),
    ),
  };
  writeFileSync(`${path}.json`, JSON.stringify(about, null, 1));
  return { path, svg: xmlOf(picture), words: picture.textContent ?? "" };
}

/** The numbers of a finding with what they are computed from. */
function formulasIn(title: Child): { shown: string; formula: string }[] {
  return [...h("div", {}, title).querySelectorAll("a")].flatMap((link) => {
    const formula = formulaOfAddress(link.getAttribute("href") ?? "");
    return formula === null ? [] : [{ shown: link.textContent ?? "", formula }];
  });
}
