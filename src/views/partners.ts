import { sumOf } from "../../pipelines/formula/figures.js";
import { pageAddress } from "../base/address.js";
import { type Child, h } from "../base/dom.js";
import { byWords } from "../base/order.js";
import type { PartnersDrawn } from "../charts/partner-marks.js";
import { BETWEEN, checks, form, radio, select } from "../controls/controls.js";
import { ONLY, officialOnly } from "../controls/official.js";
import { firstSpan, nearestYear } from "../facts/partner-choice.js";
import { isTelling, type Measure, type Measured, measured } from "../facts/partner-measures.js";
import { changesBetween, nearestPair, type Pair, type SideChange, sideChanges } from "../facts/partners/changes.js";
import { type Side, sideYears, wholeYears } from "../facts/sides.js";
import type { PartnerYear } from "../rows/partner-years.js";
import type { PartnersSlice } from "../slices/partners.js";
import { partnersFinding } from "../text/en/partner-findings.js";
import { pairWords, sideWords } from "../text/en/partners/changes.js";
import { southWords } from "../text/en/partners/south.js";
import { MEASURE_NAMES, partnerWords, SCALE_NAMES } from "../text/en/partners.js";
import { FLOW_NAMES, type Flow } from "../text/en/trade/trade.js";
import { headline, isOfficial } from "../trace/marks.js";
import { hasScale, partnersChart } from "./partners-chart.js";
import { pairParts } from "./partners-pair.js";
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
  /** Two years set against each other; nothing where no partner has two. */
  pair: Pair | undefined;
}

/** Partners side by side over years. */
export const view: View<PartnersSlice> = {
  slices: () => ["partners"],
  draw(state, [slice]) {
    if (!slice) throw new Error("partners are drawn from their slice");
    if (slice.years.length === 0) return { state: {}, parts: { heading: partnerWords.none(slice.reporter) } };
    const official = slice.years.filter((row) => isOfficial(sumOf(row.input_ids)));
    const isOnly = state["official"] === ONLY && official.length > 0;
    const kept = isOnly
      ? { ...slice, years: official, world: slice.world.filter((row) => isOfficial(sumOf(row.input_ids))) }
      : slice;
    const { choice, found, flows, measures } = choose(state, kept);
    const { flow, measure, from, to, scale, partners, pair } = choice;
    const rows = kept.years.filter((row) => row.flow === flow);
    const changes = pair ? changesBetween(rows, partners, pair) : [];
    const sides = sideChanges(changes, slice.countries);
    return {
      state: {
        flow,
        measure,
        ...(pair && { since: `${pair[0]}`, until: `${pair[1]}` }),
        ...(isOnly && { official: ONLY }),
        from: `${from}`,
        to: `${to}`,
        scale,
        partners: partners.join(BETWEEN),
      },
      parts: {
        ...opening(sides, slice, { choice, found, rows }),
        controls: controls(kept, { choice, flows, measures, isOnly }),
        chart: partnersChart(kept, choice, found),
        notes: notes(slice, choice, found, isOnly),
        ...pairParts(
          {
            changes,
            pair: pair ?? [from, to],
            world: kept.world.filter((row) => row.flow === flow),
            countries: slice.countries.map(({ country }) => country),
            isLog: isFlat(changes.flatMap(({ from: a, to: b }) => [a.value, b.value])),
            absent: partners.filter((one) => !changes.some(({ partner }) => partner === one)).map(nameIn(slice)),
          },
          choice,
        ),
        "pair-controls": pair && form([pairYear("until", kept.years, choice)], { label: pairWords.controls }),
        mirror: h("p", {}, partnerWords.mirror(), " ", booksLink(), "."),
      },
    };
  },
};

/** What the page opens with: dollars of south and north say how the south did, anything else what is drawn. */
function opening(
  sides: ReadonlyMap<Side, SideChange>,
  slice: PartnersSlice,
  { choice, found, rows }: { choice: Choice; found: Measured; rows: readonly PartnerYear[] },
): Record<string, Child> {
  const [south, north] = [sides.get("south"), sides.get("north")];
  const { flow, measure, pair, reporter } = choice;
  const share = wholeYears("south", sideYears("world", rows, slice.countries)).at(-1);
  if (measure !== "amount" || !south || !north || !pair) {
    const names = slice.countries.filter(({ side }) => side === "south").map(({ country_name }) => country_name);
    return {
      heading: headline(partnersFinding(found, choice)),
      lead: southWords.share({ reporter, flow, share }, southWords.named(names)),
    };
  }
  const nameOf = nameIn(slice);
  return {
    heading: headline(sideWords.finding({ south, north }, { flow, pair, nameOf })),
    lead: sideWords.lead(sides, { reporter, flow, share, nameOf }),
  };
}

function booksLink() {
  return h("a", { href: pageAddress("disagreement", { part: "mirror" }) }, partnerWords.books);
}

function nameIn({ years }: PartnersSlice) {
  return (code: string) => years.find((row) => row.partner === code)?.partner_name ?? code;
}

/** Whether small amounts would lie flat on an axis of even steps beside large ones. */
function isFlat(amounts: readonly number[]): boolean {
  return Math.min(...amounts) > 0 && Math.max(...amounts) > FLAT * Math.min(...amounts);
}

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
  const pair = nearestPair(rows, partners, {
    since: yearOf(state["since"]),
    until: yearOf(state["until"]),
    drawn: [from, to],
  });
  const since = pair && { year: pair[0], rows };
  const measures = MEASURES.filter((one) => isTelling(one, inside, partners, since));
  const wished = chosen(state["measure"], measures) ?? "amount";
  const tried = measured(wished, inside, partners, since);
  const measure = tried.rows.length > 0 ? wished : "amount";
  const found = tried.rows.length > 0 ? tried : measured(measure, inside, partners);
  const otherwise = isFlat(found.rows.map(({ amount }) => amount)) ? "log" : "linear";
  const scale = chosen(state["scale"], SCALES, otherwise) ?? "linear";
  const choice: Choice = { reporter, flow, measure, from, to, scale, partners, pair };
  return { choice, found, flows, measures };
}

function yearOf(value: string | undefined): number | null {
  return value && Number.isFinite(Number(value)) ? Number(value) : null;
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
      pairYear("since", years, choice),
    ],
    {
      label: label.controls,
      more: [
        officialOnly(isOnly),
        checks({ name: "partners", label: label.partners(reporter), choices: partners, values: choice.partners }),
        select({ name: "from", label: label.from, choices: spans, value: `${choice.from}` }),
        select({ name: "to", label: label.to, choices: spans, value: `${choice.to}` }),
        hasScale(choice.measure) &&
          radio({ name: "scale", label: label.scale, choices: named(SCALES, SCALE_NAMES), value: choice.scale }),
      ],
    },
  );
}

/** A choice of one of the two years, of those that a chosen partner has. */
function pairYear(name: "since" | "until", years: readonly PartnerYear[], { flow, pair, partners }: Choice): Child {
  if (!pair) return null;
  const own = yearsOf(years.filter((row) => row.flow === flow && partners.includes(row.partner)));
  const offered = name === "since" ? own.slice(0, -1) : own.slice(1);
  const choices = offered.toReversed().map((one) => ({ value: `${one}`, label: `${one}` }));
  return select({ name, label: pairWords.label[name], choices, value: `${pair[name === "since" ? 0 : 1]}` });
}

/** Who of those chosen is not drawn, and why. */
function notes(slice: PartnersSlice, { partners, measure }: Choice, { rows, left }: Measured, isOnly: boolean) {
  const nameOf = nameIn(slice);
  const absent = partners.filter((one) => !left.includes(one) && !rows.some((row) => row.partner === one));
  const unknown = slice.countries.filter(
    ({ country, side }) =>
      (side || country === slice.foreground) && !slice.years.some((row) => row.partner === country),
  );
  return [
    unknown.length > 0 &&
      partnerWords.unknown(
        slice.reporter,
        unknown.map(({ country_name }) => country_name),
      ),
    isOnly && partnerWords.official(Math.max(...rows.map(({ year }) => year))),
    left.length > 0 && partnerWords.left(left.map(nameOf), measure),
    absent.length > 0 && partnerWords.absent(absent.map(nameOf)),
  ]
    .filter((one) => one !== false)
    .map((one) => h("p", { class: "note" }, one));
}
