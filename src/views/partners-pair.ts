import { change as percentChange, usd } from "../../pipelines/text/en/values.js";
import { type Child, h } from "../base/dom.js";
import { chart } from "../charts/chart.js";
import { contributionBars } from "../charts/partners/contributions.js";
import { partnerSlopes } from "../charts/partners/slopes.js";
import { publishers } from "../charts/parts/publishers.js";
import {
  type Contribution,
  type Contributions,
  contributionsOf,
  type Pair,
  type PartnerChange,
} from "../facts/partners/changes.js";
import type { Annual } from "../rows/annual.js";
import type { PartnerYear } from "../rows/partner-years.js";
import type { TableColumn } from "../tables/table.js";
import { pairWords, signedPoints, signedUsd } from "../text/en/partners/changes.js";
import { computed, stated } from "../trace/number.js";
import type { Choice } from "./partners.js";

/** What two years are compared of: the partners that have both, and all trade where it is known. */
export interface Compared {
  changes: readonly PartnerChange[];
  pair: Pair;
  world: readonly Annual[];
  /** All countries, by whose order each has its colour. */
  countries: readonly string[];
  isLog: boolean;
  /** Partners chosen that lack one of the years. */
  absent: readonly string[];
}

/** Two years beside each other: where each partner went, and what it brought to the change of the whole. */
export function pairParts(compared: Compared, { reporter, flow }: Choice): Record<string, Child> {
  const { changes, pair, absent } = compared;
  const of = { reporter, flow, pair };
  const contributions = contributionsOf(changes, compared.world, pair);
  if (!contributions) return { pair: h("p", { class: "note" }, pairWords.none) };
  return {
    pair: h("h2", {}, pairWords.heading(pair)),
    slopes: slopesChart(compared, of),
    contributions: contributions.rows.length > 1 && contributionsChart(contributions, compared, of),
    "pair-notes": pairWords.notes(changes, { world: contributions.world, absent, pair }),
  };
}

type Of = Parameters<typeof pairWords.slopes.title>[1];

function slopesChart({ changes, pair, countries, isLog }: Compared, of: Of): Child {
  const [since, until] = pair;
  const { columns, units } = pairWords.parts;
  const amount = (year: number, row: (change: PartnerChange) => PartnerYear): TableColumn<PartnerChange> => ({
    label: columns.from(year),
    cell: (change) => stated(usd(row(change).value), row(change).input_ids),
    value: (change) => row(change).value,
    unit: units.change,
    amount: true,
  });
  return chart({
    name: "partners-two-years",
    title: pairWords.slopes.title(changes, of),
    level: "h3",
    unit: pairWords.slopes.unit(of, isLog),
    key: pairWords.slopes.key(changes.some(({ from, to }) => from.series !== to.series)),
    source: publishers(changes.flatMap(({ from, to }) => [from, to])),
    draw: (size) => partnerSlopes({ changes, pair, isLog, countries }, size),
    rows: changes,
    columns: [
      { label: columns.partner, cell: (row) => row.partner_name },
      amount(since, ({ from }) => from),
      amount(until, ({ to }) => to),
      {
        label: columns.growth,
        cell: ({ ratio }) => (ratio ? computed(percentChange(ratio.value - 1), `${ratio.formula} - 1`) : "–"),
        value: ({ ratio }) => ratio && ratio.value - 1,
        unit: units.growth,
        amount: true,
      },
    ],
  });
}

function contributionsChart(contributions: Contributions, { changes, countries }: Compared, of: Of): Child {
  const { rows, world } = contributions;
  const { columns, units, rest, series, title, unit } = pairWords.parts;
  const years = changes.flatMap(({ from, to }) => [from, to]);
  return chart({
    name: "partners-contributions",
    title: title(contributions, { ...of, changes }),
    level: "h3",
    unit: unit(of, world[0] !== undefined),
    source: publishers([...years, ...world.filter((row) => row !== undefined)]),
    draw: (size) => contributionBars(rows, { countries, size }),
    rows,
    columns: [
      { label: columns.partner, cell: (row) => row.to?.partner_name ?? rest },
      {
        label: columns.change,
        cell: ({ change }) => computed(signedUsd(change.value), change.formula),
        value: ({ change }) => change.value,
        unit: units.change,
        amount: true,
      },
      {
        label: columns.points,
        cell: ({ points }) => (points ? computed(signedPoints(points.value), points.formula) : "–"),
        value: ({ points }) => points?.value ?? null,
        unit: units.points,
        amount: true,
      },
      { label: columns.series, cell: (row: Contribution) => series(row) },
    ],
  });
}
