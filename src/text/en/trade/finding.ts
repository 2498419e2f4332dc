import { usd } from "../../../../pipelines/text/en/values.js";
import { type Child, h, sentence } from "../../../base/dom.js";
import type { TradeStory } from "../../../facts/trade/trade-story.js";
import type { Annual } from "../../../rows/annual.js";
import { stated } from "../../../trace/number.js";
import { moves } from "./moves.js";

const amount = (row: Annual) => stated(usd(row.value), row.input_ids);

/**
 * Returns what the years of a trade come to: how it reached its highest, and what became of it since. `rows` are all of
 * one flow.
 */
export function tradeFinding(subject: string, rows: readonly Annual[], story: TradeStory | null): Child {
  const part = rows.at(-1);
  if (!part) return `No source here gives ${subject}`;
  if (!story) return sentence(`${subject}: `, amount(part), ` in ${part.period}`);
  const { top, last, rise, fall } = story;
  if (rows.length === 1) return sentence(`One year is known of ${subject}: `, amount(top), ` in ${top.period}`);
  const isRise = rise !== null && rise.value > 1;
  if (top === last) {
    return isRise
      ? sentence(`${subject} `, moves(rise.value, rise.formula), ` in ${top.period}, to a record `, amount(top))
      : sentence(`${subject} reached the highest amount known in ${top.period}: `, amount(top));
  }
  const reached = isRise
    ? [`${subject} `, moves(rise.value, rise.formula), ` in ${top.period}, to a peak of `, amount(top)]
    : [`${subject} peaked in ${top.period}, at `, amount(top)];
  return fall !== null && fall.value < FELL
    ? sentence(reached, ", then ", moves(fall.value, fall.formula), " to ", amount(last), ` in ${last.period}`)
    : sentence(reached, `; ${last.period} brought `, amount(last), last.in_conflict && ", which sources dispute");
}

/** Returns who gives the figures of a finding, each with its years. */
export function findingSources(years: readonly Annual[]): Child {
  const publishers = [...new Set(years.map(({ publisher }) => publisher))];
  const periods = (of: string) => years.filter(({ publisher }) => publisher === of).map(({ period }) => period);
  return sentence(
    publishers.length > 1 ? "Sources: " : "Source: ",
    publishers.map((one, i) => [i > 0 && ", ", h("cite", {}, one), ` (${periods(one).join(", ")})`]),
    ".",
  );
}

/** What is more than this of the highest has stayed level. */
const FELL = 0.995;
