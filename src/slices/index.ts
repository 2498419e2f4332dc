import { byWords } from "../base/order.js";
import { type EventCount, eventCounts } from "../facts/event-counts.js";
import type { Annual } from "../rows/annual.js";
import type { AuditCheck } from "../rows/audit.js";
import type { FigureConflict } from "../rows/conflicts.js";
import type { Country } from "../rows/countries.js";
import type { DisagreementFigure } from "../rows/disagreement-figures.js";
import type { TimelineEvent } from "../rows/events.js";
import type { Focus } from "../rows/focus.js";
import type { Observation } from "../rows/observations.js";
import type { PartnerYear } from "../rows/partner-years.js";
import { type PairSlice, pairsOf } from "./disagreement.js";
import { type GoodsSlice, goodsOf } from "./goods.js";
import { type RoutesSlice, cut as routesOf } from "./routes.js";
import type { Slices, Tables } from "./tables.js";

/** A figure of the article, how many sources agree with it and how many contradict it. */
export interface ArticleClaim
  extends Pick<Observation, "observation_id" | "value" | "period" | "reporter_name" | "partner_name"> {
  /** Other sources that state the same thing, and those of them that can be right together with it. */
  stating: number;
  agreeing: number;
  contradicting: number;
}

/** What the first page is drawn from. */
export interface OverviewSlice {
  focus: Focus | null;
  countries: readonly Country[];
  shares: readonly PartnerYear[];
  annual: readonly Annual[];
  claims: readonly ArticleClaim[];
  goods: GoodsSlice | null;
  /** Whether statistics of goods were imported of the trade in the foreground. */
  hasStatistics: boolean;
  routes: RoutesSlice | null;
  verdicts: readonly AuditCheck["verdict"][];
  disputes: { all: number; contradicted: number };
  /** What several sources give of the trade in the foreground; null where none do. */
  pair: PairSlice | null;
  events: readonly EventCount[];
  /** The newest events, the newest first. */
  latest: readonly TimelineEvent[];
}

/** Returns the one slice of the page, which has no choices. */
export function cut(tables: Tables): Slices<OverviewSlice> {
  const { annual, audit, conflicts, countries, disagreements, events, focus, partner_years } = tables;
  const [front = null] = focus;
  const sided = countries.filter(({ side }) => side !== null);
  return new Map([
    [
      "index",
      {
        focus: front,
        countries: sided,
        shares: partner_years.filter(
          (row) => row.flow === "total" && sided.some(({ country }) => country === row.partner),
        ),
        annual: annual.filter((row) => row.reporter === front?.reporter && row.partner === front.partner),
        goods: front && goodsOf(tables, front.partner),
        hasStatistics: tables.flows?.some(({ partner }) => partner === front?.partner) ?? false,
        routes: routesOf(tables).get("routes") ?? null,
        claims: claimsOf(tables, conflicts),
        verdicts: audit.map(({ verdict }) => verdict),
        disputes: {
          all: disagreements.length,
          contradicted: disagreements.filter(({ is_contradicted }) => is_contradicted).length,
        },
        pair: pairsOf(tables).find(({ pair }) => pair?.id === `${front?.reporter}.${front?.partner}`) ?? null,
        events: eventCounts(events),
        latest: events.slice(-LATEST).toReversed(),
      },
    ],
  ]);
}

/** How many of the newest events stand on the page. */
const LATEST = 3;

/** The two figures of the article that its story rests on: its highest of a whole year, and its latest. */
function claimsOf(
  { disagreement_figures, focus: [focus], observations }: Tables,
  conflicts: readonly FigureConflict[],
): ArticleClaim[] {
  const own = observations
    .filter((row) => row.source_id === focus?.source_id && row.indicator === "trade_value" && row.flow === "total")
    .filter((row) => row.partner === focus?.partner && row.period_end !== null && row.obs_status !== "F")
    .toSorted((a, b) => byWords(a.period_end ?? "", b.period_end ?? ""));
  const top = own.filter(({ months }) => months === 12).toSorted((a, b) => b.value - a.value)[0];
  const chosen = [...new Set([top, own.at(-1)])].filter((row) => row !== undefined);
  const sources = new Map(observations.map((row) => [row.observation_id, row.source_id]));
  return chosen.map(({ observation_id, value, period, reporter_name, partner_name, thing_id }) => ({
    observation_id,
    value,
    period,
    reporter_name,
    partner_name,
    ...sourcesBeside(disagreement_figures, { observation_id, thing_id, sources }),
    contradicting: conflicts.filter(({ left_id, right_id }) => [left_id, right_id].includes(observation_id)).length,
  }));
}

/** How many other sources state the same thing as a figure, and how many what can be right together with it. */
function sourcesBeside(
  figures: readonly DisagreementFigure[],
  said: { observation_id: string; thing_id: string | null; sources: ReadonlyMap<string, string> },
): Pick<ArticleClaim, "stating" | "agreeing"> {
  const same = figures.filter(({ thing_id }) => thing_id === said.thing_id);
  const isOwn = ({ input_ids }: DisagreementFigure) => input_ids === said.observation_id;
  const sourceOf = ({ input_ids }: DisagreementFigure) => said.sources.get(input_ids.split(" ")[0] ?? "");
  const own = same.find(isOwn);
  const others = same.filter((row) => own && sourceOf(row) !== sourceOf(own));
  const count = (rows: readonly DisagreementFigure[]) => new Set(rows.map(sourceOf)).size;
  return { stating: count(others), agreeing: own?.agrees ? count(others.filter(({ agrees }) => agrees)) : 0 };
}
