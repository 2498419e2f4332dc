import { cpSync } from "node:fs";
import { join } from "node:path";
import { buildData } from "../build.js";
import { loaders } from "../project.js";
import { copyWorld } from "../world.js";
import { type ComtradeRow, comtrade, Imports } from "./trade.js";

const CODES = { FIN: "246", ITA: "380", AZE: "31" };

/** Both reports of a trade that nobody had: two chapters with goods of their own, over three years; one by month. */
export function invented(): ComtradeRow[] {
  const sides = [
    { reporter: CODES.FIN, partner: CODES.ITA, flow: "X", factor: 1 },
    { reporter: CODES.ITA, partner: CODES.FIN, flow: "M", factor: 1.2 },
    { reporter: CODES.FIN, partner: CODES.ITA, flow: "M", factor: 0.3 },
    { reporter: CODES.FIN, partner: CODES.AZE, flow: "X", factor: 2 },
  ];
  const years = ["2031", "2032", "2033"];
  const months = years.flatMap((year, i) =>
    sides.slice(0, 2).flatMap(({ factor, ...side }) =>
      ["01", "02", "03", "05"].map((month, j) => {
        const value = (4e5 * factor * (1 + i + j)).toFixed(2);
        return { ...side, period: `${year}${month}`, product: "44", description: "Made 44", value };
      }),
    ),
  );
  const yearly = years.flatMap((period, i) =>
    sides.flatMap(({ factor, ...side }) => {
      const row = (product: string, value: number) => ({
        ...side,
        ...{ period, product, description: `Made ${product}`, value: (value * factor * (1 + i / 10)).toFixed(2) },
      });
      return [
        row("TOTAL", 9e6),
        row("44", 5e6),
        row("440710", 3e6),
        row("440712", 2e6),
        row("27", 4e6),
        row("2710", 4e6),
      ];
    }),
  );
  return [...yearly, ...months];
}

/** The world, with statistics that were brought in. */
export async function worldWithImports() {
  const copy = copyWorld();
  for (const source of ["un-comtrade", "cepii-baci"]) {
    cpSync(join(loaders, "statistics", source), join(copy.loaders, "statistics", source), { recursive: true });
  }
  const imports = new Imports();
  const part = { period: "2031", reporter: CODES.FIN, partner: CODES.ITA, product: "27", value: "5", customs: "C01" };
  await imports.bring("invented.csv", comtrade(...invented(), part));
  await buildData({ ...copy, imports: imports.folder });
  return { folder: copy.output, imports, copy };
}
