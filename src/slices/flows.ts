import { type FlowPair, flowsIn, monthsIn } from "../facts/goods/flows.js";
import type { Code } from "../rows/codes.js";
import type { Source } from "../rows/sources.js";
import { flowSlice } from "../trace/flow-id.js";
import { partnersOf } from "./goods.js";
import type { Slices, Tables } from "./tables.js";

/** The goods between the country in the foreground and a partner in imported statistics, and what cards need. */
export interface FlowsSlice {
  /** None where nothing was imported of the pair. */
  pair: FlowPair | null;
  sources: readonly Source[];
  codes: readonly Code[];
}

/** Returns two slices a partner of the page on goods, chapters and finer goods with months; the first one's too. */
export function cut(tables: Tables): Slices<FlowsSlice> {
  const [focus] = tables.focus;
  const partners = partnersOf(tables).map(({ value }) => value);
  const slices = new Map<string, FlowsSlice>();
  for (const partner of partners) {
    for (const part of ["chapters", "goods"] as const)
      slices.set(flowSlice(partner, part), sliceOf(tables, partner, part));
  }
  const first = partners.find((value) => value === focus?.partner) ?? partners[0] ?? "";
  slices.set("flows", slices.get(flowSlice(first, "chapters")) ?? { pair: null, sources: [], codes: [] });
  return slices;
}

function sliceOf(tables: Tables, partner: string, part: "chapters" | "goods"): FlowsSlice {
  const [focus] = tables.focus;
  const found = tables.flows?.find((one) => one.partner === partner);
  if (!found || !focus) return { pair: null, sources: [], codes: [] };
  const name = tables.codes.find(({ list, code }) => list === "countries" && code === partner)?.name ?? partner;
  const pair: FlowPair = {
    ...{ reporter: focus.reporter, reporterName: focus.reporter_name, partner, partnerName: name },
    ...{ names: part === "goods" ? found.names : {}, files: found.files, series: found[part], finer: found.finer },
    months: part === "goods" ? found.months : [],
    monthly: found.months.map(({ flow, product }) => ({ flow, product })),
  };
  const used = new Set([...pair.series, ...pair.months].map(({ source_id }) => source_id));
  const statuses = new Set([...flowsIn(pair), ...monthsIn(pair)].map(({ status }) => status));
  const isNamed = ({ list, code }: Code) =>
    (list === "units" && code === "USD") ||
    (list === "authorities" && code === "statistics") ||
    (list === "obs_status" && statuses.has(code));
  return {
    pair,
    sources: tables.sources.filter(({ source_id }) => used.has(source_id)),
    codes: tables.codes.filter(isNamed),
  };
}
