import type { Annual } from "../../rows/annual.js";

/**
 * Returns which way of a trade is shown first: both ways together where a whole year of them is known, else the way
 * of which most years are known, at least in part.
 */
export function openingFlow(annual: readonly Annual[]): Annual["flow"] {
  const count = (flow: Annual["flow"]) => annual.filter((row) => row.flow === flow).length;
  if (annual.some((row) => row.flow === "total" && !row.is_partial)) return "total";
  return FLOWS.reduce((most, flow) => (count(flow) > count(most) ? flow : most));
}

const FLOWS: readonly Annual["flow"][] = ["total", "export", "import"];
