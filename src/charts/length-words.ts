import { plain } from "../../pipelines/text/en/values.js";
import { label, s } from "../base/svg.js";
import { type LengthRow, spread } from "../facts/route-rows.js";
import type { RouteLength } from "../rows/route-lengths.js";
import { traceAddress } from "../trace/number.js";

/**
 * The words at the end of a row of lengths: their range, who says so, and how that compares with the direct distance.
 */
export function lengthWords(
  { route, lengths }: LengthRow,
  { isWide, width, base, strip, left }: { isWide: boolean; width: number; base: number; strip: number; left: number },
) {
  const range = spread(route, lengths);
  const direct = route.great_circle_km;
  const pages = new Set(lengths.filter((row) => row.is_credible).map(({ source_id }) => source_id)).size;
  const count = s("tspan", { class: "count" }, `, ${pages} ${pages === 1 ? "page" : "pages"}`);
  const ends = range ? [...new Set([range.least, range.most].map(({ km }) => km))] : [];
  const endOf = (km: number) => (range?.least.km === km ? range.least : range?.most) as RouteLength;
  const joined = (text: (km: number) => string, formula: (length: RouteLength) => string) =>
    ends.map((km, i) => [i > 0 && "–", s("a", { href: traceAddress(formula(endOf(km))) }, text(km))]);
  const first = range
    ? [
        joined(
          (km) => `${plain(km)}${km === ends.at(-1) ? " km" : ""}`,
          (length) => `[${length.observation_id}]`,
        ),
        count,
      ]
    : "none that can stand";
  const ratios =
    direct !== null && ends.length > 0
      ? joined(
          (km) => (km / direct).toFixed(2),
          (length) => `[${length.observation_id}] / [direct:${length.route_id}]`,
        )
      : null;
  const second = ratios ? [ratios, " times the direct distance"] : direct === null ? "no direct distance known" : "";
  const x = isWide ? left + strip + 24 : 0;
  const y = isWide ? base - 6 : base + 40;
  return [
    label(first, x, y, { "font-size": 13, "font-weight": 600 }),
    isWide
      ? label(second, x, y + 17, { fill: "var(--ink-faint)" })
      : label(ratios ? [ratios, " times"] : "", width, y, { fill: "var(--ink-faint)", "text-anchor": "end" }),
  ];
}
