import { describe, expect, test } from "vitest";
import type { Change } from "../../../pipelines/publish/changes.js";
import type { Edition } from "../../../pipelines/publish/editions.js";
import { h } from "../../../src/base/dom.js";
import { cut } from "../../../src/slices/changes.js";
import type { Tables } from "../../../src/slices/tables.js";
import { changeWords } from "../../../src/text/en/changes.js";
import { usesOf } from "../../../src/trace/figure-uses.js";
import { view } from "../../../src/views/changes.js";
import { tables } from "../../helpers/views.js";

function pageOf(changed: Partial<Tables>) {
  const slice = cut({ ...tables, ...changed }).get("changes");
  const { state, parts } = view.draw({}, slice ? [slice] : []);
  const text = (name: string) => h("div", {}, parts[name]).textContent ?? "";
  return { state, text };
}

const change: Change = {
  observation_id: "a.x",
  kind: "changed",
  changed_fields: "value value_low",
  printed_before: "$1 m",
  printed_after: "$2 m",
  value_before: 1e6,
  value_after: 2e6,
  period_before: "2020",
  period_after: "2020",
  unit: "USD",
  source_id: "a",
  publisher: "A",
  url: "https://a.example",
  subject: {
    indicator: "trade_value",
    reporter: "KAZ",
    partner: "AFG",
    flow: "total",
    product: "TOTAL",
    route_id: null,
  },
  differences: [],
};

const edition = (changes: Change[], since: string | null = "2033-03-01"): Edition => ({
  date: "2033-04-01",
  figures: 5,
  since,
  changes,
});

describe("Changes", () => {
  test("reads where nothing is known of editions, and at the first", () => {
    const { changes: _, ...rest } = tables;
    expect(cut(rest).get("changes")?.history).toBeNull();
    const none = pageOf({ changes: { editions: [], undated: [] } });
    expect(none.text("heading")).toBe("The figures of this site have not been dated yet");
    expect(none.text("days")).toContain("not dated yet");
    const { text } = pageOf({ changes: { editions: [edition([], null)], undated: [] } });
    expect(text("heading")).toBe("The figures of 1 April 2033 are the first to be dated");
    expect(text("changes")).toBe("1 April 20335 figures: the first dated edition.");
  });

  test("says what an edition brought, kind by kind, and folds away what is new", () => {
    const of = (...kinds: Change["kind"][]) => {
      const changes = kinds.map((kind, i) => ({ ...change, kind, observation_id: `a.${i}` }));
      const { text } = pageOf({ changes: { editions: [edition(changes)], undated: [] } });
      return [text("heading"), /1 March 2033: ([^.]*)\./.exec(text("changes"))?.[1]];
    };
    expect(of("gone")).toEqual(["1 figure was added, changed or removed on 1 April 2033", "1 gone"]);
    expect(of("gone", "changed", "new", "gone")).toEqual([
      "4 figures were added, changed or removed on 1 April 2033",
      "1 new, 1 different, 2 gone",
    ]);
  });

  test("says that figures have changed since the last day that they were given", () => {
    const { text } = pageOf({ changes: { editions: [edition([])], undated: [change] } });
    expect(text("heading")).toBe("1 figure has changed since 1 April 2033");
    expect(text("days")).toContain("changed since 1 April 2033, not dated yet");
    expect(text("changes")).toContain("value, lowest value");
    expect(text("changes")).not.toContain("_");
  });

  test("names figures that are gone, and says in words what was and is", () => {
    const { text } = pageOf({
      changes: {
        editions: [
          edition([
            { ...change, differences: [{ field: "obs_status", was: "A", is: "E" }] },
            { ...change, observation_id: "b.gone", kind: "gone", printed_after: null },
          ]),
        ],
        undated: [],
      },
    });
    expect(text("changes")).toContain("status: normal");
    expect(text("changes")).toContain("status: estimated");
    expect(text("changes").match(/Kazakhstan: \S+ with Afghanistan/g)).toHaveLength(2);
    expect(text("changes")).not.toContain("b.gone");
  });

  test("gives a day of the build where there is one, and why there is none otherwise", () => {
    const changes = { editions: [edition([])], undated: [] };
    expect(pageOf({ changes }).text("days")).toContain("has no date of its own");
    const publication = { ...tables.publication, builtOn: "2033-04-02" };
    const { text } = pageOf({ changes, publication });
    expect(text("days")).toContain(`2 April 2033, ${publication.inputHash.slice(0, 12)}`);
  });

  test("names the pages that use a changed figure, as its own page does", () => {
    const row = tables.annual.find(({ reporter }) => reporter === tables.focus[0]?.reporter);
    const id = row?.input_ids.split(" ")[0] ?? "";
    const all = usesOf(tables, [{ page: "goods", partner: { code: "AFG", name: "Afghanistan" }, ids: new Set([id]) }]);
    const uses = all.get(id) ?? [];
    const changes = { editions: [edition([{ ...change, observation_id: id }])], undated: [] };
    const { text } = pageOf({ changes, uses: all });
    expect(uses.map(({ page }) => page)).toContain("years");
    expect(text("changes")).toContain("Trade (1 figure), Goods (1 figure)");
    expect(uses.at(-1)).toEqual({ page: "goods", query: "partner=AFG", words: "Goods: Afghanistan" });
    expect(text("changes")).toContain(uses[0]?.words);
    expect(pageOf({ changes: { editions: [edition([change])], undated: [] } }).text("changes")).toContain("No page");
  });

  test("lists every correction with what supports it", () => {
    const { text } = pageOf({});
    expect(text("corrections-heading")).toBe(`${tables.corrections.length} corrections of what sources say`);
    for (const { before } of tables.corrections) {
      expect(text("corrections")).toContain(changeWords.readable(before));
    }
    expect(text("corrections")).not.toMatch(/\d{4}-\d\d/);
  });
});
