import { list, percent } from "../../../../pipelines/text/en/values.js";
import { type Child, h, sentence } from "../../../base/dom.js";
import type { SideYear } from "../../../facts/sides.js";
import { headline } from "../../../trace/marks.js";
import { computed } from "../../../trace/number.js";
import { FLOW_NOUNS } from "../partners.js";
import type { Flow } from "../trade/trade.js";

/** The share of the south in all trade, in the last year in which all of it is known. */
export interface SouthShare {
  reporter: string;
  flow: Flow;
  share: SideYear | undefined;
}

/** Words on the share of the south. */
export const southWords = {
  /** The share, of the south in such words. */
  share({ reporter, flow, share }: SouthShare, south: string): Child {
    if (!share) return null;
    return sentence(
      `${south} had `,
      headline(computed(percent(share.value, 1), share.formula, "share of all trade")),
      ` of ${reporter}’s ${FLOW_NOUNS[flow]} in ${share.year} (`,
      h("cite", {}, share.publishers.join(", ")),
      ").",
    );
  },
  named: (names: readonly string[]) => `The south, ${list(names)},`,
  /** Where a heading leaves some of it out. */
  including: (without: readonly string[]) => (without.length > 0 ? `With ${list(without)}, the south` : "The south"),
};
