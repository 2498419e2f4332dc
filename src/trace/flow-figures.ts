import { fixed } from "../../pipelines/text/en/values.js";
import { type Flow, type FlowPair, flowsIn, monthsIn } from "../facts/goods/flows.js";
import type { Observation } from "../rows/observations.js";
import type { FlowsSlice } from "../slices/flows.js";
import { flowWords as words } from "../text/en/goods/flows.js";
import type { FigureFile } from "./figure-file.js";
import { markOfFlow, periodOf } from "./flow-id.js";

/** Returns what is known of figures of imported statistics, as the file of a figure would tell it. */
export function flowFigures({ pair, sources, codes }: FlowsSlice, ids: ReadonlySet<string>): FigureFile {
  const flows = pair ? [...flowsIn(pair), ...monthsIn(pair)].filter(({ id }) => ids.has(id)) : [];
  return {
    observation_id: "",
    observations: pair ? flows.map((flow) => observationOf(flow, pair)) : [],
    ...{ sources, codes, conflicts: [], corrections: [] },
    origins: flows.flatMap(({ id, file }) => (file ? [{ observation_id: id, ...file }] : [])),
    ...{ uses: [], licence: "", build: "" },
  };
}

const two = (number: number) => String(number).padStart(2, "0");

function observationOf(flow: Flow, pair: FlowPair): Observation {
  const { id, product, side, year, month, value, weight, status, valuation, source_id } = flow;
  const front = { code: pair.reporter, name: pair.reporterName };
  const other = { code: pair.partner, name: pair.partnerName };
  const [reporter, partner] = side === "mirror" ? [other, front] : [front, other];
  const isTurned = side === "mirror";
  return {
    observation_id: id,
    source_id,
    indicator: "trade_value",
    reporter: reporter.code,
    partner: partner.code,
    flow: isTurned ? (flow.flow === "export" ? "import" : "export") : flow.flow,
    product,
    route_id: null,
    period: periodOf(flow),
    period_start: `${year}-${two(month ?? 1)}-01`,
    period_end: `${year}-${two(month ?? 12)}-${new Date(Date.UTC(year, month ?? 12, 0)).getUTCDate()}`,
    months: month === null ? 12 : 1,
    as_of: null,
    ...{ value, value_low: value, value_high: value, unit: "USD" },
    obs_status: status,
    valuation,
    qualifier: "exact",
    authority: "statistics",
    series: source_id,
    doubt: null,
    marks: markOfFlow(id) || null,
    printed: fixed(value, 3),
    reading: null,
    reading_reason: null,
    locator: words.card.place(flow),
    note: words.card.note(flow, weight),
    thing_id: null,
    indicator_name: words.card.measure,
    reporter_name: reporter.name,
    partner_name: partner.name,
    product_name: words.card.product(product, pair.names),
    route_name: null,
  };
}
