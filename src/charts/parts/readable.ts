/**
 * Marks a drawing of values by period, whose marks say what they are in a title: the browser reads all of a period
 * together, where a reader points. `along`: whether periods follow each other across or down the drawing.
 */
export function readable(drawing: SVGSVGElement, along: "x" | "y"): SVGSVGElement {
  drawing.setAttribute("data-read", along);
  return drawing;
}
