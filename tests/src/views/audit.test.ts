import { describe, expect, it } from "vitest";
import { here } from "../../../src/base/address.js";
import { h } from "../../../src/base/dom.js";
import { checkPages } from "../../../src/draw/checks.js";
import { cut } from "../../../src/slices/audit.js";
import type { Tables } from "../../../src/slices/tables.js";
import { auditWords, READING_VERDICTS, rangeText, sideText } from "../../../src/text/en/audit.js";
import { view } from "../../../src/views/audit.js";
import { expectTraced } from "../../helpers/traced.js";
import { drawnPage, tables } from "../../helpers/views.js";

const ADVERSE = ["does_not_hold", "cannot_be_checked"];

function drawn(own: Partial<Tables> = {}): HTMLElement {
  const slice = cut({ ...tables, ...own }).get("audit");
  return h("main", {}, Object.values(view.draw({}, slice ? [slice] : []).parts));
}

/** Where in the article the first figure or event of a check stands. */
function placeOf(claimIds: string): number {
  const [first] = claimIds.split(" ");
  const locator = tables.observations.find(({ observation_id }) => observation_id === first)?.locator ?? "";
  return Number(/:(\d+)-/.exec(locator)?.[1] ?? Number.NaN);
}

describe("the article's page", () => {
  it("has every check once, at its address, folded, with a link to its own page", async () => {
    const { all } = await drawnPage("audit");
    const folds = [...all.querySelectorAll("li[id^='check-']")];
    expect(folds.map(({ id }) => id)).toEqual(tables.audit.map(({ check_id }) => `check-${check_id}`));
    expect(folds.filter((fold) => fold.querySelector("details[open]"))).toEqual([]);
    for (const [i, fold] of folds.entries()) {
      const links = [...fold.querySelectorAll("a")].map((link) => link.getAttribute("href"));
      expect(links).toContain(`./audit/${tables.audit[i]?.check_id}.html`);
      expect(fold.querySelectorAll(".check-line .verdict")).toHaveLength(1);
    }
  });

  it("keeps the order of the article", () => {
    const places = tables.audit.map(({ claim_ids }) => placeOf(claim_ids)).filter((place) => !Number.isNaN(place));
    expect(places.length).toBeGreaterThan(10);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it("says what speaks for the author under adverse verdicts alone", () => {
    const defended = tables.audit.filter(({ defence_traced }) => defence_traced !== null);
    expect(defended.length).toBeGreaterThan(5);
    expect(defended.filter(({ verdict }) => !ADVERSE.includes(verdict))).toEqual([]);
    expect(drawn().querySelectorAll(".defence")).toHaveLength(defended.length);
  });

  it("is short enough to be seen at once", () => {
    for (const line of drawn().querySelectorAll(".check-says, .check-why")) {
      expect((line.textContent ?? "").length, line.textContent ?? "").toBeLessThanOrEqual(102);
    }
  });

  it("shows the ways to read a statement with their sides and verdicts, for those that have any", async () => {
    const { all } = await drawnPage("audit");
    const withReadings = [...all.querySelectorAll("li[id^='check-']:has(.readings)")].map(({ id }) => id);
    const known = new Set(tables.audit_readings.map(({ check_id }) => `check-${check_id}`));
    expect(new Set(withReadings)).toEqual(known);
    for (const id of known) {
      const rows = tables.audit_readings.filter(({ check_id }) => id === `check-${check_id}`);
      const drawnOnes = [...all.querySelectorAll(`#${id} .reading`)];
      expect(drawnOnes.map((one) => one.querySelector(".verdict")?.textContent)).toEqual(
        rows.map(({ verdict }) => READING_VERDICTS[verdict]),
      );
      expect(drawnOnes.map((one) => one.querySelectorAll("dd").length)).toEqual(rows.map(() => 2));
      expect(all.querySelectorAll(`#${id} .check-facts dt`)[0]?.textContent).toBe(auditWords.compared);
    }
  });

  it("counts the verdicts in its heading", async () => {
    const { parts } = await drawnPage("audit");
    const of = (...verdicts: string[]) => tables.audit.filter(({ verdict }) => verdicts.includes(verdict)).length;
    expect(parts["heading"]?.textContent).toBe(
      `Of ${tables.audit.length} statements ${of("holds", "holds_within_rounding")} hold, ` +
        `${of("does_not_hold")} do not, and ${of("cannot_be_checked")} cannot be checked`,
    );
  });

  it("says no sentence about a statement twice", () => {
    for (const words of [
      tables.audit.map(({ statement_traced }) => statement_traced),
      tables.audit.map(({ name }) => name),
    ]) {
      expect(new Set(words).size).toBe(words.length);
    }
  });

  it("says so where there is no article, or none of its statements is checked", () => {
    for (const own of [{ sources: [], audit: [] }, { audit: [] }]) {
      expect(drawn(own).textContent).toBe(auditWords.none);
    }
  });
});

describe("the page of a check", () => {
  const pages = () => {
    here.top = "../";
    try {
      return checkPages(tables);
    } finally {
      here.top = "./";
    }
  };

  it("is there for each, with a title and a description of its own", () => {
    const own = pages();
    expect(own.map(({ name }) => name)).toEqual(tables.audit.map(({ check_id }) => check_id));
    for (const words of [own.map(({ title }) => title), own.map(({ description }) => description)]) {
      expect(new Set(words).size).toBe(own.length);
      expect(words.filter((text) => /[{}|<>]|undefined/.test(text))).toEqual([]);
    }
  });

  it("traces every number, draws both sides where they are figures, and leads to the next and back", () => {
    for (const [i, { name, parts }] of pages().entries()) {
      const all = h("main", {}, Object.values(parts));
      expectTraced(all, name);
      const check = tables.audit[i];
      const isReadOneWay = tables.audit_readings.every(({ check_id }) => check_id !== name);
      const hasSides = isReadOneWay && check?.left_formula !== null && check?.right_formula !== null;
      expect(all.querySelector(".readings") === null, name).toBe(isReadOneWay);
      expect(all.querySelectorAll(`[data-chart="check-${name}"]`), name).toHaveLength(hasSides ? 1 : 0);
      const links = [...all.querySelectorAll("a")].map((link) => link.getAttribute("href"));
      expect(links).toContain(`../audit.html#check-${name}`);
      const next = tables.audit[i + 1];
      if (next) expect(links).toContain(`../audit/${next.check_id}.html`);
    }
  });
});

describe("the sides of a check in words", () => {
  it.each([
    [1, "times", "just as much"],
    [1.237252, "times", "1.24 times as much"],
    [0, "borders", "no border"],
    [0, "t", "none"],
    [202312, "year and month", "December 2023"],
    [10, "rank", "place 10"],
  ])("%d %s is %s", (value, unit, words) => expect(sideText(value, unit)).toBe(words));

  it.each([
    [42.5, 43.5, "km", "it can be 42.5 to 43.5"],
    [0.295, 0.305, "fraction", "it can be 29.5 % to 30.5 %"],
    [343_000_000, null, "USD", "it can be $343 m or more"],
    [null, 10, "rank", "it can be 10 or better"],
    [202301, 202312, "year and month", "it can be January 2023 to December 2023"],
    [623_778_942, 623_778_944, "USD", null],
    [20, 20, "count", null],
    [null, null, "count", null],
  ])("%d to %d %s: %s", (low, high, unit, words) => expect(rangeText(low, high, unit)).toBe(words));
});
