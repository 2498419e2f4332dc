import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readAreas } from "../../../data-loaders/lists/areas.js";
import { optionsOf } from "../../../data-loaders/network/options.js";
import { loaders } from "../../helpers/project.js";

const areas = readAreas(join(loaders, "lists", "areas.csv"));
const known = { source: "un-comtrade", service: { hasProducts: true }, areas, thisYear: 2030 };
const read = (line: string, service = known.service) =>
  optionsOf(line.split(" ").filter(Boolean), { ...known, service });

/** What is wrong with a line of options, without the usage that follows. */
function problems(line: string, service = known.service): string[] {
  try {
    read(line, service);
    return [];
  } catch (error) {
    const lines = (error as Error).message.split("\n");
    expect(lines.at(-1)).toMatch(
      /^usage: npm run snapshot -- un-comtrade --reporter KAZ --partner AFG,UZB --from 2015/,
    );
    return lines.slice(0, -1);
  }
}

const SOUND = "--reporter KAZ --partner AFG --from 2015";

describe("options of a snapshot", () => {
  it("have defaults, and take codes as people write them", () => {
    const plain = { reporter: "KAZ", partners: ["AFG"], from: 2015, to: 2030, isMonthly: false, isAgain: false };
    expect(read(SOUND)).toEqual({ ...plain, products: "chapters" });
    const all = "--reporter=kaz --partner afg,uzb --partner XKX,AFG --from 2015 --to 2015 --monthly --again";
    expect(read(`${all} --products total`)).toEqual({
      reporter: "KAZ",
      partners: ["AFG", "UZB", "XKX"],
      from: 2015,
      to: 2015,
      isMonthly: true,
      isAgain: true,
      products: "total",
    });
    expect(read("--reporter KAZ --partner WLD --from 2015").partners).toEqual(["WLD"]);
  });

  it.each([
    ["", ["--reporter is missing", "--partner is missing", "--from is missing"]],
    [`${SOUND} --form 2014`, ["unknown option --form; did you mean --from?"]],
    [`${SOUND} --color=red`, ["unknown option --color"]],
    [`${SOUND} 2020`, ['"2020" belongs to no option']],
    [`${SOUND} --to`, ["--to needs a value"]],
    [
      "--reporter KAZ --partner --from 2015",
      ["--partner needs a value", '"2015" belongs to no option', "--from is missing"],
    ],
    [`${SOUND} --monthly=yes`, ["--monthly takes no value"]],
    [`${SOUND} --from 2020 --to 2019`, ["--from 2020 lies after --to 2019"]],
    [`${SOUND} --to 2031`, ["--to 2031 lies in the future"]],
    [`${SOUND} --from 15`, ["--from 15 is no year: write four digits, such as 2015"]],
    [`${SOUND} --products fish`, ["--products fish is none of total, chapters, all"]],
    [`${SOUND} --partner KAZ`, ["--partner: KAZ is the reporter too"]],
    ["--reporter KAZ,UZB --partner AFG --from 2015", ["--reporter: give one country; its partners go in --partner"]],
    ["--reporter WLD --partner AFG --from 2015", ["--reporter: the world reports no trade; give a country"]],
    [
      "--reporter KAS --partner Germany,Uzbekistn --from 2015",
      [
        '--reporter: unknown country "KAS"; did you mean KAZ (Kazakhstan)?',
        '--partner: unknown country "Germany"; did you mean DEU (Germany)?',
        '--partner: unknown country "Uzbekistn"; did you mean UZB (Uzbekistan)?',
      ],
    ],
    [
      "--reporter KAZ --partner SUN,,EUR --from 2015",
      [
        "--partner: SUN is Soviet Union (to 1990); give countries that are there now",
        '--partner: unknown country ""; use three letters of ISO 3166-1, such as KAZ',
        "--partner: EUR is European Union; give countries that are there now",
      ],
    ],
  ])("%j are refused, all at once", (line, expected) => {
    expect(problems(line)).toEqual(expected);
  });

  it("about goods are unknown to a source that has none", () => {
    expect(problems(`${SOUND} --products total`, { hasProducts: false })).toEqual(["unknown option --products"]);
  });
});
