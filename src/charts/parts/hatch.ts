import type { RenderFunction } from "@observablehq/plot";

/**
 * Returns a fill for bars that cover only a part of the year, and the Plot mark that defines it; put that first among
 * the marks. A pattern in a drawing that is not shown fills nothing, so each drawing has one of a `name` of its own.
 */
export function hatching(name: string): { fill: string; mark: RenderFunction } {
  const id = `part-${name}`;
  return { fill: `url(#${id})`, mark: patternOf(id) };
}

const patternOf =
  (id: string): RenderFunction =>
  (_index, _scales, _values, _dimensions, context) => {
    const create = (name: string, attributes: Record<string, string>) => {
      const node = context.document.createElementNS("http://www.w3.org/2000/svg", name) as SVGElement;
      for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
      return node;
    };
    const pattern = create("pattern", {
      id,
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
