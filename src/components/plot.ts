import * as Plot from "@observablehq/plot";
import { base } from "./theme.js";

/** Draws a plot in the style all charts share. Plot names every group of marks, but only a role may carry a name. */
export function plot(options: Plot.PlotOptions): SVGSVGElement {
  const drawn = Plot.plot({ ...base, ...options }) as SVGSVGElement;
  for (const group of drawn.querySelectorAll("g[aria-label]")) group.removeAttribute("aria-label");
  return drawn;
}
