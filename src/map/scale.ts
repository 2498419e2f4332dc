import { type GeoProjection, geoDistance } from "d3-geo";
import { label, s } from "../base/svg.js";
import { mapWords } from "../text/en/map.js";

const RADIUS_KM = 6371;

/** Returns the scale in the lower right corner: a bar of 1, 2 or 5 times a power of ten kilometres, and its length. */
export function scaleBar(
  projection: GeoProjection,
  { width, height }: { width: number; height: number },
): SVGElement | null {
  const a = projection.invert?.([width / 2 - 50, height - 20]);
  const b = projection.invert?.([width / 2 + 50, height - 20]);
  if (!a || !b) return null;
  const kmPerPixel = (geoDistance(a, b) * RADIUS_KM) / 100;
  const power = 10 ** Math.floor(Math.log10(kmPerPixel * 110));
  const km = [5, 2, 1].map((n) => n * power).find((n) => n / kmPerPixel <= 110) ?? power;
  const x1 = width - 12;
  const x0 = x1 - km / kmPerPixel;
  const y = height - 10;
  return s(
    "g",
    { class: "axis" },
    s("path", {
      d: `M${x0},${y - 4}V${y}H${x1}V${y - 4}`,
      fill: "none",
      stroke: "var(--ink-soft)",
      "stroke-width": 1.2,
    }),
    label(mapWords.scale(km), x1, y - 8, { "text-anchor": "end", fill: "var(--ink-soft)" }, "var(--map-land)"),
  );
}
