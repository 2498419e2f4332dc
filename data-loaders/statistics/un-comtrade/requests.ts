import { lastYearOf } from "../../lists/areas.js";
import { chunked, nameOf, type Question, type Service, type Settings, type Verdict } from "../../network/service.js";

/** The most records of a reply: with a key, and without one. */
const MOST_RECORDS = { key: 100_000, none: 500 } as const;

/** The most years or months of one request. */
const MOST_PERIODS = 12;

/** The codes of the service for groups of goods; chapters are those of two digits, all has those of six besides. */
const COMMODITIES = { total: ["TOTAL"], chapters: ["TOTAL", "AG2"], all: ["TOTAL", "AG2", "AG6"] } as const;

const FLOWS = { M: "imports", X: "exports" } as const;

/** What one request asks for, each a list that can be divided. */
interface Cut {
  frequency: "A" | "M";
  flows: readonly (keyof typeof FLOWS)[];
  periods: readonly string[];
  partners: readonly string[];
  reporters: readonly string[];
  commodities: readonly string[];
}

const service: Service = {
  address: "https://comtradeapi.un.org",
  variables: { address: "COMTRADE_URL", key: "COMTRADE_API_KEY" },
  rate: { requests: 1, milliseconds: 1_000 },
  hasProducts: true,
  isEmptyAt404: false,
  advice: {
    refused:
      "get a free key at https://comtradedeveloper.un.org (subscribe to “comtrade - v1”), put it in COMTRADE_API_KEY",
    cut:
      `with a free key a reply may have ${MOST_RECORDS.key} records: get one at https://comtradedeveloper.un.org ` +
      "(subscribe to “comtrade - v1”), put it in COMTRADE_API_KEY; or ask for --products chapters",
  },
  questions(asked, settings) {
    const years = Array.from({ length: asked.to - asked.from + 1 }, (_, i) => `${asked.from + i}`);
    const months = asked.isMonthly ? years.flatMap((year) => MONTHS.map((month) => `${year}${month}`)) : [];
    const partners = [...new Set([...asked.partners, "WLD"])].sort();
    const mirrors = partners.filter((code) => code !== "WLD");
    const common = { flows: ["M", "X"], commodities: COMMODITIES[asked.products] } as const;
    const books = [
      { ...common, reporters: [asked.reporter], partners },
      ...(mirrors.length > 0 ? [{ ...common, reporters: mirrors, partners: [asked.reporter] }] : []),
    ];
    const spans = [
      ...chunked(years, MOST_PERIODS).map((periods) => ({ frequency: "A" as const, periods })),
      ...chunked(months, MOST_PERIODS).map((periods) => ({ frequency: "M" as const, periods })),
    ];
    return spans.flatMap((span) => books.map((book) => question({ ...book, ...span }, settings)));
  },
};

export default service;

const MONTHS = Array.from({ length: 12 }, (_, i) => `${i + 1}`.padStart(2, "0"));

function question(cut: Cut, settings: Settings): Question {
  const most = settings.key === null ? MOST_RECORDS.none : MOST_RECORDS.key;
  const path = settings.key === null ? "public/v1/preview" : "data/v1/get";
  const query = new URLSearchParams({
    reporterCode: numbersOf(cut.reporters, cut, settings),
    partnerCode: numbersOf(cut.partners, cut, settings),
    period: cut.periods.join(","),
    flowCode: cut.flows.join(","),
    cmdCode: cut.commodities.join(","),
    partner2Code: "0",
    customsCode: "C00",
    motCode: "0",
    maxRecords: `${most}`,
    format: "JSON",
    breakdownMode: "classic",
    includeDesc: "true",
  });
  return {
    name: nameFor(cut),
    address: `${settings.address}/${path}/C/${cut.frequency}/HS?${`${query}`.replaceAll("%2C", ",")}`,
    headers: settings.key === null ? {} : { "Ocp-Apim-Subscription-Key": settings.key },
    format: "json",
    check: (text) => check(text, most),
    parts: () => partsOf(cut).map((part) => question(part, settings)),
  };
}

function nameFor({ reporters, partners, frequency, periods, commodities, flows }: Cut): string {
  const flow = flows.length === 1 ? flows.map((code) => FLOWS[code]) : [];
  const period = [...new Set([periods[0] ?? "", periods.at(-1) ?? ""])];
  const kind = frequency === "A" ? "annual" : "monthly";
  return nameOf([reporters.join("_"), partners.join("_"), kind, ...period, commodities.join("_"), ...flow]);
}

/** The numbers of countries in the years that are asked for: Sudan has another since 2012. */
function numbersOf(codes: readonly string[], { periods }: Cut, { areas }: Settings): string {
  const first = Number(periods[0]?.slice(0, 4));
  const isMeant = (code: string) => areas.filter(({ iso, kind }) => iso === code && /country|world/.test(kind));
  const there = codes.flatMap(isMeant).filter((area) => (lastYearOf(area) ?? first) >= first);
  return there.map(({ m49 }) => m49).join(",");
}

/** Halves the first list of a request that can be divided. */
function partsOf(cut: Cut): Cut[] {
  for (const name of ["flows", "periods", "partners", "reporters", "commodities"] as const) {
    const list = cut[name];
    if (list.length > 1)
      return chunked<string>(list, Math.ceil(list.length / 2)).map((half) => ({ ...cut, [name]: half }));
  }
  return [];
}

/** A reply is whole where it has as many records as it says, and fewer than a reply can have. */
function check(text: string, most: number): Verdict {
  let body: { data?: unknown; count?: unknown; error?: unknown } | null;
  try {
    body = JSON.parse(text);
  } catch {
    return { kind: "broken", why: "is cut, or is no JSON" };
  }
  if (body?.error) return { kind: "broken", why: `says “${String(body.error)}”` };
  if (!Array.isArray(body?.data)) return { kind: "broken", why: "is no table of trade: it has no data" };
  const rows = body.data.length;
  if (rows >= most) return { kind: "cut", rows };
  if (body.count === rows) return { kind: "whole", rows };
  return { kind: "broken", why: `has ${rows} records and says it has ${String(body.count).slice(0, 20)}` };
}
