import * as Plot from "@observablehq/plot";
import { setAttributes } from "../../base/dom.js";
import { roving } from "../../base/roving.js";
import { colour } from "../../base/theme.js";

/** How all charts look; browsers write a style in words of their own, so these are attributes. */
const LOOK = { "font-size": 12, "font-family": "inherit", color: colour.soft, overflow: "visible" };

/**
 * Draws a plot in the style all charts share. Plot names every group of marks, but only a role may carry a name; what
 * it drew as an axis keeps a class. The marks are one stop of the Tab key, arrows lead from one to the next.
 */
export function plot(options: Plot.PlotOptions): SVGSVGElement {
  const drawn = Plot.plot({ document, ...options }) as SVGSVGElement;
  for (const group of drawn.querySelectorAll("g[aria-label]")) {
    if (/axis/.test(group.getAttribute("aria-label") ?? "")) group.classList.add("axis");
    group.removeAttribute("aria-label");
  }
  drawn.querySelector(":scope > style")?.remove();
  for (const name of ["class", "style"]) drawn.removeAttribute(name);
  setAttributes(drawn, LOOK);
  return roving(drawn);
}
