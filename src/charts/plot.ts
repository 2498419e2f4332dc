import * as Plot from "@observablehq/plot";
import { roving } from "../base/roving.js";
import { base } from "../base/theme.js";

/**
 * Draws a plot in the style all charts share. Plot names every group of marks, but only a role may carry a name; what
 * it drew as an axis keeps a class. The marks are one stop of the Tab key, arrows lead from one to the next.
 */
export function plot(options: Plot.PlotOptions): SVGSVGElement {
  const drawn = Plot.plot({ ...base, ...options }) as SVGSVGElement;
  for (const group of drawn.querySelectorAll("g[aria-label]")) {
    if (/axis/.test(group.getAttribute("aria-label") ?? "")) group.classList.add("axis");
    group.removeAttribute("aria-label");
  }
  return roving(drawn);
}
