import { inUnit, percent } from "../../pipelines/text/en/values.js";
import { type Child, h } from "../base/dom.js";
import { grouped } from "../base/grouped.js";
import { byWords } from "../base/order.js";
import type { Reckoned } from "../facts/goods/prices.js";
import type { GoodSaid, GoodShare } from "../facts/goods-said.js";
import { isDoubtful } from "../facts/to-use.js";
import { upper } from "../text/en/goods/amounts.js";
import { goodsWords } from "../text/en/goods/goods.js";
import { periodWords, readable } from "../text/en/trace/figure.js";
import { computed, stated } from "../trace/number.js";
import { about } from "../trace/printed-links.js";
import { stackedTable } from "./stacked-table.js";

const words = goodsWords.said;

/** A line of the table: figures that say the same of one thing are one. */
interface Line {
  what: string;
  period: string;
  end: string;
  figure: Child;
  sources: Child;
  note: Child;
}

/** Returns shares, prices and changes of a good: those computed here, and those that sources state. */
export function goodsSaid(
  said: readonly GoodSaid[],
  shares: readonly GoodShare[],
  { buyer, seller, reckoned }: { buyer: string; seller: string; reckoned: readonly Reckoned[] },
): HTMLElement | null {
  const names = words.names(buyer, seller);
  const lines = [
    ...shares.map(shareLine),
    ...reckoned.map(reckonedLine),
    ...saidGroups(said).map((group) => saidLine(group, (one) => upper(names[one.indicator] ?? one.indicator_name))),
  ].toSorted((a, b) => byWords(a.what, b.what) || (a.end > b.end ? -1 : 1));
  if (lines.length === 0) return null;
  const { columns } = words;
  return stackedTable(lines, [
    { label: columns.what, cell: (line) => line.what },
    { label: columns.period, cell: (line) => line.period },
    { label: columns.figure, cell: (line) => line.figure, amount: true },
    { label: columns.source, cell: (line) => line.sources },
    { label: columns.note, cell: (line) => line.note },
  ]);
}

/** Returns statements of one thing that say the same, together. */
export function saidGroups(said: readonly GoodSaid[]): GoodSaid[][] {
  const keyOf = (one: GoodSaid) =>
    [one.indicator, one.product, periodWords(one), one.value, one.unit, one.obs_status].join(" ");
  return [...grouped(said, (one) => [keyOf(one)]).values()];
}

function shareLine(share: GoodShare): Line {
  return {
    what: words.share[share.of](share.buyer, share.seller),
    period: share.period,
    end: share.period_end,
    figure: computed(percent(share.value, 0), share.formula),
    sources: cited(share.publishers),
    note: words.computed,
  };
}

function reckonedLine({ kind, period, period_end, value, formula, publishers }: Reckoned): Line {
  return {
    what: words.reckoned[kind],
    period,
    end: period_end,
    figure: computed(inUnit(value, kind === "price" ? "USD_per_t" : "USD"), formula),
    sources: cited(publishers),
    note: words.reckonedFrom[kind],
  };
}

function saidLine(group: readonly GoodSaid[], nameOf: (one: GoodSaid) => string): Line {
  const [first] = group as [GoodSaid];
  return {
    what: nameOf(first),
    period: periodWords(first),
    end: first.period_end ?? "",
    figure: stated(readable(first), first.observation_id),
    sources: cited(group.map(({ publisher }) => publisher)),
    note: [isDoubtful(first) && words.doubtful, saidNotes(group)],
  };
}

/** Returns the remarks on statements that say the same, each once; of several statements, with whose it is about. */
export function saidNotes(group: readonly GoodSaid[]): Child {
  const noted = group.filter(({ note }, i) => note !== null && group.findIndex((one) => one.note === note) === i);
  return noted.map(({ note, observation_id, publisher }, i) => [
    i > 0 && " ",
    group.length > 1 && [h("cite", {}, publisher), ": "],
    about(note ?? "", observation_id),
  ]);
}

function cited(publishers: readonly string[]): Child {
  return [...new Set(publishers)].map((name, i) => [i > 0 ? ", " : "", h("cite", {}, name)]);
}
