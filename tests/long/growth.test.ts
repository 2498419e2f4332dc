import { describe, expect, it } from "vitest";
import { compare } from "../../src/facts/trade/compare.js";
import { spanId } from "../../src/facts/trade/span-choice.js";
import type { Span } from "../../src/rows/spans.js";
import { expectMarked } from "../helpers/marked.js";
import { drawnPage, tables } from "../helpers/views.js";

const FLOWS = ["total", "export", "import"] as const;
const OFFICIAL = [{}, { official: "only" }];

const partners = [...new Set(tables.spans.map(({ partner }) => partner))].sort();

/** What the heading of a comparison has to say of two figures before it may name a change. */
function wordsFor(a: Span, b: Span): string[] {
  const isDoubted = a.doubt !== null || b.doubt !== null;
  return [...(a.series === b.series ? [] : ["though the sources differ"]), ...(isDoubted ? ["disputed figure"] : [])];
}

describe.each(partners)("trade with %s, in every flow and between every two spans", (partner) => {
  it("names no change across a break or on a disputed figure without saying so", async () => {
    let changes = 0;
    for (const flow of FLOWS) {
      const spans = tables.spans.filter((row) => row.partner === partner && row.flow === flow);
      for (const official of OFFICIAL) {
        for (const from of spans) {
          for (const to of spans) {
            if (from === to || compare(from, to).footing !== "same_months" || !compare(from, to).ratio) continue;
            const { state, parts } = await drawnPage("years", {
              ...{ partner, flow, ...official },
              ...{ from: spanId(from), to: spanId(to) },
            });
            // Official statistics alone leave spans out: then others are compared.
            if (state["from"] !== spanId(from) || state["to"] !== spanId(to) || state["flow"] !== flow) continue;
            changes++;
            const heading = parts["comparison"]?.textContent ?? "";
            for (const words of wordsFor(from, to))
              expect(heading, `${flow} ${spanId(from)} ${spanId(to)}`).toContain(words);
          }
        }
      }
    }
    if (partner === tables.focus[0]?.partner) expect(changes).toBeGreaterThan(100);
  });

  it("bears the marks of its figures in each flow, of official statistics alone too", async () => {
    for (const flow of FLOWS) {
      for (const official of OFFICIAL) {
        const asked = { partner, flow, ...official };
        expectMarked((await drawnPage("years", asked)).all, new URLSearchParams(asked).toString());
      }
    }
  });
});

describe("partners, in every measure and flow", () => {
  it("bear their marks, and open with no heading about a year before 2021", async () => {
    for (const flow of FLOWS) {
      for (const measure of ["amount", "share", "rank", "index", "change"]) {
        for (const official of OFFICIAL) {
          const asked = { flow, measure, ...official };
          expectMarked((await drawnPage("partners", asked)).all, new URLSearchParams(asked).toString());
        }
      }
    }
    const heading = (await drawnPage("partners")).parts["heading"]?.textContent ?? "";
    const years = [...heading.matchAll(/\b(?:19|20)\d\d\b/g)].map(Number);
    expect(Math.min(...years)).toBeGreaterThanOrEqual(2021);
  });
});
