import Big from "big.js";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { loadAll } from "../../data-loaders/read/load.js";
import type { RawTables } from "../../data-loaders/read/rows.js";
import type { Cell } from "../../pipelines/engine/duckdb.js";
import { evaluate, type Quantity } from "../../pipelines/formula/evaluate.js";
import { figuresOf } from "../../pipelines/formula/figures.js";
import { parseFormula } from "../../pipelines/formula/parse.js";
import { unmarked } from "../../pipelines/text/marks.js";
import { theArticle, withClaim, withDate } from "../helpers/article.js";
import { loaders } from "../helpers/project.js";
import { agrees } from "../helpers/shown.js";
import { parquetRows, tableOf } from "../helpers/tables.js";

type Row = Record<string, Cell>;

const HOLDS = ["holds", "holds_within_rounding"];
const FAILS = ["does_not_hold"];
const OPEN = ["cannot_be_checked"];

interface Case {
  check: string;
  /** The verdicts on the article as it is, and those once `change` has altered the claim behind the check. */
  now: string[];
  after: string[];
  change: Change;
}

/** A change of what is stated, and what it changes: two changes of different things can be tried at once. */
interface Change {
  of: string;
  made: (raw: RawTables) => RawTables;
}

const claim = (id: string, printed: string, reading = printed): Change => ({
  of: id,
  made: (raw) => withClaim(raw, id, { printed, reading }),
});

const date = (id: string, day: string): Change => ({ of: id, made: (raw) => withDate(raw, id, day) });

const CASES: Case[] = [
  { check: "turnover-2021", now: HOLDS, after: FAILS, change: claim("total-2021", "$574.3 million") },
  { check: "turnover-2022", now: HOLDS, after: FAILS, change: claim("total-2022", "$887.9 million") },
  { check: "record-2022", now: HOLDS, after: FAILS, change: claim("total-2022", "$487.9 million") },
  { check: "twice-as-much", now: HOLDS, after: FAILS, change: claim("total-2021", "$674.3 million") },
  { check: "fall-in-2023", now: HOLDS, after: FAILS, change: claim("total-2023-01-11", "$983 million") },
  { check: "december-2023", now: HOLDS, after: FAILS, change: claim("total-2023-01-11", "$950 million") },
  { check: "eleven-months-in-year", now: OPEN, after: HOLDS, change: claim("total-2023-01-11", "$483 million") },
  { check: "part-of-eleven-months", now: HOLDS, after: FAILS, change: claim("total-2023-01-11", "$283 million") },
  { check: "locomotives-in-exports", now: HOLDS, after: FAILS, change: claim("locomotives-2023-01", "$433.8 million") },
  { check: "one-locomotive", now: FAILS, after: HOLDS, change: claim("locomotives-2023-01", "$6.2 million") },
  { check: "monthly-trade-kgz", now: OPEN, after: FAILS, change: claim("locomotives-2023-01", "$33.8 million") },
  { check: "monthly-trade-aze", now: FAILS, after: HOLDS, change: claim("locomotives-2023-01", "$44.1 million") },
  { check: "monthly-trade-together", now: OPEN, after: HOLDS, change: claim("locomotives-2023-01", "$152.2 million") },
  { check: "top-ten", now: OPEN, after: FAILS, change: claim("rank-2023-01", "3", "top 3") },
  {
    check: "railway-length",
    now: HOLDS,
    after: FAILS,
    change: claim("length-rozanak-rabat-e-paryan", "62 kilometers"),
  },
  { check: "area-surveyed", now: OPEN, after: HOLDS, change: claim("area-surveyed", "70 %") },
  { check: "mineral-value", now: HOLDS, after: FAILS, change: claim("mineral-value", "around $5 trillion") },
  { check: "armed-groups", now: HOLDS, after: FAILS, change: claim("armed-groups", "12", "12 groups") },
  { check: "militants", now: HOLDS, after: FAILS, change: claim("militants", "roughly 40,000 people") },
  { check: "militants-before", now: OPEN, after: HOLDS, change: claim("militants", "roughly 23,000 people") },
  { check: "railway-contract-date", now: OPEN, after: HOLDS, change: date("rozanak-contract", "2019-12") },
  { check: "first-meeting-date", now: HOLDS, after: FAILS, change: date("first-high-level-meeting", "2021-11") },
  { check: "railway-meeting-date", now: HOLDS, after: FAILS, change: date("railway-meeting", "2022-03") },
  { check: "kabul-forum-date", now: HOLDS, after: FAILS, change: date("kabul-business-forum", "2023-05") },
  { check: "transport-ministry-date", now: HOLDS, after: FAILS, change: date("ministry-of-transport", "2022-09") },
  { check: "delisting-date", now: HOLDS, after: FAILS, change: date("taliban-delisted", "2023-06") },
  { check: "promotion-date", now: FAILS, after: HOLDS, change: date("zhumangarin-promoted", "2023-04") },
  { check: "ambassador-date", now: OPEN, after: HOLDS, change: date("new-ambassador", "2021") },
  {
    check: "no-common-border",
    now: HOLDS,
    after: FAILS,
    change: {
      of: "borders",
      made: (raw) => ({
        ...raw,
        borders: [...raw.borders, { country_a: "AFG", country_b: "KAZ", source_id: raw.borders[0]?.source_id ?? "" }],
      }),
    },
  },
];

/** Cases in as few groups as there can be with each thing changed once. */
function groupsOf(cases: readonly Case[]): Case[][] {
  const groups: Case[][] = [];
  for (const one of cases) {
    const free = groups.find((group) => group.every(({ change }) => change.of !== one.change.of));
    if (free) free.push(one);
    else groups.push([one]);
  }
  return groups;
}

let raw: RawTables;
let rows: Row[];
const changed = new Map<string, Row[]>();

beforeAll(async () => {
  raw = await loadAll(loaders);
  rows = await parquetRows(inject("built").folder, "audit");
  for (const group of groupsOf(CASES)) {
    const table = await tableOf(
      group.reduce((tables, { change }) => change.made(tables), raw),
      "audit",
    );
    for (const { check } of group) changed.set(check, table);
  }
});

const verdictOf = (table: Row[], check: string) => table.find((row) => row["check_id"] === check)?.["verdict"];

describe("the audit of the article", () => {
  it("has at least 14 checks, and a case here for each", () => {
    expect(rows.length).toBeGreaterThanOrEqual(14);
    expect(CASES.map(({ check }) => check).sort()).toEqual(rows.map((row) => row["check_id"]).sort());
  });

  it.each(CASES)("$check: the verdict flips when the claim behind it is changed", ({ check, now, after }) => {
    expect(now).toContain(verdictOf(rows, check));
    expect(after).toContain(verdictOf(changed.get(check) ?? [], check));
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
    const reasons = new Set(without.filter((row) => !made.includes(row)).map((row) => row["explanation"]));
    expect([...reasons]).toEqual(["No source here states what this check needs."]);
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
    expect(made.map((row) => row["check_id"])).toEqual([
      "december-2023",
      "fall-in-2023",
      "promotion-date",
      "record-2022",
      "twice-as-much",
    ]);
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
    for (const row of rows) {
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
    expect(new Set(bare.map((row) => row["unit"]))).toEqual(new Set(["borders", "year and month"]));
  });

  it.each(["reason", "explanation", "defence"])("is told in a %s whose every number is traced or counted", (part) => {
    for (const row of rows.filter((found) => found[part] !== null)) {
      const traced = String(row[`${part}_traced`]);
      expect(unmarked(traced)).toBe(row[part]);
      expect(unmarked(String(row["statement_traced"]))).toBe(row["statement"]);
      expect(row[part]).not.toMatch(/[{}|]/);
      expect(untracedNumbers(traced), traced).toEqual([]);
      for (const [, shown = "", formula = ""] of traced.matchAll(/\{\{([^|}#]*)\|([^}]*)\}\}/g)) {
        expect(figuresOf(formula).length, traced).toBeGreaterThan(0);
        expect(agrees(shown, compute(formula)?.value.toNumber() ?? Number.NaN), `${shown} = ${formula}`).toBe(true);
      }
    }
  });

  it("is defended where its verdict is adverse alone", () => {
    const verdicts = new Set(rows.filter((row) => row["defence"] !== null).map((row) => row["verdict"]));
    expect(verdicts).toEqual(new Set([...FAILS, ...OPEN]));
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
