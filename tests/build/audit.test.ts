import Big from "big.js";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { loadAll } from "../../data-loaders/read/load.js";
import type { RawTables } from "../../data-loaders/read/rows.js";
import type { Cell } from "../../pipelines/engine/duckdb.js";
import { evaluate, type Quantity } from "../../pipelines/formula/evaluate.js";
import { figuresOf } from "../../pipelines/formula/figures.js";
import { parseFormula } from "../../pipelines/formula/parse.js";
import { unmarked } from "../../pipelines/text/marks.js";
import { theArticle } from "../helpers/article.js";
import { loaders } from "../helpers/project.js";
import { agrees } from "../helpers/shown.js";
import { parquetRows, tableOf } from "../helpers/tables.js";

type Row = Record<string, Cell>;

const ADVERSE = ["does_not_hold", "cannot_be_checked"];

let raw: RawTables;
let rows: Row[];
let readings: Row[];

beforeAll(async () => {
  raw = await loadAll(loaders);
  rows = await parquetRows(inject("built").folder, "audit");
  readings = await parquetRows(inject("built").folder, "audit_readings");
});

describe("the audit of the article", () => {
  it("says each thing of the article once", () => {
    for (const part of ["name", "statement"]) {
      expect(new Set(rows.map((row) => row[part])).size, part).toBe(rows.length);
    }
  });

  it("says of every check that it cannot be made where the article states nothing", async () => {
    const own = theArticle().source.id;
    const silent = {
      ...raw,
      observations: raw.observations.filter((row) => row.source_id !== own),
      events: raw.events.filter((row) => row.source_id !== own),
    };
    const without = await tableOf(silent, "audit");
    expect(without.map((row) => row["check_id"]).sort()).toEqual(rows.map((row) => row["check_id"]).sort());
    const made = without.filter((row) => row["verdict"] !== "cannot_be_checked");
    expect(made.map((row) => row["check_id"])).toEqual(["no-common-border"]);
    const silenced = without.filter((row) => row["left_formula"] === null && row["unit"] !== "borders");
    const needing = silenced.filter((row) => row["unit"] !== "days");
    expect(needing.length).toBe(
      rows.length - without.filter((row) => ["borders", "days"].includes(String(row["unit"]))).length,
    );
    const reasons = new Set(needing.map((row) => row["explanation"]));
    expect([...reasons]).toEqual(["No source here gives what this check needs."]);
  });

  it("says so too where no other source states what it is held against", async () => {
    const own = theArticle().source.id;
    const alone = {
      ...raw,
      observations: raw.observations.filter((row) => row.source_id === own),
      events: raw.events.filter((row) => row.source_id === own),
      borders: [],
    };
    const rest = await tableOf(alone, "audit");
    expect(rest.length).toBe(rows.length);
    const made = rest.filter((row) => row["verdict"] !== "cannot_be_checked");
    expect(made.map((row) => row["check_id"])).toEqual(["fall-in-2023", "record-2022", "twice-as-much"]);
  });
});

describe("a check as it is published", () => {
  let figures: Map<string, Quantity>;
  let events: Set<string>;

  beforeAll(async () => {
    const observations = await parquetRows(inject("built").folder, "observations");
    figures = new Map(observations.map((row) => [String(row["observation_id"]), quantity(row, "value")]));
    events = new Set((await parquetRows(inject("built").folder, "events")).map((row) => String(row["event_id"])));
  });

  const compute = (formula: string) => evaluate(parseFormula(formula), (id) => figures.get(id) ?? null);

  it("has sides that follow from observations by the formulas beside them, with their intervals", () => {
    let computed = 0;
    for (const row of [...rows, ...readings]) {
      for (const side of ["left", "right"]) {
        const formula = row[`${side}_formula`];
        if (typeof formula !== "string") continue;
        const name = `${row["check_id"]} ${side}: ${formula}`;
        const found = compute(formula);
        const stated = quantity(row, `${side}_value`, side);
        expect(found, name).not.toBeNull();
        for (const end of ["value", "low", "high"] as const) {
          const [a, b] = [found?.[end] ?? null, stated[end]];
          expect(a === null, `${name}, ${end}`).toBe(b === null);
          if (a && b) expect(a.minus(b).abs().toNumber(), `${name}, ${end}`).toBeLessThanOrEqual(1e-6);
        }
        computed += 1;
      }
    }
    expect(computed).toBeGreaterThan(35);
  });

  it("has no side of numbers without a formula: those are dates and borders only", () => {
    const bare = rows.filter((row) => row["left_formula"] === null || row["right_formula"] === null);
    const units = new Set(bare.map((row) => row["unit"]));
    expect(units).toEqual(new Set(["borders", "days", "year", "year and month"]));
  });

  it.each(["reason", "explanation", "defence", "words", "meaning"])(
    "is told in a %s whose every number is traced or counted",
    (part) => {
      const told = [...rows, ...readings].filter((row) => typeof row[part] === "string");
      expect(told.length).toBeGreaterThan(5);
      for (const row of told) {
        const traced = String(row[`${part}_traced`]);
        expect(unmarked(traced)).toBe(row[part]);
        expect(row[part]).not.toMatch(/[{}|]/);
        expect(untracedNumbers(traced), traced).toEqual([]);
        for (const [, shown = "", formula = ""] of traced.matchAll(/\{\{([^|}#]*)\|([^}]*)\}\}/g)) {
          expect(figuresOf(formula).length, traced).toBeGreaterThan(0);
          expect(agrees(shown, compute(formula)?.value.toNumber() ?? Number.NaN), `${shown} = ${formula}`).toBe(true);
        }
      }
    },
  );

  it("is defended where its verdict is adverse alone", () => {
    const verdicts = new Set(rows.filter((row) => row["defence"] !== null).map((row) => row["verdict"]));
    expect(verdicts).toEqual(new Set(ADVERSE));
  });

  it("names figures and events that there are, those of the article as claims", () => {
    const ids = (row: Row, column: string) => String(row[column]).split(" ").filter(Boolean);
    for (const row of rows) {
      const inputs = ids(row, "input_ids");
      const [claims, sources] = [ids(row, "claim_ids"), ids(row, "source_ids")];
      expect(inputs.filter((id) => !figures.has(id))).toEqual([]);
      expect(claims.filter((id) => !figures.has(id) && !events.has(id))).toEqual([]);
      expect(claims.filter((id) => !id.startsWith(`${theArticle().source.id}.`))).toEqual([]);
      expect(inputs, `${row["check_id"]}`).toEqual(expect.arrayContaining(claims.filter((id) => figures.has(id))));
      expect(sources).toEqual([...new Set(sources)]);
      expect(sources.length, `${row["check_id"]}`).toBeGreaterThan(0);
    }
  });
});

/** A value of a row with its interval, in columns named after the value or after the side of a check. */
function quantity(row: Row, value: string, prefix = value): Quantity {
  const number = (column: string) => (row[column] === null ? null : new Big(row[column] as number));
  return { value: number(value) ?? new Big(0), low: number(`${prefix}_low`), high: number(`${prefix}_high`) };
}

/** The numbers outside the marks of an explanation that are neither years nor days of a month. */
function untracedNumbers(traced: string): string[] {
  const months = "January|February|March|April|May|June|July|August|September|October|November|December";
  const plain = traced.replace(/\{\{[^}]*\}\}/g, "");
  const rest = plain.replace(new RegExp(`\\b(\\d{1,2} (${months}) )?(19|20)\\d\\d\\b`, "g"), "");
  return rest.match(/\d+/g) ?? [];
}
