import { plain } from "../../pipelines/text/en/values.js";
import type { Size } from "../base/sizes.js";
import { type SvgChild, s } from "../base/svg.js";
import { colour } from "../base/theme.js";
import { type LengthRow, spread, stateOf } from "../facts/route-rows.js";
import type { RouteLength } from "../rows/routes/route-lengths.js";
import type { Route } from "../rows/routes/routes.js";
import { figureTip, lengthWords } from "../text/en/route-charts.js";
import { routeName, STATE_WORDS } from "../text/en/routes.js";
import { figureAddress, traceAddress } from "../trace/address.js";
import { type DotRow, dotRows, type RowDot } from "./parts/dot-rows.js";
import { FOR_ROW, ONCE } from "./parts/signs.js";

/** The length at the right end of a row: the longest that can stand, the straight line, or all there is. */
function scaleEnd({ route, lengths }: LengthRow): number {
  const ends = lengths.filter((row) => row.is_credible).flatMap(({ km, km_high }) => [km, km_high ?? km]);
  const known = ends.length > 0 ? ends : lengths.map(({ km }) => km);
  return Math.max(...known, route.great_circle_km ?? 0);
}

function isOff({ km }: RouteLength, end: number): boolean {
  return km > end * 1.001;
}

/** Doubtful lengths that are longer than their row is drawn: they are named beside the chart instead. */
export function offScale(rows: readonly LengthRow[]): RouteLength[] {
  return rows.flatMap((row) => row.lengths.filter((length) => isOff(length, scaleEnd(row))));
}

/**
 * Rows of dots, one for each published length and each row on a scale of its own from nothing to its longest length,
 * with the shortest distance over the globe as a tick. The length to use is ringed; hollow dots cannot stand.
 */
export function lengthDots(rows: readonly LengthRow[], { size }: { size: Size }): SVGSVGElement {
  return dotRows(rows.map(rowOf), { size });
}

function rowOf(row: LengthRow): DotRow {
  const { route, lengths } = row;
  const { great_circle_km: direct, route_id } = route;
  const range = spread(route, lengths);
  const end = scaleEnd(row);
  const standing = new Set(lengths.filter((one) => one.is_credible).map(({ source_id }) => source_id)).size;
  const isApart = range !== null && range.ratio > 1;
  const ends = isApart && [s("tspan", ONCE, link(range.least), "–", link(range.most), lengthWords.unitName), ", "];
  return {
    name: routeName(route),
    state: STATE_WORDS[stateOf(route)],
    end,
    dots: lengths.filter((length) => !isOff(length, end)).map((length) => dotOf(length, route)),
    band: range && [range.least.km, range.most.km],
    tick:
      direct === null
        ? null
        : { value: direct, words: lengthWords.direct(direct), href: traceAddress(`[direct:${route_id}]`) },
    strong: range ? strong([link(range.used), lengthWords.unitName]) : s("tspan", FOR_ROW, lengthWords.noneStands),
    faint: range && [ends, s("tspan", { ...FOR_ROW, class: "count" }, lengthWords.sources(standing))],
  };
}

function strong(text: SvgChild): SVGElement {
  return s("tspan", { ...ONCE, "font-weight": 600, "font-size": 13 }, text);
}

function link({ observation_id, km }: RouteLength): SVGElement {
  return s("a", { href: figureAddress(observation_id) }, plain(km));
}

function dotOf(length: RouteLength, { length_id }: Route): RowDot {
  const isPlain = length.is_credible && length.obs_status === "A";
  return {
    value: length.km,
    low: length.km_low,
    high: length.km_high,
    href: figureAddress(length.observation_id),
    title: figureTip(length, length.doubt_name),
    colour: length.is_impossible ? colour.bad : isPlain ? colour.accent : colour.faint,
    isHollow: !length.is_credible,
    isRinged: length.observation_id === length_id,
  };
}
