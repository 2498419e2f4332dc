import { beforeAll, describe, expect, inject, it } from "vitest";
import { loadAll } from "../../data-loaders/read/load.js";
import type { RawTables } from "../../data-loaders/read/rows.js";
import { type Cell, query } from "../../pipelines/engine/duckdb.js";
import { withClaim, withDate } from "../helpers/article.js";
import { loaders } from "../helpers/project.js";
import { parquetRows, withTables } from "../helpers/tables.js";

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

/** The first meeting on another day, as every other page would have it. */
function metOn(day: string): Change {
  const meets = ({ event_id, date }: { event_id: string; date: string }) =>
    date === "2021-09-26" && event_id.endsWith("first-meeting");
  return {
    of: `meeting ${day}`,
    made: (raw) => ({ ...raw, events: raw.events.map((row) => (meets(row) ? { ...row, date: day } : row)) }),
  };
}

const MET_EARLY = metOn("2021-09-10");

/** A sum that pays for less than one locomotive. */
const SMALL = claim("locomotives-2023-01", "$3.8 million");

const BORDER: Change = {
  of: "borders",
  made: (raw) => ({
    ...raw,
    borders: [...raw.borders, { country_a: "AFG", country_b: "KAZ", source_id: raw.borders[0]?.source_id ?? "" }],
  }),
};

const WITHOUT_FREIGHT: Change = {
  of: "borders and freight",
  made: (raw) => ({ ...raw, observations: raw.observations.filter(({ indicator }) => indicator !== "rail_freight") }),
};

const CASES: Case[] = [
  { check: "turnover-2021", now: HOLDS, after: FAILS, change: claim("total-2021", "$574.3 million") },
  { check: "turnover-2022", now: HOLDS, after: FAILS, change: claim("total-2022", "$887.9 million") },
  { check: "record-2022", now: HOLDS, after: FAILS, change: claim("total-2022", "$487.9 million") },
  { check: "twice-as-much", now: HOLDS, after: FAILS, change: claim("total-2021", "$674.3 million") },
  { check: "fall-in-2023", now: HOLDS, after: FAILS, change: claim("total-2023-01-11", "$983 million") },
  { check: "december-2023", now: HOLDS, after: [...FAILS, ...OPEN], change: claim("total-2022", "$487.9 million") },
  { check: "eleven-months-in-year", now: OPEN, after: HOLDS, change: claim("total-2023-01-11", "$483 million") },
  { check: "part-of-eleven-months", now: HOLDS, after: FAILS, change: claim("total-2023-01-11", "$283 million") },
  { check: "locomotives-in-exports", now: OPEN, after: FAILS, change: claim("locomotives-2023-01", "$433.8 million") },
  { check: "one-locomotive", now: OPEN, after: FAILS, change: claim("locomotives-2023-01", "$9.8 million") },
  { check: "monthly-trade", now: OPEN, after: FAILS, change: SMALL },
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
  { check: "mineral-attribution", now: OPEN, after: FAILS, change: claim("mineral-value", "around $5 trillion") },
  { check: "railway-contract-date", now: OPEN, after: HOLDS, change: date("rozanak-contract", "2019-12") },
  { check: "first-meeting-date", now: HOLDS, after: FAILS, change: date("first-high-level-meeting", "2021-11") },
  { check: "railway-meeting-date", now: HOLDS, after: FAILS, change: date("railway-meeting", "2022-03") },
  { check: "kabul-forum-date", now: HOLDS, after: FAILS, change: date("kabul-business-forum", "2023-05") },
  { check: "transport-ministry-date", now: HOLDS, after: FAILS, change: date("ministry-of-transport", "2022-09") },
  { check: "delisting-date", now: HOLDS, after: FAILS, change: date("taliban-delisted", "2023-06") },
  { check: "promotion-date", now: FAILS, after: HOLDS, change: date("zhumangarin-promoted", "2023-04") },
  { check: "ambassador-date", now: FAILS, after: HOLDS, change: date("new-ambassador", "2024-10") },
  { check: "quote-date", now: OPEN, after: HOLDS, change: date("politics-and-economics", "2023-04") },
  { check: "representation-closed", now: HOLDS, after: FAILS, change: date("trade-office-russia-closed", "2022") },
  { check: "less-than-a-month", now: OPEN, after: HOLDS, change: MET_EARLY },
  { check: "no-common-border", now: HOLDS, after: FAILS, change: BORDER },
  { check: "no-existing-routes", now: OPEN, after: FAILS, change: BORDER },
];

/** Readings of statements, each told by a part of its words, as cases. */
const READINGS: (Case & { reading: string })[] = [
  {
    check: "one-locomotive",
    reading: "single",
    now: FAILS,
    after: HOLDS,
    change: SMALL,
  },
  {
    check: "one-locomotive",
    reading: "however many",
    now: HOLDS,
    after: FAILS,
    change: SMALL,
  },
  {
    check: "monthly-trade",
    reading: "together",
    now: OPEN,
    after: FAILS,
    change: SMALL,
  },
  {
    check: "monthly-trade",
    reading: "Kyrgyzstan alone",
    now: OPEN,
    after: FAILS,
    change: SMALL,
  },
  {
    check: "monthly-trade",
    reading: "Azerbaijan alone",
    now: FAILS,
    after: OPEN,
    change: claim("locomotives-2023-01", "$33.8 million"),
  },
  { check: "less-than-a-month", reading: "Kabul fell", now: FAILS, after: HOLDS, change: MET_EARLY },
  { check: "less-than-a-month", reading: "announced", now: HOLDS, after: FAILS, change: metOn("2021-10-26") },
  { check: "no-existing-routes", reading: "third country", now: HOLDS, after: FAILS, change: BORDER },
  { check: "no-existing-routes", reading: "at all", now: FAILS, after: OPEN, change: WITHOUT_FREIGHT },
];

/** The changes of cases in as few groups as there can be with each thing changed once. */
function groupsOf(changes: readonly Change[]): Change[][] {
  const groups: Change[][] = [];
  for (const one of new Set(changes)) {
    const free = groups.find((group) => group.every(({ of }) => of.split(" ")[0] !== one.of.split(" ")[0]));
    if (free) free.push(one);
    else groups.push([one]);
  }
  return groups;
}

let raw: RawTables;
let rows: Row[];
let readings: Row[];
const changed = new Map<Change, { audit: Row[]; readings: Row[] }>();

beforeAll(async () => {
  raw = await loadAll(loaders);
  rows = await parquetRows(inject("built").folder, "audit");
  readings = await parquetRows(inject("built").folder, "audit_readings");
  for (const group of groupsOf([...CASES, ...READINGS].map(({ change }) => change))) {
    const tables = await withTables(
      group.reduce((all, { made }) => made(all), raw),
      async (db) => ({
        audit: await query<Row>(db, "select * from audit"),
        readings: await query<Row>(db, "select * from audit_readings"),
      }),
      "audit",
      "audit_readings",
    );
    for (const change of group) changed.set(change, tables);
  }
});

const verdictOf = (table: Row[] | undefined, check: string) =>
  table?.find((row) => row["check_id"] === check)?.["verdict"];

const readingOf = (table: Row[] | undefined, { check, reading }: { check: string; reading: string }) =>
  table
    ?.filter((row) => row["check_id"] === check && String(row["words"]).includes(reading))
    .map((row) => row["verdict"]);

describe("the verdicts on the article", () => {
  it("are of at least 14 statements, and have a case here each", () => {
    expect(rows.length).toBeGreaterThanOrEqual(14);
    expect(CASES.map(({ check }) => check).sort()).toEqual(rows.map((row) => row["check_id"]).sort());
  });

  it.each(CASES)("$check: the verdict flips when what it rests on is changed", ({ check, now, after, change }) => {
    expect(now).toContain(verdictOf(rows, check));
    expect(after).toContain(verdictOf(changed.get(change)?.audit, check));
  });

  it("has cases here for readings of each statement that has any", () => {
    expect(new Set(READINGS.map(({ check }) => check))).toEqual(new Set(readings.map((row) => row["check_id"])));
  });

  it.each(READINGS)("$check, $reading: the verdict flips when what it rests on is changed", (one) => {
    expect([readingOf(rows, one), readingOf(readings, one)]).toMatchObject([[], [expect.toBeOneOf(one.now)]]);
    expect(readingOf(changed.get(one.change)?.readings, one)).toEqual([expect.toBeOneOf(one.after)]);
  });

  it("comes to what all readings of a statement come to, and to nothing where they differ", () => {
    for (const table of [{ audit: rows, readings }, ...changed.values()]) {
      for (const id of new Set(table.readings.map((row) => String(row["check_id"])))) {
        const verdicts = new Set(table.readings.filter((row) => row["check_id"] === id).map((row) => row["verdict"]));
        const differ = verdicts.size > 1 && [...verdicts].some((verdict) => !HOLDS.includes(String(verdict)));
        const verdict = verdictOf(table.audit, id);
        if (differ) expect(verdict, id).toBe("cannot_be_checked");
        else expect([...verdicts, "holds_within_rounding"], id).toContain(verdict);
      }
    }
  });

  it("says of nothing that it does not hold without what the author could answer, whatever changes", () => {
    const failing = [rows, ...[...changed.values()].map(({ audit }) => audit)].flatMap((table) =>
      table.filter((row) => row["verdict"] === "does_not_hold"),
    );
    expect(failing.length).toBeGreaterThan(20);
    expect(failing.filter((row) => row["defence"] === null).map((row) => row["check_id"])).toEqual([]);
  });
});
