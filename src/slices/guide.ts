import type { Cell } from "../facts/coverage-cells.js";
import { type Disputed, disputed, isTrade } from "../facts/disagreement-rows.js";
import type { GoodPeriod } from "../facts/goods.js";
import {
  type Goal,
  goal,
  type MonthForMonth,
  monthForMonth,
  type Purchase,
  purchases,
} from "../facts/guide/amounts.js";
import { type Marked, markedFigures, seasonAndYear, variedCells } from "../facts/guide/kinds.js";
import { plainFigure, wordings } from "../facts/guide/wordings.js";
import {
  balancedYears,
  type ThreeMeasures,
  threeMeasures,
  yearsAroundBreak,
  yearsToPart,
} from "../facts/guide/years.js";
import { type BothSides, mirrorExample } from "../facts/rule-examples.js";
import type { TradeYear } from "../facts/trade/trade-years.js";
import type { AuditCheck } from "../rows/audit.js";
import type { FreightFactor } from "../rows/cif-fob.js";
import type { Focus } from "../rows/focus.js";
import type { Observation } from "../rows/observations.js";
import { LANGUAGE } from "../text/en/base/language.js";
import { goodsOf } from "./goods.js";
import type { Slices, Tables } from "./tables.js";

/** The examples of the guide, picked from the tables. Each is a list, empty where the tables have none. */
export interface GuideSlice {
  focus: Focus | null;
  months: readonly MonthForMonth[];
  plain: readonly Observation[];
  wordings: readonly Observation[];
  parts: readonly TradeYear[];
  balanced: readonly TradeYear[];
  freight: readonly FreightFactor[];
  mirror: readonly BothSides[];
  disputed: readonly Disputed[];
  series: readonly TradeYear[];
  shares: readonly ThreeMeasures[];
  seasons: readonly GoodPeriod[];
  purchases: readonly Purchase[];
  marked: readonly Marked[];
  goals: readonly Goal[];
  cells: readonly Cell[];
  verdicts: readonly AuditCheck["verdict"][];
  publishers: Readonly<Record<string, string>>;
}

/** Returns the one slice of the page. */
export function cut(tables: Tables): Slices<GuideSlice> {
  const { annual, audit, coverage, observations, partner_years, sources } = tables;
  const [focus] = tables.focus;
  const pair = annual.filter((row) => row.reporter === focus?.reporter && row.partner === focus.partner);
  const months = some(monthForMonth(observations, focus));
  const legible = new Set(sources.filter(({ language }) => language === LANGUAGE).map(({ source_id }) => source_id));
  const goods = focus && goodsOf(tables, focus.partner);
  const examples = {
    months,
    plain: some(
      plainFigure(
        observations,
        months.map(({ whole }) => whole.observation_id),
      ),
    ),
    wordings: wordings(observations.filter(({ source_id }) => legible.has(source_id))),
    mirror: some(mirrorExample(observations, focus)),
    purchases: purchases(observations),
    marked: markedFigures(observations, focus),
    goals: some(goal(observations, annual, focus)),
  };
  const shown = [
    ...examples.plain,
    ...examples.wordings,
    ...examples.mirror.flatMap(({ sent, received }) => [sent, received]),
    ...examples.purchases.flatMap(({ price, amount }) => [price, amount]),
    ...examples.marked.map(({ row }) => row),
    ...examples.goals.map(({ target }) => target),
  ].map(({ source_id }) => source_id);
  const slice: GuideSlice = {
    focus: focus ?? null,
    ...examples,
    parts: yearsToPart(pair),
    balanced: balancedYears(pair),
    freight: tables.cif_fob,
    disputed: disputedTrade(tables),
    series: yearsAroundBreak(pair),
    shares: some(threeMeasures(partner_years, focus?.partner)),
    seasons: goods ? seasonAndYear(goods.figures, goods.authorities) : [],
    cells: variedCells(coverage, focus),
    verdicts: audit.map(({ verdict }) => verdict),
    publishers: Object.fromEntries(
      sources.filter(({ source_id }) => shown.includes(source_id)).map((row) => [row.source_id, row.publisher]),
    ),
  };
  return new Map([["guide", slice]]);
}

/** The year of trade about which most figures contradict each other, though one of them is shown. */
function disputedTrade({ disagreements, disagreement_figures }: Tables): Disputed[] {
  const things = disagreements.filter((row) => isTrade(row) && row.is_contradicted && row.chosen_reason !== null);
  const [most] = things.toSorted((a, b) => b.figure_count - a.figure_count);
  return most ? [disputed(most, disagreement_figures)] : [];
}

function some<T>(value: T | undefined): T[] {
  return value === undefined ? [] : [value];
}
