import { byWords } from "../base/order.js";
import { type EventCount, eventCounts } from "../facts/event-counts.js";
import type { Annual } from "../rows/annual.js";
import type { FigureConflict } from "../rows/conflicts.js";
import type { Country } from "../rows/countries.js";
import type { Focus } from "../rows/focus.js";
import type { Observation } from "../rows/observations.js";
import type { PartnerYear } from "../rows/partner-years.js";
import { type GoodsSlice, goodsOf } from "./goods.js";
import { type RoutesSlice, cut as routesOf } from "./routes.js";
import type { Slices, Tables } from "./tables.js";

/** A figure of the article, how many sources agree with it and how many contradict it. */
export interface ArticleClaim extends Pick<Observation, "observation_id" | "value" | "period"> {
  agreeing: number;
  contradicting: number;
}

/** What the first page is drawn from. */
export interface OverviewSlice {
  focus: Focus | null;
  countries: readonly Country[];
  shares: readonly PartnerYear[];
  annual: readonly Annual[];
  conflicts: readonly FigureConflict[];
  claims: readonly ArticleClaim[];
  goods: GoodsSlice | null;
  routes: RoutesSlice | null;
  verdicts: readonly string[];
  disputes: { all: number; contradicted: number };
  events: readonly EventCount[];
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
        conflicts: [],
        goods: front && goodsOf(tables, front.partner),
        routes: routesOf(tables).get("routes") ?? null,
        claims: claimsOf(tables, conflicts),
        verdicts: audit.map(({ verdict }) => verdict),
        disputes: {
          all: disagreements.length,
          contradicted: disagreements.filter(({ is_contradicted }) => is_contradicted).length,
        },
        events: eventCounts(events),
      },
    ],
  ]);
}

/** The two figures of the article that its story rests on: its highest of a whole year, and its latest. */
function claimsOf(
  { disagreements, focus: [focus], observations }: Tables,
  conflicts: readonly FigureConflict[],
): ArticleClaim[] {
  const own = observations
    .filter((row) => row.source_id === focus?.source_id && row.indicator === "trade_value" && row.flow === "total")
    .filter((row) => row.partner === focus?.partner && row.period_end !== null && row.obs_status !== "F")
    .toSorted((a, b) => byWords(a.period_end ?? "", b.period_end ?? ""));
  const top = own.filter(({ months }) => months === 12).toSorted((a, b) => b.value - a.value)[0];
  const chosen = [...new Set([top, own.at(-1)])].filter((row) => row !== undefined);
  return chosen.map(({ observation_id, value, period, thing_id }) => ({
    observation_id,
    value,
    period,
    agreeing: disagreements.find((row) => row.thing_id === thing_id)?.agreeing_count ?? 1,
    contradicting: conflicts.filter(({ left_id, right_id }) => [left_id, right_id].includes(observation_id)).length,
  }));
}
