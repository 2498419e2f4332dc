import { describe, expect, test } from "vitest";
import type { Change } from "../../../pipelines/publish/changes.js";
import { h } from "../../../src/base/dom.js";
import { cut } from "../../../src/slices/changes.js";
import type { Tables } from "../../../src/slices/tables.js";
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
};

describe("Changes", () => {
  test("reads where nothing is known of builds, and at a first build", () => {
    const { changes: _, ...rest } = tables;
    const slice = cut(rest).get("changes");
    expect(slice?.history).toBeNull();
    expect(pageOf({ changes: { since: null, now: "b".repeat(64), changes: [] } }).text("heading")).toBe(
      "The first build: there is none before it to compare with",
    );
  });

  test("says which build stands against which, and how many figures of each kind changed", () => {
    const changes = [change, { ...change, observation_id: "a.y", kind: "new" as const, printed_before: null }];
    const { state, text } = pageOf({ changes: { since: "a".repeat(64), now: "b".repeat(64), changes } });
    expect(state).toEqual({});
    expect(text("heading")).toBe("2 figures have changed since the build before");
    expect(text("builds")).toContain("Build bbbbbbbbbbbb against build aaaaaaaaaaaa brings 1 new, 1 different.");
    expect(text("changes")).toContain("value, value low");
  });

  test("tells none, one and several of each kind apart", () => {
    const [since, now] = ["a".repeat(64), "b".repeat(64)];
    const of = (...kinds: Change["kind"][]) => {
      const changes = kinds.map((kind, i) => ({ ...change, kind, observation_id: `a.${i}` }));
      const { text } = pageOf({ changes: { since, now, changes } });
      return [text("heading"), / brings (.*)\. As a table/.exec(text("builds"))?.[1]];
    };
    expect(of()).toEqual(["No figure has changed since the build before", "no difference"]);
    expect(of("gone")).toEqual(["1 figure has changed since the build before", "1 gone"]);
    expect(of("gone", "changed", "new", "gone")).toEqual([
      "4 figures have changed since the build before",
      "1 new, 2 gone, 1 different",
    ]);
  });

  test("lists every correction with what supports it", () => {
    const { text } = pageOf({});
    expect(text("corrections-heading")).toBe(`${tables.corrections.length} corrections of what sources say`);
    for (const { after, before } of tables.corrections) {
      expect(text("corrections")).toContain(before);
      expect(after).not.toBe("");
    }
  });
});
