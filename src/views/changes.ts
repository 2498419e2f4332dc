import { fileAddress, pageAddress } from "../base/address.js";
import { h } from "../base/dom.js";
import type { ChangesSlice } from "../slices/changes.js";
import { changeTable, correctionTable } from "../tables/change-list.js";
import { changeWords as words } from "../text/en/changes.js";
import type { View } from "./view.js";

/** What changed since the build before, and what is read otherwise than its source has it. */
export const view: View<ChangesSlice> = {
  slices: () => ["changes"],
  draw(_, [slice]) {
    if (!slice) throw new Error("changes are drawn from their slice");
    const { history, corrections, supports } = slice;
    const changes = history?.changes ?? [];
    const table = h("a", { href: fileAddress("data/changes.csv"), download: true }, words.file);
    const figures = h("a", { href: pageAddress("figures", { query: "status=U" }) }, words.doubtfulFigures);
    return {
      state: {},
      parts: {
        heading: words.heading(history),
        builds: [
          history && h("p", {}, words.builds(history, table)),
          slice.newest !== null && h("p", {}, words.newest(slice.sourceCount, slice.newest)),
        ],
        changes: changes.length > 0 && changeTable(changes),
        "corrections-heading": words.corrections(corrections.length),
        corrections: corrections.length > 0 && correctionTable(corrections, supports),
        doubtful: h("p", {}, words.doubtful(figures)),
      },
    };
  },
};
