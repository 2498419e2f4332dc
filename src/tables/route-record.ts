import { km, tonnes } from "../../pipelines/text/en/values.js";
import { type Child, h } from "../base/dom.js";
import { byWords } from "../base/order.js";
import { costRange, familyOf, figuresOf, reaches, spread, stateOf } from "../facts/route-rows.js";
import type { RouteCost } from "../rows/routes/route-costs.js";
import type { RouteFigure } from "../rows/routes/route-figures.js";
import type { RouteLength } from "../rows/routes/route-lengths.js";
import type { Route } from "../rows/routes/routes.js";
import { whoseWords } from "../text/en/figures.js";
import {
  capital,
  costOf,
  costWords,
  directKm,
  kmRange,
  routeName,
  routeWords,
  STATE_WORDS,
  whenSaid,
} from "../text/en/routes.js";
import { readable } from "../text/en/trace/figure.js";
import { stated } from "../trace/number.js";
import { term } from "../trace/term.js";

/** What is stated of lines. */
export interface Stated {
  routes: readonly Route[];
  lengths: readonly RouteLength[];
  costs: readonly RouteCost[];
  figures: readonly RouteFigure[];
}

/** One thing known of a line: what it is, its value, and who says so. */
interface Fact {
  label: Child;
  value: Child;
  says: Child;
}

const INDICATORS = { gauge: "route_gauge", capacity: "route_capacity", days: "route_days" } as const;

/** Returns what is known of a line, a field each, and in a sentence what no source gives. */
export function routeRecord(
  line: Route,
  data: Stated,
  { partner, countries }: { partner: string; countries: readonly string[] },
): Child {
  const family = familyOf(line, data.routes);
  // What goes by rail to the partner goes over lines that there are.
  const isRunning = stateOf(line) === "operating";
  const facts: Record<string, Fact | null> = {
    state: {
      label: routeWords.labels.state,
      value: capital(STATE_WORDS[stateOf(line)]),
      says: [capital(routeWords.through(countries)), line.note && `. ${line.note}`],
    },
    length: lengthFact(line, data.lengths),
    cost: costFact(line, family, data.costs),
    gauge: figureFact("gauge", family, data),
    capacity: figureFact("capacity", family, data),
    days: figureFact("days", family, data),
    freight: isRunning && reaches(line, partner) ? freightFact(data.figures) : null,
  };
  const isGiven = {
    length: data.lengths.some(({ route_id }) => route_id === line.route_id),
    cost: data.costs.some(({ route_id }) => family.some((route) => route.route_id === route_id)),
    gauge: facts["gauge"] !== null,
    capacity: facts["capacity"] !== null,
    days: facts["days"] !== null,
  };
  const missing = (Object.keys(isGiven) as (keyof typeof isGiven)[]).filter((name) => !isGiven[name]);
  return [
    h(
      "dl",
      { class: "facts" },
      Object.values(facts).map(
        (fact) =>
          fact &&
          h("div", {}, h("dt", {}, fact.label), h("dd", {}, fact.value, fact.says && h("small", {}, fact.says))),
      ),
    ),
    missing.length > 0 && h("p", { class: "note" }, routeWords.missing(missing.map((name) => routeWords.labels[name]))),
  ];
}

function said({ publisher, authority, ...row }: RouteFigure | RouteLength | RouteCost): Child {
  return [h("cite", {}, publisher), ", ", whenSaid(row), authority !== "press" && `, ${whoseWords(authority)}`];
}

function lengthFact(line: Route, lengths: readonly RouteLength[]): Fact | null {
  const range = spread(
    line,
    lengths.filter((row) => row.route_id === line.route_id),
  );
  if (!range) return null;
  const direct = directKm(line);
  return {
    label: routeWords.labels.length,
    value: stated(km(range.used.km), range.used.observation_id),
    says: [
      said(range.used),
      range.ratio > 1 && ["; ", routeWords.all(kmRange(range))],
      direct && ["; ", routeWords.direct(direct)],
    ],
  };
}

function costFact(line: Route, family: readonly Route[], costs: readonly RouteCost[]): Fact | null {
  const own = costs.filter((cost) => family.some(({ route_id }) => route_id === cost.route_id));
  const range = costRange(line, own);
  if (!range) return null;
  const newest = own
    .filter(({ route_id }) => !range.isWhole || route_id === line.route_id)
    .filter(({ value }) => value >= range.least.value && value <= range.most.value)
    .toSorted((a, b) => byWords(b.as_of ?? b.published ?? "", a.as_of ?? a.published ?? ""))[0];
  if (!newest) return null;
  const amount = costOf(newest);
  return {
    label: routeWords.labels.cost,
    value: costWords(range),
    says: [
      !range.isWhole && `${routeWords.sections}; `,
      range.least.value === range.most.value ? said(newest) : [routeWords.newest(amount), said(newest)],
    ],
  };
}

/** The first of the figures of a kind is the one to use. */
function figureFact(name: keyof typeof INDICATORS, family: readonly Route[], { figures }: Stated): Fact | null {
  const found = figuresOf(INDICATORS[name], family, figures);
  const [used] = found.filter((row) => row.is_credible);
  if (!used) return null;
  const section = family.slice(1).find(({ route_id }) => route_id === used.route_id);
  const others = new Set(found.filter((row) => row.value !== used.value).map(({ value }) => value)).size;
  return {
    label: name === "gauge" ? term("gauge", routeWords.labels.gauge) : routeWords.labels[name],
    value: stated(figureWords(used), used.observation_id),
    says: [
      said(used),
      used.obs_status === "F" && `, ${routeWords.expected}`,
      section && `; ${routeName(section)}`,
      others > 0 && ["; ", routeWords.others(others)],
    ],
  };
}

/** Returns a figure of a line as it is read: a span as printed, any other in its unit. */
export function figureWords(row: RouteFigure): string {
  if (row.qualifier !== "range" && row.indicator === INDICATORS.capacity) return routeWords.capacity(row.value);
  return readable(row);
}

/** What goes by rail from country to country, over all lines together. */
function freightFact(figures: readonly RouteFigure[]): Fact | null {
  const [row] = figures.filter(({ route_id, is_credible }) => route_id === null && is_credible);
  if (!row) return null;
  return {
    label: routeWords.labels.freight,
    value: stated(tonnes(row.value), row.observation_id),
    says: [
      routeWords.freight(row.reporter_name ?? "", row.partner_name ?? "", row.period ?? whenSaid(row)),
      "; ",
      h("cite", {}, row.publisher),
    ],
  };
}
