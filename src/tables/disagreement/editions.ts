import { type Child, h } from "../../base/dom.js";
import { grouped } from "../../base/grouped.js";
import type { Overlap } from "../../rows/overlaps.js";
import { editionWords as words } from "../../text/en/trade/editions.js";
import { computed } from "../../trace/number.js";
import { stackedTable } from "../stacked-table.js";

/** Returns how each later edition of a table stands to the one before, year by year, for exports, imports or both. */
export function editions(overlaps: readonly Overlap[], flow: "export" | "import" | "total"): Child {
  const own = overlaps.filter((row) => flow === "total" || row.flow === flow);
  const folds = [...grouped(own, ({ source_id, flow: way }) => [`${source_id} ${way}`]).values()].map((rows) => {
    const [first] = rows;
    const most = rows.reduce((a, b) => (Math.abs(partOf(b)) > Math.abs(partOf(a)) ? b : a));
    return (
      first &&
      h(
        "details",
        { id: `editions-${first.source_id}-${first.flow}` },
        h("summary", {}, words.summary(first, rows.length)),
        h("p", { class: "note" }, words.rule(first), words.most(apart(most), most.year)),
        stackedTable(rows, [
          { label: words.year, cell: ({ year }) => year },
          {
            label: words.before,
            cell: (row) => amount(row.continued_value, row.continued_observation_id),
            amount: true,
          },
          { label: words.since, cell: (row) => amount(row.value, row.observation_id), amount: true },
          { label: words.apart, cell: apart, amount: true },
        ]),
      )
    );
  });
  return folds.length > 0 && h("div", { class: "folds" }, folds);
}

function partOf({ value, continued_value }: Overlap): number {
  return continued_value > 0 ? value / continued_value - 1 : 0;
}

function apart(row: Overlap): Child {
  const { observation_id, continued_observation_id, continued_value } = row;
  if (continued_value <= 0) return words.none;
  return computed(words.change(partOf(row)), `[${observation_id}] / [${continued_observation_id}] - 1`);
}

function amount(value: number, id: string): HTMLElement {
  return computed(words.exact(value), `[${id}]`);
}
