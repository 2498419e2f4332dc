import { list } from "../../../../pipelines/text/en/values.js";
import { type Child, h } from "../../../base/dom.js";
import type { GoodsMissing } from "../../../facts/goods-missing.js";
import { counted } from "../../../trace/number.js";

/** Words on what is not known of goods. */
export const goodsMissingWords = {
  heading: "What is missing",
  lines({ goods, valued, valuedWhole, hasOfficial, gaps }: GoodsMissing): Child[] {
    const others = valued.filter((name) => !valuedWhole.includes(name));
    return [
      !hasOfficial && "Official statistics by good: none of these amounts is from a statistical office.",
      valued.length < goods && [
        "Value in dollars: known of ",
        counted(valued.length),
        " of ",
        counted(goods, "good"),
        valuedWhole.length > 0 && `: ${list(valuedWhole)}`,
        others.length > 0 && `${valuedWhole.length > 0 ? ";" : ":"} ${list(others)} for a part of a year only`,
        ".",
      ],
      gaps.length > 0 && [
        "Calendar years between the first and the last that nobody gives: ",
        gaps.map(({ name, years }, i) => [
          i > 0 && "; ",
          `${name} `,
          h("span", { class: "count" }, list(years.map(String))),
        ]),
        ".",
      ],
    ].filter((line) => line !== false);
  },
};
