import { h } from "../base/dom.js";
import { chart } from "../charts/chart.js";
import { disagreementStrips, stripAxis } from "../charts/disagreement-strips.js";
import { publishers } from "../charts/parts/publishers.js";
import type { Disputed } from "../facts/disagreement-rows.js";
import type { DisagreementFigure } from "../rows/disagreement-figures.js";
import { reasonOf } from "../tables/disagreement/disagreement-reasons.js";
import type { TableColumn } from "../tables/table.js";
import { giverOf, printedWords, disagreementWords as words } from "../text/en/disagreement.js";
import { digits } from "../text/en/trace/figure.js";
import { stated } from "../trace/number.js";
import { aboutFormula } from "../trace/printed-links.js";

/** A figure as a row of the chart, with the period that it speaks of. */
interface Row extends DisagreementFigure {
  period: string;
}

/**
 * Returns the figures of one trade, period by period and source by source. `subject` is that trade in words, `others`
 * how often its figures contradict those of other periods, `all` of how many periods there are several sources.
 */
export function stripsChart(
  disputes: readonly Disputed[],
  {
    subject,
    others = 0,
    all,
    name = "disagreement-by-period",
  }: { subject: string; others?: number; all?: number; name?: string },
): HTMLElement {
  const rows = disputes.flatMap(({ thing, groups }) =>
    groups.flatMap(({ figures }) => figures.map((figure): Row => ({ ...figure, period: thing.period ?? "" }))),
  );
  return chart({
    name,
    title: words.tradeFinding(
      subject,
      disputes.map(({ thing }) => thing),
      others,
      all,
    ),
    unit: words.unit(stripAxis(disputes).from === 0),
    key: words.key,
    source: publishers(rows),
    draw: (size) => disagreementStrips(disputes, { size }),
    rows,
    columns: columns(),
  });
}

function columns(): TableColumn<Row>[] {
  const names = words.columns;
  const end = (label: string, of: (row: Row) => number | null): TableColumn<Row> => ({
    label,
    cell: (row) => {
      const value = of(row);
      return value === null ? words.open : aboutFormula(digits(value), row.formula);
    },
    amount: true,
    value: of,
    unit: words.unitName,
  });
  return [
    { label: names.period, cell: (row) => row.period },
    { label: names.printed, cell: (row) => stated(printedWords(row), row.input_ids) },
    end(names.value, (row) => row.value),
    end(names.low, (row) => row.low),
    end(names.high, (row) => row.high),
    { label: names.source, cell: (row) => h("cite", {}, giverOf(row)) },
    { label: names.agrees, cell: (row) => (row.agrees ? words.yes : words.no) },
    { label: names.reason, cell: (row) => h("span", { class: "long" }, reasonOf(row)) },
  ];
}
