import { describe, expect, it } from "vitest";
import type { Receipt } from "../../../pipelines/build.js";
import type { Change } from "../../../pipelines/publish/changes.js";
import { formatReceipt } from "../../../pipelines/publish/receipt.js";

const change = (more: Partial<Change> = {}): Change => ({
  observation_id: "page.total",
  kind: "changed",
  changed_fields: "value printed",
  printed_before: "$1 million",
  printed_after: "$2 million",
  value_before: 1_000_000,
  value_after: 2_000_000,
  period_before: "2032",
  period_after: "2032",
  unit: "USD",
  source_id: "page",
  publisher: "Page",
  url: "https://example.org/",
  subject: { indicator: null, reporter: null, partner: null, flow: null, product: null, route_id: null },
  differences: [],
  ...more,
});

const RECEIPT: Receipt = {
  inputHash: "0123456789abcdef0123",
  inputFiles: 12,
  skipped: null,
  rows: { sources: 3, events: 0 },
  checks: 7,
  changes: null,
  times: { read: 12.4, "make tables": 250.6, all: 1234.5 },
};

const lines = (more: Partial<Receipt>) => formatReceipt({ ...RECEIPT, ...more }).split("\n");
const changesOf = (changes: Change[] | null) => lines({ changes }).slice(3, -1);

describe("a receipt", () => {
  it("says what was read, made and checked, and how long it took", () => {
    expect(lines({})).toEqual([
      "inputs   12 files, hash 0123456789abcdef",
      "tables   sources 3, events 0",
      "checks   7 passed",
      "changes  first build here: nothing to compare with",
      "time     1.23 s: read 12 ms, make tables 251 ms",
    ]);
    expect(lines({ times: {} }).at(-1)).toBe("time     0.00 s: ");
  });

  it("says why nothing had to be done, and nothing else", () => {
    expect(lines({ skipped: "all is as it was" })).toEqual([
      "inputs   12 files, hash 0123456789abcdef",
      "skipped  nothing to do: all is as it was (1.23 s)",
    ]);
  });

  it("says what became of figures", () => {
    expect(changesOf([])).toEqual(["changes  no figure changed since the last build"]);
    expect(changesOf([change()])).toEqual([
      "changes  1 figure since the last build",
      "  page.total: $1 million (1000000) → $2 million (2000000) → Page",
    ]);
    const other = [
      change({ kind: "new", changed_fields: "" }),
      change({ kind: "gone", changed_fields: "" }),
      change({ printed_after: "$1 million", value_after: 1_000_000, changed_fields: "period note" }),
      change({ printed_after: "$1 million" }),
    ];
    expect(changesOf(other)).toEqual([
      "changes  4 figures since the last build",
      "  page.total: new, $2 million (2000000) → Page",
      "  page.total: gone, was $1 million (1000000) → Page",
      "  page.total: period note changed → Page",
      "  page.total: $1 million (1000000) → $1 million (2000000) → Page",
    ]);
  });

  it("lists twenty changes at most, and says how many more there are", () => {
    const many = (count: number) => changesOf(Array.from({ length: count }, () => change()));
    expect(many(20)).toHaveLength(21);
    expect(many(20).at(-1)).toMatch(/^ {2}page\.total: /);
    expect(many(21)).toHaveLength(22);
    expect(many(21).at(-1)).toBe("  and 1 more");
    expect(many(22)).toHaveLength(22);
    expect(many(22).slice(-2)).toEqual([expect.stringMatching(/^ {2}page\.total: /), "  and 2 more"]);
  });

  it("writes out what would steer a terminal", () => {
    const odd = change({ publisher: "Pa\u001b[2J\u202ege\nchecks   9 passed", printed_after: "$2\u009b million" });
    const text = formatReceipt({ ...RECEIPT, changes: [odd] });
    expect(text).toContain("Pa\\u001b[2J\\u202ege checks   9 passed");
    expect(text).toContain("$2\\u009b million");
    expect(text.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });
});
