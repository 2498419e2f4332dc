import { sumOf } from "../../pipelines/formula/figures.js";
import { percent, usd } from "../../pipelines/text/en/values.js";
import { pageAddress } from "../base/address.js";
import { h } from "../base/dom.js";
import { byWords } from "../base/order.js";
import { chart } from "../charts/chart.js";
import { partnerLines } from "../charts/partner-lines.js";
import { isByTens, type PartnersDrawn, stepsOf } from "../charts/partner-marks.js";
import { partnerPanels } from "../charts/partner-panels.js";
import { publishers } from "../charts/parts/publishers.js";
import { BETWEEN, checks, form, radio, select } from "../controls/controls.js";
import { ONLY, officialOnly } from "../controls/official.js";
import { firstSpan, nearestYear, TOGETHER } from "../facts/partner-choice.js";
import {
  isTelling,
  type Measure,
  type Measured,
  type MeasuredYear,
  measured,
  shareFormula,
} from "../facts/partner-measures.js";
import type { PartnerYear } from "../rows/partner-years.js";
import type { PartnersSlice } from "../slices/partners.js";
import type { TableColumn } from "../tables/table.js";
import { partnerEnds, partnersFinding } from "../text/en/partner-findings.js";
import { FORMATS, MEASURE_NAMES, partnerWords, SCALE_NAMES, TICKS } from "../text/en/partners.js";
import { FLOW_NAMES, type Flow } from "../text/en/trade/trade.js";
import { headline, isOfficial } from "../trace/marks.js";
import { computed, stated } from "../trace/number.js";
import { chosen, type State, type View } from "./view.js";

const FLOWS = Object.keys(FLOW_NAMES) as Flow[];
const MEASURES = Object.keys(MEASURE_NAMES) as Measure[];
const SCALES = Object.keys(SCALE_NAMES) as PartnersDrawn["scale"][];
/** From this multiple on, small partners would lie flat on an axis of even steps beside large ones. */
const FLAT = 50;

/** What a reader chose, as far as there is something of it. */
export interface Choice {
  reporter: string;
  flow: Flow;
  measure: Measure;
  from: number;
  to: number;
  scale: PartnersDrawn["scale"];
  partners: readonly string[];
}

/** Partners side by side over years. */
export const view: View<PartnersSlice> = {
  slices: () => ["partners"],
  draw(state, [slice]) {
    if (!slice) throw new Error("partners are drawn from their slice");
    if (slice.years.length === 0) return { state: {}, parts: { heading: partnerWords.none(slice.reporter) } };
    const official = slice.years.filter((row) => isOfficial(sumOf(row.input_ids)));
    const isOnly = state["official"] === ONLY && official.length > 0;
    const kept = isOnly ? { ...slice, years: official } : slice;
    const { choice, found, flows, measures } = choose(state, kept);
    const { flow, measure, from, to, scale, partners } = choice;
    return {
      state: {
        flow,
        measure,
        ...(isOnly && { official: ONLY }),
        from: `${from}`,
        to: `${to}`,
        scale,
        partners: partners.join(BETWEEN),
      },
      parts: {
        heading: headline(partnersFinding(found, choice)),
        controls: controls(kept, { choice, flows, measures, isOnly }),
        chart: partnersChart(kept, choice, found),
        notes: notes(slice, choice, found, isOnly),
      },
    };
  },
};

/** All partners in the order of their names. */
function partnersOf(years: readonly PartnerYear[]) {
  return [...new Map(years.map((row) => [row.partner, row.partner_name]))]
    .map(([value, label]) => ({ value, label }))
    .sort((a, b) => byWords(a.label, b.label));
}

/** Reads a state as the nearest that there are figures of: partners first, then flow, years, measure and scale. */
function choose(state: State, { first, foreground, reporter, years }: PartnersSlice) {
  const known = partnersOf(years).map(({ value }) => value);
  const asked = state["partners"]?.split(BETWEEN).filter((one) => known.includes(one)) ?? [];
  const alone = chosen(foreground, known) ?? "";
  const wanted = asked.length > 0 ? asked : state["partners"] === "" ? [alone] : first;
  const partners = known.filter((one) => wanted.includes(one));
  const own = years.filter((row) => partners.includes(row.partner));
  const flows = FLOWS.filter((one) => own.some((row) => row.flow === one));
  const flow = chosen(state["flow"], flows) ?? "total";
  const rows = own.filter((row) => row.flow === flow);
  const [from, to] = spanOf(state, { rows, partners, years: yearsOf(years.filter((row) => row.flow === flow)) });
  const inside = rows.filter(({ year }) => year >= from && year <= to);
  const measures = MEASURES.filter((one) => isTelling(one, inside, partners));
  const wished = chosen(state["measure"], measures) ?? "amount";
  const tried = measured(wished, inside, partners);
  const measure = tried.rows.length > 0 ? wished : "amount";
  const found = tried.rows.length > 0 ? tried : measured(measure, inside, partners);
  const amounts = found.rows.map(({ amount }) => amount);
  const isFlat = Math.min(...amounts) > 0 && Math.max(...amounts) > FLAT * Math.min(...amounts);
  const scale = chosen(state["scale"], SCALES, isFlat ? "log" : "linear") ?? "linear";
  const choice: Choice = { reporter, flow, measure, from, to, scale, partners };
  return { choice, found, flows, measures };
}

/** The years asked for, in order, or the nearest there are; where those hold no figure of the partners, others. */
function spanOf(
  state: State,
  { rows, partners, years }: { rows: readonly PartnerYear[]; partners: readonly string[]; years: readonly number[] },
): [number, number] {
  const first = firstSpan(rows, partners) ?? [0, 0];
  const ends = [nearestYear(state["from"], years, first[0]), nearestYear(state["to"], years, first[1])] as const;
  const [from, to] = [Math.min(...ends), Math.max(...ends)];
  return rows.some(({ year }) => year >= from && year <= to) ? [from, to] : first;
}

function yearsOf(rows: readonly PartnerYear[]): number[] {
  return [...new Set(rows.map(({ year }) => year))].sort((a, b) => a - b);
}

function controls(
  { reporter, years }: PartnersSlice,
  {
    choice,
    flows,
    measures,
    isOnly,
  }: { choice: Choice; flows: readonly Flow[]; measures: readonly Measure[]; isOnly: boolean },
) {
  const named = <T extends string>(values: readonly T[], names: Readonly<Record<T, string>>) =>
    values.map((value) => ({ value, label: names[value] }));
  const all = yearsOf(years.filter((row) => row.flow === choice.flow)).map(String);
  const spans = all.toReversed().map((value) => ({ value, label: value }));
  const partners = partnersOf(years);
  const { label } = partnerWords;
  return form(
    [
      radio({ name: "flow", label: label.flow, choices: named(flows, FLOW_NAMES), value: choice.flow }),
      select({ name: "measure", label: label.measure, choices: named(measures, MEASURE_NAMES), value: choice.measure }),
      officialOnly(isOnly),
    ],
    {
      label: label.controls,
      more: [
        checks({ name: "partners", label: label.partners(reporter), choices: partners, values: choice.partners }),
        select({ name: "from", label: label.from, choices: spans, value: `${choice.from}` }),
        select({ name: "to", label: label.to, choices: spans, value: `${choice.to}` }),
        hasScale(choice.measure) &&
          radio({ name: "scale", label: label.scale, choices: named(SCALES, SCALE_NAMES), value: choice.scale }),
      ],
    },
  );
}

/** Places and changes have no ratio to each other that a scale could show. */
function hasScale(measure: Measure): boolean {
  return measure !== "rank" && measure !== "change";
}

function partnersChart({ countries, foreground }: PartnersSlice, choice: Choice, { rows, base }: Measured) {
  const { measure, partners } = choice;
  const isLog = hasScale(measure) && choice.scale === "log" && rows.every(({ amount }) => amount > 0);
  const years = rows.map(({ year }) => year);
  const drawn: PartnersDrawn = {
    points: rows,
    years: [Math.min(...years), Math.max(...years)],
    format: FORMATS[measure],
    tick: TICKS[measure],
    scale: isLog ? "log" : "linear",
    isRank: measure === "rank",
    countries,
  };
  const shown = partners.filter((one) => rows.some((row) => row.partner === one));
  const first = shown.includes(foreground) ? foreground : shown[0];
  const hasDots = stepsOf(rows).some((step) => step.isBroken);
  return chart({
    name: "partners-over-years",
    title: partnerEnds(rows, first ?? "", measure),
    unit: partnerWords.unit(choice, { base, steps: isLog ? (isByTens(rows) ? "tens" : "ratios") : "even" }),
    key: partnerWords.key({ measure, hasDots }),
    source: publishers(rows),
    draw: (size) => (shown.length > TOGETHER ? partnerPanels(drawn, size) : partnerLines(drawn, size)),
    rows,
    columns: columnsOf(measure),
  });
}

function columnsOf(measure: Measure): TableColumn<MeasuredYear>[] {
  const { columns, units } = partnerWords;
  const share = (row: MeasuredYear) =>
    row.share_of_world === null ? "–" : computed(percent(row.share_of_world), shareFormula(row));
  const mirror = (row: MeasuredYear) =>
    row.mirror_value === null ? "–" : stated(usd(row.mirror_value), row.mirror_input_ids ?? "");
  const inMeasure: TableColumn<MeasuredYear> = {
    label: MEASURE_NAMES[measure],
    cell: (row) => computed(FORMATS[measure](row.amount), row.formula),
    value: (row) => row.amount,
    unit: units[measure],
    amount: true,
  };
  const dollars = { unit: units.amount, amount: true };
  return [
    { label: columns.partner, cell: (row) => row.partner_name },
    { label: columns.year, cell: (row) => row.year, amount: true },
    ...(measure === "amount" || measure === "share" ? [] : [inMeasure]),
    {
      label: columns.amount,
      cell: (row) => stated(usd(row.value), row.input_ids),
      value: (row) => row.value,
      ...dollars,
    },
    { label: columns.share, cell: share, value: (row) => row.share_of_world, unit: units.share, amount: true },
    { label: columns.mirror, cell: mirror, value: (row) => row.mirror_value, ...dollars },
    { label: columns.source, cell: (row) => h("cite", {}, row.publisher) },
    { label: columns.doubt, cell: (row) => partnerWords.doubt(row) },
  ];
}

/** Who of those chosen is not drawn, and why; and where else the same trade is looked at. */
function notes({ years }: PartnersSlice, { partners, measure }: Choice, { rows, left }: Measured, isOnly: boolean) {
  const nameOf = (code: string) => years.find((row) => row.partner === code)?.partner_name ?? code;
  const absent = partners.filter((one) => !left.includes(one) && !rows.some((row) => row.partner === one));
  const words = [
    isOnly && partnerWords.official(Math.max(...rows.map(({ year }) => year))),
    left.length > 0 && partnerWords.left(left.map(nameOf), measure),
    absent.length > 0 && partnerWords.absent(absent.map(nameOf)),
  ].filter((one) => one !== false);
  const books = h("a", { href: pageAddress("disagreement", { part: "mirror" }) }, partnerWords.books);
  return [words.map((one) => h("p", { class: "note" }, one)), h("p", {}, partnerWords.mirror, " ", books, ".")];
}
