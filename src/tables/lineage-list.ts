import { h } from "../base/dom.js";
import { byWords } from "../base/order.js";
import { kin, LINEAGE_COLUMNS, type LineageNode, placeNodes } from "../charts/lineage.js";

/** Returns, for each published table, what it is made from, stage by stage: the drawing in words. */
export function lineageList(nodes: readonly LineageNode[]): HTMLElement {
  const { nodes: placed } = placeNodes(nodes);
  const tables = placed.filter(({ published }) => published).toSorted((a, b) => byWords(a.name, b.name));
  return h(
    "div",
    { class: "folds" },
    tables.map((table) => {
      const { from } = kin(placed, table.name);
      const stages = LINEAGE_COLUMNS.map((stage, i) => ({
        stage,
        names: placed
          .filter((node) => node.column === i && node.name !== table.name && from.has(node.name))
          .map(({ name }) => name),
      }));
      return h(
        "details",
        {},
        h("summary", {}, h("code", {}, table.name)),
        h(
          "dl",
          { class: "stages" },
          stages
            .filter(({ names }) => names.length > 0)
            .flatMap(({ stage, names }) => [h("dt", {}, stage), h("dd", {}, h("code", {}, names.join(", ")))]),
        ),
      );
    }),
  );
}
