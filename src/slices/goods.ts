import { byWords } from "../base/order.js";
import type { Choice } from "../controls/controls.js";
import type { GoodFigure, GoodsFlow } from "../facts/goods.js";
import type { GoodSaid } from "../facts/goods-said.js";
import type { DisagreementFigure } from "../rows/disagreement-figures.js";
import type { Disagreement } from "../rows/disagreements.js";
import type { Observation } from "../rows/observations.js";
import type { Slices, Tables } from "./tables.js";

/** The goods that go between the country in the foreground and one partner. */
export interface GoodsSlice {
  reporter: string;
  reporterName: string;
  partner: string;
  partnerName: string;
  partners: readonly Choice[];
  /** The partner in the foreground, where nothing is known of its goods and another stands for it. */
  instead?: string;
  /** Whose figures come first, by the codes of authorities. */
  authorities: readonly string[];
  authorityNames: readonly string[];
  unitNames: Readonly<Record<string, string>>;
  figures: readonly GoodFigure[];
  said: readonly GoodSaid[];
  /** Sales of the same goods to the partner by others, and trade of one of the two with the whole world. */
  sellers: readonly GoodFigure[];
  world: readonly GoodFigure[];
  disputes: readonly Disagreement[];
  disputeFigures: readonly DisagreementFigure[];
}

/** What counts as an amount of a good that was traded; targets and contracts do not. */
const AMOUNTS = ["volume", "trade_value", "item_count"];
const SAID = [
  "share_of_product_exports",
  "share_of_partner_exports",
  "unit_value",
  "unit_price",
  "volume_growth",
  "volume_multiple",
  "trade_growth",
  "trade_multiple",
];
/** Statuses of what is no figure of trade that took place: forecasts and targets, and what is missing. */
const NO_TRADE = ["F", "L", "O"];
const WORLD = "WLD";

type Row = Observation & { product: string; reporter: string; partner: string; flow: GoodsFlow };

/** Returns a slice a partner, the one in the foreground under `goods` too. */
export function cut(tables: Tables): Slices<GoodsSlice> {
  const slices = new Map<string, GoodsSlice>();
  const [focus] = tables.focus;
  const partners = partnersOf(tables);
  for (const { value } of partners) {
    const slice = goodsOf(tables, value, partners);
    slices.set(`goods/${value}`, slice);
  }
  const first = partners.find(({ value }) => value === focus?.partner) ?? partners[0];
  const shown = goodsOf(tables, first?.value ?? focus?.partner ?? "", partners);
  const isOther = first !== undefined && focus !== undefined && first.value !== focus.partner;
  slices.set("goods", isOther ? { ...shown, instead: focus.partner_name } : shown);
  return slices;
}

/** Returns what is known of the goods of one partner, for this page or another. */
export function goodsOf(tables: Tables, partner: string, partners: readonly Choice[] = []): GoodsSlice {
  const [focus] = tables.focus;
  const reporter = focus?.reporter ?? "";
  const codes = (list: string) => tables.codes.filter((row) => row.list === list);
  const figureOf = figuresFrom(tables);
  const rows = tradeRows(tables);
  const own = rows.flatMap((row) => seenFrom(reporter, row, partner) ?? []);
  const figures = own.filter(isAmount).map(figureOf);
  const goods = new Set(figures.map(({ product }) => product));
  const things = new Set(figures.map(({ thing_id }) => thing_id));
  const others = rows.filter((row) => isAmount(row) && goods.has(row.product));
  const disputes = tables.disagreements.filter(({ thing_id }) => things.has(thing_id));
  return {
    reporter,
    reporterName: focus?.reporter_name ?? "",
    partner,
    partnerName: nameOf(rows, partner) ?? countryName(tables, partner),
    partners,
    authorities: codes("authorities").map(({ code }) => code),
    authorityNames: codes("authorities").map(({ name }) => name),
    unitNames: Object.fromEntries(codes("units").map(({ code, name }) => [code, name])),
    figures,
    said: own.filter(({ indicator }) => SAID.includes(indicator)).map(saidFrom(tables)),
    sellers: others
      .filter((row) => row.flow === "export" && row.partner === partner && row.reporter !== reporter)
      .map(figureOf),
    world: partner === WORLD ? [] : others.filter((row) => isOfWorld(row, reporter, partner)).map(figureOf),
    disputes,
    disputeFigures: tables.disagreement_figures.filter(({ thing_id }) =>
      disputes.some((row) => row.thing_id === thing_id),
    ),
  };
}

/** Figures of goods between two countries; of all goods together speaks another page. */
function tradeRows({ observations }: Tables): Row[] {
  return observations.filter(
    (row): row is Row =>
      row.product !== null &&
      row.product !== "TOTAL" &&
      row.reporter !== null &&
      row.partner !== null &&
      (row.flow === "export" || row.flow === "import") &&
      !NO_TRADE.includes(row.obs_status),
  );
}

function isAmount({ indicator, period_end, thing_id }: Row): boolean {
  return AMOUNTS.includes(indicator) && period_end !== null && thing_id !== null;
}

/** A row of trade between two countries as one of them sees it, whichever of them reports it; else nothing. */
function seenFrom(country: string, row: Row, partner: string): Row | null {
  if (row.reporter === country && row.partner === partner) return row;
  if (row.partner !== country || row.reporter !== partner) return null;
  return { ...row, flow: row.flow === "export" ? "import" : "export" };
}

/** Whether it is trade of the country in the foreground with the world, or of the world with the partner. */
function isOfWorld({ reporter, partner }: Row, front: string, other: string): boolean {
  return partner === WORLD && (reporter === front || reporter === other);
}

/** Returns the partners of which any goods are known, the world as the last. */
export function partnersOf(tables: Tables): Choice[] {
  const reporter = tables.focus[0]?.reporter ?? "";
  const rows = tradeRows(tables).filter(isAmount);
  const stated = rows.flatMap((row) =>
    row.reporter === reporter ? row.partner : row.partner === reporter ? row.reporter : [],
  );
  const codes = new Set([...stated, ...(tables.flows ?? []).map(({ partner }) => partner)]);
  return [...codes]
    .map((value) => ({ value, label: nameOf(rows, value) ?? countryName(tables, value) }))
    .sort((a, b) => Number(a.value === WORLD) - Number(b.value === WORLD) || byWords(a.label, b.label));
}

function countryName({ codes, focus }: Tables, country: string): string {
  const named = codes.find(({ list, code }) => list === "countries" && code === country);
  return named?.name ?? focus[0]?.partner_name ?? "";
}

function nameOf(rows: readonly Row[], country: string): string | null {
  const row = rows.find(({ reporter, partner }) => reporter === country || partner === country);
  if (!row) return null;
  return row.reporter === country ? row.reporter_name : row.partner_name;
}

function figuresFrom({ disagreement_figures, focus: [focus], sources }: Tables) {
  const keyOf = (row: { thing_id: string | null; observation_id: string | null }) =>
    `${row.thing_id} ${row.observation_id}`;
  const apart = new Set(disagreement_figures.filter(({ agrees }) => !agrees).map(keyOf));
  return (row: Row): GoodFigure => {
    const source = sources.find(({ source_id }) => source_id === row.source_id);
    return {
      observation_id: row.observation_id,
      thing_id: row.thing_id ?? "",
      reporter: row.reporter,
      reporter_name: row.reporter_name ?? row.reporter,
      flow: row.flow,
      product: row.product,
      product_name: row.product_name ?? row.product,
      period: row.period ?? "",
      period_start: row.period_start ?? "",
      period_end: row.period_end ?? "",
      months: row.months,
      value: row.value,
      low: row.value_low,
      high: row.value_high,
      unit: row.unit,
      obs_status: row.obs_status,
      qualifier: row.qualifier,
      authority: row.authority,
      printed: row.printed,
      note: row.note,
      publisher: source?.publisher ?? row.source_id,
      published: source?.published ?? null,
      agrees: !apart.has(keyOf(row)),
      isOwn: row.reporter === focus?.reporter,
    };
  };
}

function saidFrom({ sources }: Tables) {
  return (row: Row): GoodSaid => ({
    observation_id: row.observation_id,
    indicator: row.indicator,
    indicator_name: row.indicator_name,
    flow: row.flow,
    product: row.product,
    product_name: row.product_name ?? row.product,
    period: row.period,
    period_end: row.period_end,
    as_of: row.as_of,
    value: row.value,
    unit: row.unit,
    qualifier: row.qualifier,
    printed: row.printed,
    obs_status: row.obs_status,
    note: row.note,
    publisher: sources.find(({ source_id }) => source_id === row.source_id)?.publisher ?? row.source_id,
  });
}
