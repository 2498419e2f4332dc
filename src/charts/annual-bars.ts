import * as Plot from "@observablehq/plot";
import { sumOf } from "../../pipelines/formula/parse.js";
import { usd } from "../../pipelines/text/en/values.js";
import { usdTick } from "../base/format.js";
import { colour } from "../base/theme.js";
import type { Annual } from "../rows/annual.js";
import { traceAddress } from "../trace/number.js";
import { HATCH, hatch } from "./hatch.js";
import { plot } from "./plot.js";

/** What is written into the chart beside a year. */
export interface YearNote {
  year: number;
  text: string;
}

/**
 * Returns bars of one partner and flow, a bar a year in US$; years of which only a part is stated are hatched and
 * name their months; a mark over the bar says that sources contradict each other.
 */
export function annualBars(
  rows: readonly Annual[],
  { width, notes = [], document }: { width: number; notes?: YearNote[]; document?: Document },
): SVGSVGElement {
  const narrow = width < 560;
  const years = rows.map((row) => row.year);
  const first = Math.min(...years);
  const last = Math.max(...years);
  const domain = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  return plot({
    ...(document ? { document } : {}),
    width,
    height: narrow ? 260 : 320,
    marginLeft: 58,
    marginTop: 44,
    marginBottom: 34,
    x: {
      type: "band",
      domain,
      padding: 0.18,
      tickSize: 0,
      label: null,
      ticks: domain.filter((year) => !narrow || (last - year) % 4 === 0),
      tickFormat: (year: number) => (narrow ? `’${String(year).slice(2)}` : String(year)),
    },
    y: {
      grid: true,
      ticks: 4,
      tickSize: 0,
      label: null,
      nice: true,
      tickFormat: usdTick,
    },
    ariaLabel: "Bars of trade by year",
    marks: [
      hatch,
      Plot.ruleX(notes, { x: "year", stroke: colour.warm, strokeDasharray: "2,3" }),
      ...bars(rows),
      Plot.ruleY([0], { stroke: colour.soft }),
      amounts(labelled(rows, (width - 58) / domain.length)),
      ...signs(rows),
      Plot.text(notes, { x: "year", frameAnchor: "top", dy: -34, text: "text", fill: colour.warm, fontSize: 12 }),
    ],
  });
}

/** Whole years, and hatched those of which only a part is stated. */
function bars(rows: readonly Annual[]) {
  const options = { x: "year", y: "value", href: link, title: tip };
  return [
    Plot.barY(rows, { ...options, filter: (row) => !row.is_partial, fill: colour.accent }),
    Plot.barY(rows, {
      ...options,
      filter: (row) => row.is_partial,
      fill: HATCH,
      stroke: colour.accent,
      strokeWidth: 1,
    }),
  ];
}

function amounts(rows: readonly Annual[]) {
  return Plot.text(rows, {
    x: "year",
    y: "value",
    dy: -8,
    text: (row: Annual) => usd(row.value),
    href: link,
    fill: colour.ink,
    fontWeight: 600,
  });
}

/** What stands inside a bar: the months it covers, and that sources contradict each other. */
function signs(rows: readonly Annual[]) {
  return [
    Plot.text(rows, {
      filter: (row) => row.is_partial,
      x: "year",
      y: "value",
      dy: 6,
      rotate: -90,
      textAnchor: "end",
      text: months,
      fill: colour.ink,
      stroke: colour.paper,
      strokeWidth: 4,
      fontSize: 12,
    }),
    Plot.text(rows, {
      filter: (row) => row.in_conflict,
      x: "year",
      y: "value",
      dy: 12,
      text: () => "≠",
      fill: colour.paper,
      fontWeight: 700,
      fontSize: 13,
    }),
  ];
}

function link(row: Annual): string {
  return traceAddress(sumOf(row.input_ids));
}

function tip(row: Annual): string {
  const conflict = row.in_conflict ? "\nSources contradict each other here." : "";
  return `${row.period}: ${usd(row.value)}\n${row.publisher}${conflict}`;
}

/** The bars that have room for their amount: all of them where a bar is as wide as it, else only the tallest. */
function labelled(rows: readonly Annual[], step: number): Annual[] {
  return step >= 58 ? [...rows] : rows.length > 0 ? [rows.reduce((a, b) => (b.value > a.value ? b : a))] : [];
}

/** "Jan–Aug" for January to August. */
function months({ period_start, period_end }: Annual): string {
  const name = (date: string) =>
    new Intl.DateTimeFormat("en-GB", { month: "short", timeZone: "UTC" }).format(new Date(`${date}T00:00:00Z`));
  return `${name(period_start)}–${name(period_end)}`;
}
