import * as Plot from "@observablehq/plot";
import { base } from "./theme.js";

/**
 * Draws a plot in the style all charts share. Plot names every group of marks, but only a role may carry a name; what
 * it drew as an axis keeps a class. Of several marks with one address only the first is a stop of the Tab key.
 */
export function plot(options: Plot.PlotOptions): SVGSVGElement {
  const drawn = Plot.plot({ ...base, ...options }) as SVGSVGElement;
  for (const group of drawn.querySelectorAll("g[aria-label]")) {
    if (/axis/.test(group.getAttribute("aria-label") ?? "")) group.classList.add("axis");
    group.removeAttribute("aria-label");
  }
  const seen = new Set<string>();
  for (const link of drawn.querySelectorAll("a")) {
    const address = link.getAttribute("xlink:href") ?? link.getAttribute("href") ?? "";
    if (seen.has(address)) link.setAttribute("tabindex", "-1");
    seen.add(address);
  }
  return drawn;
}
