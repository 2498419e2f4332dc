import { sumOf } from "../../pipelines/formula/figures.js";
import { usd } from "../../pipelines/text/en/values.js";
import { h } from "../base/dom.js";
import { chart } from "../charts/chart.js";
import { type Bar, compareBars } from "../charts/compare-bars.js";
import { publishers } from "../charts/parts/publishers.js";
import { NARROW_YEARS, tradeBars } from "../charts/trade-bars.js";
import { type Choice, form, radio, select } from "../controls/controls.js";
import { ONLY, officialOnly } from "../controls/official.js";
import { type Comparison, compare } from "../facts/trade/compare.js";
import { openingFlow } from "../facts/trade/opening-flow.js";
import { nearestSpans, spanId } from "../facts/trade/span-choice.js";
import { type TradeStory, tradeStory } from "../facts/trade/trade-story.js";
import { hasLoneSides, tradeYears } from "../facts/trade/trade-years.js";
import type { Annual } from "../rows/annual.js";
import type { Span } from "../rows/spans.js";
import type { TradeSlice } from "../slices/years.js";
import { factList } from "../tables/fact-list.js";
import { partsTable } from "../tables/parts-table.js";
import { qualityWords } from "../text/en/quality.js";
import { comparisonFacts, comparisonFinding, differenceFinding, footingNote } from "../text/en/trade/comparison.js";
import { yearDoubts } from "../text/en/trade/doubts.js";
import { findingSources, tradeFinding } from "../text/en/trade/finding.js";
import { countryWords, FLOW_NAMES, type Flow, tradeSubject, tradeWords } from "../text/en/trade/trade.js";
import { headline, isOfficial } from "../trace/marks.js";
import { computed, stated } from "../trace/number.js";
import { chosen, type State, type View } from "./view.js";

const FLOWS = Object.keys(FLOW_NAMES) as Flow[];

/** Trade with one partner: all years, and any two spans against each other. */
export const view: View<TradeSlice> = {
  slices: ({ partner }) => [partner ? `years/${partner}` : "years"],
  draw(state, [slice]) {
    if (!slice) throw new Error("the trade of a partner is drawn from its slice");
    const { isOnly, kept } = officialOf(slice, state["official"]);
    const known = FLOWS.filter((one) => kept.spans.some((row) => row.flow === one));
    const flow = chosen(state["flow"], known, openingFlow(kept.annual)) ?? "total";
    const series = kept.spans.filter((row) => row.flow === flow);
    const annual = kept.annual.filter((row) => row.flow === flow);
    const [from, to] = nearestSpans(series, state["from"], state["to"]);
    const story = tradeStory(annual);
    const subject = tradeSubject(slice.reporter, flow, { code: slice.partner, name: slice.partnerName });
    const now: State = {
      partner: slice.partner,
      flow,
      ...(isOnly && { official: ONLY }),
      ...(from && { from: spanId(from) }),
      ...(to && { to: spanId(to) }),
    };
    return {
      state: now,
      parts: {
        heading: headline(tradeFinding(subject, annual, story)),
        lead: story && findingSources(yearsOf(story)),
        controls: controls(slice, now),
        chart: yearsChart(kept, flow, subject),
        doubts: [
          story && storyFacts(story),
          isOnly &&
            leftOut(
              subject,
              annual,
              slice.annual.filter((row) => row.flow === flow),
            ),
          yearDoubts(annual, slice.conflicts),
        ],
        spans: series.length > 1 && spanControls(series, now),
        ...comparison({ slice, series, subject, from, to }),
        ...parts(kept, flow),
      },
    };
  },
};

/** What is shown of a slice: of official statistics alone where a reader asks for them and there are any. */
function officialOf(slice: TradeSlice, asked: string | undefined): { isOnly: boolean; kept: TradeSlice } {
  const only = <Row extends { input_ids: string }>(rows: readonly Row[]) =>
    rows.filter(({ input_ids }) => isOfficial(sumOf(input_ids)));
  const kept = { ...slice, annual: only(slice.annual), spans: only(slice.spans), parts: only(slice.parts) };
  const isOnly = asked === ONLY && kept.annual.length > 0;
  return { isOnly, kept: isOnly ? kept : slice };
}

/** The years of the finding, each with whose figure it is. */
function storyFacts(story: TradeStory) {
  return factList(
    yearsOf(story).map((row) => ({
      term: row.period,
      value: stated(usd(row.value), row.input_ids),
      remark: h("cite", {}, row.publisher),
    })),
  );
}

/** The years that a finding speaks of. */
function yearsOf({ before, top, last }: TradeStory): Annual[] {
  return [before, top, last].flatMap((row, i, all) => (row && all.indexOf(row) === i ? [row] : []));
}

/** Which years are left out because nobody but officials and the press states them. */
function leftOut(subject: string, shown: readonly Annual[], all: readonly Annual[]) {
  const last = shown.at(-1)?.period ?? "";
  const years = [...new Set(all.map(({ year }) => year))].filter((one) => !shown.some(({ year }) => year === one));
  return h("p", { class: "note" }, qualityWords.left(subject, last, years));
}

function controls({ reporter, partners }: TradeSlice, { partner, flow, official }: State) {
  return form(
    [
      select({ name: "partner", label: tradeWords.partner(reporter), choices: partners, value: partner }),
      radio({
        name: "flow",
        label: tradeWords.flow,
        choices: FLOWS.map((value) => ({ value, label: FLOW_NAMES[value] })),
        value: flow,
      }),
      officialOnly(official === ONLY),
    ],
    { label: tradeWords.controls },
  );
}

function spanControls(series: readonly Span[], { from, to }: State) {
  const choices = series
    .toReversed()
    .map((row): Choice & { months: number } => ({
      value: spanId(row),
      label: row.period,
      group: row.months === 12 ? tradeWords.wholeYears : tradeWords.partsOfYears,
      months: row.months,
    }))
    .toSorted((a, b) => Number(b.months === 12) - Number(a.months === 12));
  return form(
    [
      select({ name: "from", label: tradeWords.from, choices, value: from }),
      select({ name: "to", label: tradeWords.to, choices, value: to }),
    ],
    { label: tradeWords.compare },
  );
}

function yearsChart({ annual, reporter, partner, partnerName }: TradeSlice, flow: Flow, subject: string) {
  const rows = annual.filter((row) => flow === "total" || row.flow === flow);
  const years = tradeYears(rows);
  const first = years.at(-NARROW_YEARS);
  const { columns } = tradeWords;
  return chart({
    name: "trade-by-year",
    title:
      flow === "total"
        ? tradeWords.balance({ reporter, partner: countryWords(partner, partnerName) }, subject, years)
        : tradeWords.one(subject),
    unit: tradeWords.unit(flow),
    key: [
      tradeWords.key(flow, hasLoneSides(years)),
      years.length > NARROW_YEARS && first && h("span", { class: "on-phone" }, tradeWords.since(first.year)),
    ],
    source: publishers(rows),
    draw: (size) => tradeBars(years, { size, flow }),
    rows,
    columns: [
      { label: columns.year, cell: (row) => row.period },
      { label: columns.flow, cell: (row) => FLOW_NAMES[row.flow] },
      {
        label: columns.amount,
        cell: (row) => stated(usd(row.value), row.input_ids),
        amount: true,
        value: (row) => row.value,
        unit: tradeWords.dollars,
      },
      { label: columns.source, cell: (row) => h("cite", {}, row.publisher) },
      { label: columns.why, cell: (row) => h("span", { class: "count" }, row.reason) },
    ],
  });
}

/** Two spans against each other: what is found, what it rests on, in figures, and drawn. */
function comparison({
  slice,
  series,
  subject,
  from,
  to,
}: {
  slice: TradeSlice;
  series: readonly Span[];
  subject: string;
  from: Span | undefined;
  to: Span | undefined;
}) {
  const result = from && to && from !== to ? compare(from, to) : null;
  const finding = headline(comparisonFinding(subject, series, from, to, result));
  if (!from || !to || !result) return { comparison: finding };
  return {
    comparison: finding,
    footing: [footingNote(from, to, result), yearDoubts([from, to], slice.conflicts)],
    facts: comparisonFacts(from, to, result),
    compared: comparedChart(from, to, { result, subject }),
  };
}

function comparedChart(from: Span, to: Span, { result, subject }: { result: Comparison; subject: string }) {
  const words = tradeWords.compared;
  const isMonthly = result.footing === "per_month";
  const bars = [
    { row: from, of: result.a },
    { row: to, of: result.b },
  ].map(({ row, of: { value, formula } }): Bar & { publisher: string; months: number } => ({
    label: words.label(row.period, isMonthly),
    value,
    strong: row === to,
    remark: isMonthly ? words.remark(row.value, row.months) : "",
    formula,
    publisher: row.publisher,
    months: row.months,
  }));
  return chart({
    name: "trade-compared",
    title: differenceFinding(from, to, result),
    level: "h3",
    unit: words.unit(subject, isMonthly),
    source: publishers(bars),
    draw: ({ width }) => compareBars(bars, { width }),
    rows: bars,
    columns: [
      { label: words.columns.span, cell: (row) => row.label },
      { label: words.columns.amount, cell: (row) => computed(usd(row.value), row.formula), amount: true },
      { label: words.columns.months, cell: (row) => words.months(row.months), amount: true },
      { label: words.columns.source, cell: (row) => h("cite", {}, row.publisher) },
    ],
  });
}

/** Parts of years against the same months of the year before: only where one can be. */
function parts({ parts: all }: TradeSlice, flow: Flow) {
  const own = all.filter((row) => row.flow === flow);
  const matched = own.filter((row) => row.previous_value !== null);
  if (matched.length === 0) return {};
  return {
    parts: [
      h("h2", {}, tradeWords.parts(matched.length, own.length)),
      h("p", {}, tradeWords.partsNote),
      partsTable(own),
    ],
  };
}
