import { csvParseRows } from "d3-dsv";
import { type Asked, chunked, nameOf, type Question, type Service, type Verdict } from "../../network/service.js";

/** Exports, and imports with freight and without, in dollars. */
const INDICATORS = ["XG_FOB_USD", "MG_CIF_USD", "MG_FOB_USD"];

/** The codes that the service writes otherwise than ISO 3166-1 and what is in use beside it. */
const OWN_CODES: Readonly<Record<string, string>> = { WLD: "G001", XKX: "KOS" };

const COLUMNS = ["COUNTRY", "INDICATOR", "COUNTERPART_COUNTRY", "FREQUENCY", "TIME_PERIOD", "OBS_VALUE"];

/** Partners of one request, so that none takes minutes. */
const MOST_PARTNERS = 50;

const service: Service = {
  address: "https://api.imf.org/external/sdmx/3.0",
  variables: { address: "IMF_IMTS_URL", key: null },
  rate: { requests: 10, milliseconds: 5_000 },
  hasProducts: false,
  isEmptyAt404: true,
  advice: {
    refused: "the service needs no key, so it may refuse your network; try from another, or later",
    cut: "ask for fewer partners or years",
  },
  questions(asked, { address }) {
    const frequencies = asked.isMonthly ? (["A", "M"] as const) : (["A"] as const);
    return frequencies.flatMap((frequency) =>
      chunked(sorted(["WLD", ...asked.partners]), MOST_PARTNERS).flatMap((partners) => {
        const mirrors = partners.filter((code) => code !== "WLD");
        const own = question([asked.reporter], partners, frequency, asked, address);
        return mirrors.length === 0 ? [own] : [own, question(mirrors, [asked.reporter], frequency, asked, address)];
      }),
    );
  },
};

export default service;

function question(
  countries: readonly string[],
  counterparts: readonly string[],
  frequency: "A" | "M",
  { from, to }: Asked,
  address: string,
): Question {
  const own = (codes: readonly string[]) => codes.map((code) => OWN_CODES[code] ?? code).join("+");
  const key = [own(countries), INDICATORS.join("+"), own(counterparts), frequency].join(".");
  const [first, last] = frequency === "A" ? [`${from}`, `${to}`] : [`${from}-M01`, `${to}-M12`];
  const period = encodeURIComponent(`ge:${first}+le:${last}`);
  const words = [countries.join("_"), counterparts.join("_"), frequency === "A" ? "annual" : "monthly", from, to];
  return {
    name: nameOf(words.map(String)),
    address: `${address}/data/dataflow/IMF.STA/IMTS/~/${key}?${encodeURIComponent("c[TIME_PERIOD]")}=${period}`,
    headers: { Accept: "application/vnd.sdmx.data+csv" },
    format: "csv",
    check,
    parts: () => [],
  };
}

/** A reply is whole where it has the columns that are needed and as many cells in each row. */
function check(text: string): Verdict {
  const [columns = [], ...rows] = csvParseRows(text);
  const missing = COLUMNS.filter((name) => !columns.includes(name));
  if (missing.length > 0) return { kind: "broken", why: `is no table of trade: it has no ${missing.join(", ")}` };
  const short = rows.findIndex((row) => row.length !== columns.length);
  if (short < 0) return { kind: "whole", rows: rows.length };
  return { kind: "broken", why: `is cut or damaged: its line ${short + 2} has other columns than its header` };
}

function sorted(codes: readonly string[]): string[] {
  return [...new Set(codes)].sort();
}
