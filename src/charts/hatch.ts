import type { RenderFunction } from "@observablehq/plot";

/** The fill of bars that cover only a part of the year. */
export const HATCH = "url(#partial-year)";

/** A Plot mark that defines the hatching for partial years; put it first among the marks. */
export const hatch: RenderFunction = (_index, _scales, _values, _dimensions, context) => {
  const create = (name: string, attributes: Record<string, string>) => {
    const node = context.document.createElementNS("http://www.w3.org/2000/svg", name) as SVGElement;
    for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
    return node;
  };
  const pattern = create("pattern", {
    id: "partial-year",
    width: "6",
    height: "6",
    patternUnits: "userSpaceOnUse",
    patternTransform: "rotate(45)",
  });
  pattern.append(
    create("rect", { width: "6", height: "6", fill: "var(--accent-soft)" }),
    create("rect", { width: "2", height: "6", fill: "var(--accent)" }),
  );
  const group = create("g", {});
  const defs = create("defs", {});
  defs.append(pattern);
  group.append(defs);
  return group;
};
