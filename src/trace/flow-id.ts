import type { FlowSide } from "../../pipelines/bulk/pairs.js";
import type { Mark } from "./marks.js";

/** What a figure of imported statistics is: whose trade, which way, of what, when, who says so, and its status. */
export interface FlowKey {
  reporter: string;
  partner: string;
  flow: "export" | "import";
  product: string;
  year: number;
  month: number | null;
  side: FlowSide;
  status: string;
}

const START = "flow:";

/** Returns the id of a figure of imported statistics: it has no page of its own, but those of a pair share a file. */
export function flowId({ reporter, partner, flow, product, year, month, side, status }: FlowKey): string {
  const end = status === "A" ? "" : `/${status}`;
  return `${START}${reporter}-${partner}/${flow}/${product}/${periodOf({ year, month })}/${side}${end}`;
}

/** Returns a year, or a month of it, as 2023-03. */
export function periodOf({ year, month }: Pick<FlowKey, "year" | "month">): string {
  return month === null ? `${year}` : `${year}-${String(month).padStart(2, "0")}`;
}

/** Returns what an id of imported statistics says; null where it is none. */
export function flowKeyOf(id: string): FlowKey | null {
  if (!id.startsWith(START)) return null;
  const [pair = "", flow, product = "", period = "", side, status = "A"] = id.slice(START.length).split("/");
  const [reporter = "", partner = ""] = pair.split("-");
  const way = flow === "import" ? "import" : "export";
  const [year, month] = period.split("-").map(Number);
  const time = { year: year ?? 0, month: month ?? null };
  return { reporter, partner, flow: way, product, ...time, side: side as FlowSide, status };
}

/** Returns the name of the slice that holds the figure of an id; null where it is no figure of imported statistics. */
export function sliceOfFlow(id: string): string | null {
  const key = flowKeyOf(id);
  if (!key) return null;
  const { partner, product, month } = key;
  return flowSlice(partner, month === null && (product === "TOTAL" || product.length === 2) ? "chapters" : "goods");
}

/** Returns the name of the slice of what is traded with a partner. */
export function flowSlice(partner: string, part: "chapters" | "goods"): string {
  return `flows/${partner}${part === "goods" ? "-goods" : ""}`;
}

/** Returns the mark of a figure of imported statistics, which its id tells. */
export function markOfFlow(id: string): Mark | "" {
  return id.startsWith(START) && /\/[EFP]$/.test(id) ? "unsettled" : "";
}
