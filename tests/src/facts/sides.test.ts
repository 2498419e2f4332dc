import { beforeAll, describe, expect, it } from "vitest";
import { lastOfficial, sideYears, turnOf, wholeYears } from "../../../src/facts/sides.js";
import type { Country } from "../../../src/rows/countries.js";
import type { PartnerYear } from "../../../src/rows/partner-years.js";
import { learnMarks } from "../../../src/trace/marks.js";

beforeAll(() => learnMarks({ ids: { unofficial: ["SSS.2022", "NNN.2022"] } }));

const country = (code: string, side: Country["side"]): Country =>
  ({ country: code, country_name: code.toLowerCase(), side }) as Country;
const countries = [country("NNN", "north"), country("MMM", "north"), country("WWW", "way"), country("SSS", "south")];

const row = (partner: string, year: number, value: number, world: number | null = null): PartnerYear =>
  ({
    partner,
    year,
    value,
    input_ids: `${partner}.${year}`,
    share_of_world: world === null ? null : value / world,
    world_input_ids: world === null ? null : `WLD.${year}`,
    series: "s",
    publisher: "P",
  }) as PartnerYear;

describe("the sides beside the north", () => {
  const rows = [
    ...[row("NNN", 2020, 150), row("MMM", 2020, 50), row("SSS", 2020, 10), row("WWW", 2020, 20)],
    ...[row("NNN", 2021, 150), row("SSS", 2021, 30)],
    ...[row("NNN", 2022, 300), row("MMM", 2022, 100), row("SSS", 2022, 16)],
  ];
  const years = sideYears("north", rows, countries);

  it("are dollars for each hundred, of years in which all of the north is known", () => {
    expect(years.map(({ side, year, value }) => [side, year, value])).toEqual([
      ["way", 2020, 10],
      ["south", 2020, 5],
      ["south", 2022, 4],
    ]);
    expect(years[1]?.formula).toBe("100 * ([SSS.2020]) / ([NNN.2020] + [MMM.2020])");
  });

  it("say from what to what they went, which was highest, and how far official statistics reach", () => {
    const { from, to, top, official, answer } = turnOf(years) ?? {};
    expect([from?.year, to?.year, top?.year, official?.year, answer]).toEqual([2020, 2022, 2020, 2020, "no"]);
    const grown = (value: number) =>
      turnOf(sideYears("north", [...rows.slice(0, 8), row("SSS", 2022, value)], countries))?.answer;
    expect([grown(20), grown(20.1), grown(99), grown(100)]).toEqual(["no", "little", "little", "yes"]);
    expect(turnOf(years.slice(0, 2))).toBeNull();
  });

  it("end in official statistics where none comes later, else no year does", () => {
    expect(lastOfficial(years)).toBe(2020);
    expect(lastOfficial(years.filter(({ year }) => year === 2022))).toBeNull();
    const again = [row("NNN", 2023, 300), row("MMM", 2023, 100), row("WWW", 2023, 16)];
    expect(lastOfficial(sideYears("north", [...rows, ...again], countries))).toBeNull();
  });

  it("are of the series of both, each told apart", () => {
    const of = (series: string, rows_: PartnerYear[]) => rows_.map((one) => ({ ...one, series }));
    const [south] = sideYears(
      "north",
      [...of("a", [row("SSS", 2020, 1)]), ...of("b", [row("NNN", 2020, 1), row("MMM", 2020, 1)])],
      countries,
    );
    expect(south?.series).toBe("a / b");
  });

  it("say which countries they lack, and are not whole then", () => {
    const both = [...countries, country("TTT", "south")];
    const lacking = sideYears("north", rows, both).filter(({ side }) => side === "south");
    expect(lacking.map(({ missing }) => missing)).toEqual([["ttt"], ["ttt"]]);
    expect(wholeYears("south", lacking)).toEqual([]);
  });

  it("are shares of trade with the world where its total is known", () => {
    const shares = sideYears("world", [row("SSS", 2020, 10, 1000), row("NNN", 2020, 150, 1000)], countries);
    expect(shares.map(({ side, value }) => [side, value])).toEqual([
      ["north", 0.15],
      ["south", 0.01],
    ]);
    expect(shares[1]?.formula).toBe("([SSS.2020]) / [WLD.2020]");
    expect(sideYears("world", [row("SSS", 2022, 16)], countries)).toEqual([]);
  });
});
