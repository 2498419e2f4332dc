import { describe, expect, it } from "vitest";
import { cut } from "../../../src/slices/index.js";
import type { Tables } from "../../../src/slices/tables.js";
import { overviewWords } from "../../../src/text/en/overview.js";
import { drawnPage, tables } from "../../helpers/views.js";

const claimsOf = (own: Partial<Tables> = {}) => cut({ ...tables, ...own }).get("index")?.claims ?? [];

describe("the first page, on the article", () => {
  it("counts other sources as the checks of the article do, never the article itself", () => {
    const [top] = claimsOf();
    const check = tables.audit.find(({ claim_ids, relation }) => claim_ids === top?.observation_id && relation === "=");
    const counted = /\{\{#(\d+) other sources?\}\}/.exec(check?.reason_traced ?? "")?.[1];
    expect(Number(counted)).toBeGreaterThan(3);
    expect([top?.stating, top?.agreeing]).toEqual([Number(counted), Number(counted)]);
  });

  it("counts none for a figure of which nothing is stated elsewhere, or that stands apart from all", () => {
    const [top] = claimsOf();
    const others = tables.disagreement_figures.map((row) => ({
      ...row,
      agrees: row.agrees && row.input_ids !== top?.observation_id,
    }));
    expect(claimsOf({ disagreement_figures: others })[0]).toMatchObject({ stating: top?.stating, agreeing: 0 });
    expect(claimsOf({ disagreement_figures: [] })[0]).toMatchObject({ stating: 0, agreeing: 0 });
    expect(overviewWords.claims.agrees(0, 0)).toBe("no other source gives it");
    expect(overviewWords.claims.agrees(0, 2)).toBe("no other source agrees with it");
  });

  it("tells the verdicts in the words of the article's page", async () => {
    const [overview, article] = [await drawnPage("index"), await drawnPage("audit")];
    const told = overview.parts["verdict"]?.textContent ?? "";
    expect(told.replace(" of the article", "")).toBe(`${article.parts["heading"]?.textContent}.`);
  });
});
