import { dayWords, inUnit, km, list, plain, usd } from "../../../pipelines/text/en/values.js";
import { type Child, sentence } from "../../base/dom.js";
import { type CostRange, type RouteState, type Spread, spread, stateOf } from "../../facts/route-rows.js";
import type { RouteCost } from "../../rows/routes/route-costs.js";
import type { RouteLength } from "../../rows/routes/route-lengths.js";
import type { Route } from "../../rows/routes/routes.js";
import { range } from "../../trace/marks.js";
import { computed, counted, stated } from "../../trace/number.js";
import { about } from "../../trace/printed-links.js";
import { formFor } from "./base/language.js";
import { spanWords } from "./trace/figure.js";

/** How far along a line is, as a sentence says it. */
export const STATE_WORDS: Readonly<Record<RouteState, string>> = {
  operating: "in operation",
  under_construction: "under construction",
  planned: "planned",
  proposed: "proposed",
};

type Named = Pick<Route, "name" | "short_name" | "takes_article" | "part_of">;

/** Returns a name with proper dashes. */
export function dashed(name: string): string {
  return name.replaceAll(" - ", " – ");
}

/** Returns a route's name; a whole line's without what it says in brackets. */
export function routeName({ name, short_name, part_of }: Named): string {
  return dashed(part_of === null ? short_name : name);
}

/** Returns a route's name as it stands within a sentence: lines that are "a railway" take an article. */
export function theRoute(route: Named): string {
  return `${route.takes_article ? "the " : ""}${routeName(route)}`;
}

export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Returns "600–764 km", or one number where both ends are the same, each a link to its figure. */
export function kmRange({ least, most }: Pick<Spread, "least" | "most">): HTMLElement {
  if (least.km === most.km) return stated(km(most.km), most.observation_id);
  return range(stated(plain(least.km), least.observation_id), "–", stated(km(most.km), most.observation_id));
}

/** Returns "from $4.6 bn to $8.2 bn", or one amount where both ends are the same. */
export function costWords({ least, most }: CostRange): Child {
  const amount = costOf;
  return least.value === most.value ? amount(most) : range(amount(least), " to ", amount(most));
}

/** Returns how many sources say so: "1 source", "8 sources". */
export function sourceCount(rows: readonly { source_id: string }[]): HTMLElement {
  return counted(new Set(rows.map((row) => row.source_id)).size, "source");
}

/** A figure with the date it speaks of, and that of its page. */
export interface Dated {
  as_of: string | null;
  published: string | null;
}

/** Returns when a figure was said, in words. */
export function whenSaid({ as_of, published }: Dated): string {
  const date = as_of ?? published;
  return date === null ? "no date" : dayWords(date);
}

type Remarked = Pick<RouteLength, "observation_id" | "note" | "obs_status" | "doubt_explanation"> &
  Partial<Pick<RouteLength, "is_impossible">>;

/** Returns our remark on a figure, what is doubtful about it first; numbers in it lead to the figure. */
export function remarkOn({
  observation_id,
  note,
  obs_status,
  is_impossible = false,
  doubt_explanation,
}: Remarked): Child {
  const flags = [
    obs_status === "U" && "Doubtful.",
    obs_status === "D" && "Counts something else.",
    obs_status === "E" && "An estimate.",
    obs_status === "F" && "Expected or aimed at.",
    is_impossible && "Shorter than the straight line between the ends.",
  ];
  const said = [...flags, doubt_explanation, note].filter(Boolean).join(" ");
  return said === "" ? null : about(said, observation_id);
}

/** Returns the shortest way over the globe between the ends of a route; nothing where it is not known. */
export function directKm({ route_id, great_circle_km }: Route): HTMLElement | null {
  if (great_circle_km === null) return null;
  return computed(km(Math.round(great_circle_km)), `[direct:${route_id}]`, "great-circle distance");
}

/** Returns a length as a source gives it: a range as printed, any other in kilometres. */
export function lengthOf({ km: length, qualifier, printed, observation_id }: RouteLength): HTMLElement {
  return stated(qualifier === "range" ? spanWords(printed) : km(length), observation_id);
}

/** Returns a cost as a source gives it: a range as printed, any other in dollars. */
export function costOf({ value, qualifier, printed, observation_id }: RouteCost): HTMLElement {
  return stated(qualifier === "range" ? spanWords(printed) : usd(value), observation_id);
}

/** Whom a length comes from, by code of the list authorities. */
const FROM: Readonly<Record<string, string>> = {
  statistics: "a statistical office or international body",
  ministry: "a ministry or state company",
  official: "an official",
};

/** Returns what makes the length to use better than the next best, as the rest of a sentence that begins with it. */
function whyUsed({ length_reason }: Route, { authority }: RouteLength): string {
  const from = FROM[authority];
  switch (length_reason) {
    case "authority":
      return `comes from ${from ?? "the press"}, which goes before the others`;
    case "exact":
      return "is the exact one";
    case "agreement":
      return "is what most of them say";
    case "newest":
      return from ? `is the newest from ${from}` : "is the newest";
    default:
      return "is the most precise";
  }
}

/** Words of the page on one line: what is found. */
export const lineWords = {
  /** "The Trans-Afghan railway by Kabul is planned: 760 km for $4.6 bn to $8.2 bn". */
  heading(route: Route, range: Spread | null, costs: CostRange | null): Child {
    const cost = costs?.isWhole && costs.count > 1 ? costWords(costs) : null;
    const length = range && lengthOf(range.used);
    return sentence(
      `${capital(theRoute(route))} is ${STATE_WORDS[stateOf(route)]}`,
      length && [": ", length],
      cost && [length ? " for " : ", for ", cost],
    );
  },

  lead: (route: Route, lengths: readonly RouteLength[]): Child =>
    sentence(`From ${route.from_name} to ${route.to_name}. `, lineWords.lengths(route, lengths)),

  /** Which length to use and why. */
  lengths(route: Route, lengths: readonly RouteLength[]): Child {
    const range = spread(route, lengths);
    if (lengths.length === 0) return "No source gives its whole length.";
    if (!range && lengths.length === 1) return "The only length given for it is in doubt.";
    if (!range) return ["All ", counted(lengths.length, "length"), " given for it are in doubt."];
    const standing = lengths.filter((row) => row.is_credible);
    if (range.ratio === 1) {
      const sources = new Set(standing.map((row) => row.source_id)).size;
      return sources === 1 ? "One source gives its length." : ["All ", sourceCount(standing), " agree on its length."];
    }
    const used = lengthOf(range.used);
    return ["Sources give ", kmRange(range), "; ", used, ` ${whyUsed(route, range.used)}.`];
  },
};

/** Words of the figures of one line, and of its lists. */
export const routeWords = {
  controls: "What to show",
  line: "Line",
  shows: "Map of",
  views: { line: "the line", region: "the region" },
  noLines: "No line is known here",
  labels: {
    state: "State",
    length: "Length",
    cost: "Cost",
    gauge: "Gauge",
    capacity: "Capacity",
    days: "Journey",
    freight: "Freight carried",
  },
  direct: (distance: Child): Child => ["straight line ", distance],
  others: (count: number): Child => [counted(count, "other figure"), " below"],
  through: (countries: readonly string[]) => `${countries.length > 1 ? "through" : "in"} ${list(countries)}`,
  expected: "expected",
  all: (range: Child): Child => ["sources give ", range],
  newest: (amount: Child): Child => ["newest ", amount, ", "],
  sections: "of its sections",
  freight: (from: string, to: string, period: string) => `by rail from ${from} to ${to} in ${period}, over all lines`,
  capacity: (value: number) => inUnit(value, "t_per_year"),
  missing: (labels: readonly string[]) => `No source here gives its ${list(labels.map((one) => one.toLowerCase()))}.`,
  lists: {
    length: (count: number, doubtful: number): Child => [
      counted(count, "length given", "lengths given"),
      doubtful > 0 && [", ", counted(doubtful), formFor(doubtful, " of which is in doubt", " of which are in doubt")],
    ],
    other: (count: number): Child => [counted(count, "figure"), " for capacity, gauge and journey"],
  },
  parts: (count: number): Child => ["Its ", counted(count, "section or variant", "sections and variants")],
  partColumns: { name: "Section or variant", length: "Length to use" },
  noneStands: "none free of doubt",
  none: "none given",
};

/** Returns a state as the key of a map and the groups of a list name it. */
export function stateGroup(state: RouteState): string {
  return capital(STATE_WORDS[state]);
}
