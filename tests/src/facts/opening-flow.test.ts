import { beforeAll, describe, expect, it } from "vitest";
import { tradeBars } from "../../../src/charts/trade-bars.js";
import { useDocument } from "../../../src/draw/document.js";
import { openingFlow } from "../../../src/facts/trade/opening-flow.js";
import { hasLoneSides, tradeYears } from "../../../src/facts/trade/trade-years.js";
import type { Annual } from "../../../src/rows/annual.js";

beforeAll(useDocument);

function row(flow: Annual["flow"], year: number, months = 12): Annual {
  const period = months === 12 ? `${year}` : `${months} months of ${year}`;
  const id = `made.${flow}-${year}-${months}`;
  const told = { publisher: "Nobody", series: "made", in_conflict: false, doubt: null, value: 100 * months };
  return { flow, year, period, is_partial: months < 12, months_covered: months, input_ids: id, ...told } as Annual;
}

describe("the way of a trade that is shown first", () => {
  it("is both ways where a whole year of them is known, else that of which most years are", () => {
    const parts = [row("total", 2023, 4), row("export", 2023, 4), row("export", 2025, 11)];
    expect(openingFlow(parts)).toBe("export");
    expect(openingFlow([...parts, row("total", 2020)])).toBe("total");
    expect(openingFlow([row("total", 2023, 4), row("import", 2023, 4)])).toBe("total");
    expect(openingFlow([])).toBe("total");
  });
});

describe("bars of both ways", () => {
  const size = { name: "wide", width: 600, height: 300 } as const;
  const barsOf = (...rows: Annual[]) =>
    [...tradeBars(tradeYears(rows), { size: size as never, flow: "total" }).querySelectorAll("title")]
      .map(({ textContent }) => textContent?.split(":")[0])
      .filter((text) => /Exports,|Imports,|Both ways,/.test(text ?? ""));

  it("draw a side alone where the other is not known, nor the sum of both", () => {
    expect(barsOf(row("export", 2025, 11))).toEqual(["Exports, 11 months of 2025"]);
    expect(barsOf(row("import", 2024))).toEqual(["Imports, 2024"]);
    expect(hasLoneSides(tradeYears([row("export", 2025, 11)]))).toBe(true);
  });

  it("draw sides only where they are of the time of their sum", () => {
    const of = (months: number) => [row("export", 2023, months), row("import", 2023, months)];
    expect(barsOf(...of(12), row("total", 2023))).toEqual(["Exports, 2023", "Imports, 2023"]);
    expect(barsOf(...of(4), row("total", 2023))).toEqual(["Both ways, 2023"]);
    expect(barsOf(...of(11), row("total", 2023, 4))).toEqual(["Both ways, 4 months of 2023"]);
    expect(hasLoneSides(tradeYears([...of(4), row("total", 2023)]))).toBe(false);
  });
});
