import { unmarked } from "../../pipelines/text/marks.js";
import { byWords } from "../base/order.js";
import { wordsOf } from "../base/search.js";
import { familyOf, rootOf } from "../facts/route-rows.js";
import type { Entry } from "../search/search.js";
import { asLine } from "../text/en/audit.js";
import { searchWords } from "../text/en/frame/search.js";
import { chapterName } from "../text/en/goods/flows.js";
import type { GoodsSlice } from "./goods.js";
import { cut as cutGoods } from "./goods.js";
import type { Slices, Tables } from "./tables.js";

/** What a reader may choose from without searching. */
export interface SearchSlice {
  entries: readonly Entry[];
}

type OtherNames = (list: string, ...codes: readonly string[]) => string;

/** Returns what there is few of: goods, whole lines and countries. The index is made when the pages are drawn. */
export function cut(tables: Tables): Slices<SearchSlice> {
  const names = namesIn(tables);
  const whole = lines(tables, names).filter((_, i) => tables.routes[i]?.part_of === null);
  const entries = [...goods(tables, names), ...whole, ...countries(tables, names)];
  return new Map([
    ["search", { entries: entries.map(({ kind, title, context, to }) => ({ kind, title, context, to })) }],
  ]);
}

/** Returns all that can be found in the tables. */
export function entriesOf(tables: Tables): Entry[] {
  const names = namesIn(tables);
  return [
    ...checks(tables),
    ...goods(tables, names),
    ...chapters(tables, names),
    ...lines(tables, names),
    ...countries(tables, names),
    ...events(tables),
    ...sources(tables),
    ...figures(tables),
  ];
}

/** What else countries, goods and places are called. */
function namesIn({ names }: Tables): OtherNames {
  const known = new Map(names.map((row) => [`${row.list} ${row.code}`, row.names]));
  return (list, ...codes) => codes.map((code) => known.get(`${list} ${code}`) ?? "").join(" ");
}

function checks({ audit }: Tables): Entry[] {
  return audit.map(({ check_id, name, statement_traced, reason_traced }) => ({
    kind: "page",
    title: asLine(unmarked(statement_traced)),
    context: searchWords.check,
    to: `audit/${check_id}`,
    words: `${name} ${unmarked(reason_traced)}`,
    weight: 0.3,
  }));
}

/** Each good of each trade, found by the years of its figures too. */
function goods(tables: Tables, names: OtherNames): Entry[] {
  const slices = [...cutGoods(tables)].flatMap(([name, slice]) => (name === "goods" ? [] : [slice]));
  const front = tables.focus[0]?.partner;
  const inOrder = slices.sort(
    (a, b) => Number(b.partner === front) - Number(a.partner === front) || byWords(a.partnerName, b.partnerName),
  );
  return inOrder.flatMap((slice) =>
    goodsOf(slice, names).map((good) => (slice.partner === front ? { ...good, weight: 1.5 } : good)),
  );
}

function goodsOf({ figures, partner, partnerName }: GoodsSlice, names: OtherNames): Entry[] {
  const keys = [...new Set(figures.map(({ flow, product }) => `${flow} ${product}`))];
  return keys.flatMap((key): Entry[] => {
    const own = figures.filter(({ flow, product }) => `${flow} ${product}` === key);
    const [first] = own;
    if (!first) return [];
    const { flow, product, product_name } = first;
    const years = [...new Set(own.map(({ period_end }) => period_end.slice(0, 4)))].sort();
    return [
      {
        kind: "good",
        title: searchWords.good(product_name, flow, { code: partner, name: partnerName }),
        context: searchWords.years(years[0] ?? "", years.at(-1) ?? ""),
        to: `goods?${new URLSearchParams({ partner, flow, product })}`,
        names: `${names("products", product)} ${names("countries", partner)}`,
        words: [flow, product, ...years].join(" "),
      },
    ];
  });
}

/** Each chapter of imported statistics that is traded with the partner in front; of all partners they would be many. */
function chapters({ flows = [], focus: [focus] }: Tables, names: OtherNames): Entry[] {
  const pair = flows.find(({ partner }) => partner === focus?.partner);
  if (!pair || !focus) return [];
  const { partner, partner_name: name } = focus;
  const series = pair.chapters.filter(({ product }) => product.length === 2);
  const found = new Map(series.map((one) => [`${one.flow} ${one.product}`, one]));
  return [...found.values()].map(({ flow, product }) => {
    const own = series.filter((one) => one.flow === flow && one.product === product);
    const years = [
      ...new Set(own.flatMap(({ periods }) => periods.map(([period]) => String(period).slice(0, 4)))),
    ].sort();
    return {
      kind: "good",
      title: searchWords.good(chapterName(product), flow, { code: partner, name }),
      context: searchWords.years(years[0] ?? "", years.at(-1) ?? ""),
      to: `goods?${new URLSearchParams({ partner, flow, chapter: product })}`,
      names: names("countries", partner),
      words: ["HS", flow, product, ...years].join(" "),
    };
  });
}

/** Lines and their sections, found by the places that they touch. */
function lines({ codes, route_stops, routes }: Tables, names: OtherNames): Entry[] {
  const countryNames = new Map(codes.filter(({ list }) => list === "countries").map(({ code, name }) => [code, name]));
  return routes.map((route) => {
    const whole = rootOf(route, routes);
    const parts = new Set((route === whole ? familyOf(route, routes) : [route]).map(({ route_id }) => route_id));
    const stops = route_stops.filter(({ route_id }) => parts.has(route_id));
    const places = [...new Set(stops.map(({ place_id }) => place_id))];
    const crossed = route.countries.split(" ");
    return {
      kind: "line",
      title: searchWords.line(route),
      context: searchWords.aboutLine(route, whole),
      to: `routes?${new URLSearchParams({ line: whole.route_id })}`,
      names: names("places", ...places),
      words: [
        route.name,
        ...new Set(stops.map(({ name }) => name)),
        ...crossed.map((code) => countryNames.get(code) ?? code),
        names("countries", ...crossed),
      ].join(" "),
      ...(route !== whole && { weight: 0.5 }),
    };
  });
}

function countries({ focus: [focus], spans: all }: Tables, names: OtherNames): Entry[] {
  const spans = all.filter((row) => row.reporter === focus?.reporter);
  const partners = [...new Map(spans.map((row) => [row.partner, row.partner_name]))];
  return partners
    .sort((a, b) => byWords(a[1], b[1]))
    .map(([code, name]) => ({
      kind: "country",
      title: searchWords.countryName(code, name),
      context: searchWords.country(focus?.reporter_name ?? ""),
      to: `years?${new URLSearchParams({ partner: code })}`,
      names: names("countries", code),
      words: [code, ...new Set(spans.flatMap((row) => (row.partner === code ? row.period_end.slice(0, 4) : [])))].join(
        " ",
      ),
    }));
}

function events({ events: rows }: Tables): Entry[] {
  return rows.toReversed().map((row) => ({
    kind: "event",
    title: unmarked(row.title_traced),
    context: searchWords.event(row),
    to: `events#${row.event_id}`,
    words: row.note ?? "",
  }));
}

function sources({ sources: rows }: Tables): Entry[] {
  return rows.map((row) => ({
    kind: "source",
    title: row.title,
    context: searchWords.source(row),
    to: `method#source-${row.source_id}`,
    words: row.author ?? "",
  }));
}

function figures({ focus: [focus], observations, sources: all }: Tables): Entry[] {
  const publishers = new Map(all.map(({ source_id, publisher }) => [source_id, publisher]));
  return observations.map((row) => {
    const title = searchWords.figure(row);
    const context = searchWords.aboutFigure(row, publishers.get(row.source_id) ?? row.source_id);
    const shown = new Set([title, context].flatMap(wordsOf));
    return {
      kind: "figure",
      title,
      context,
      to: `figure/${encodeURIComponent(row.observation_id)}`,
      // Of its wording what nothing else says: most of the index is figures.
      words: wordsOf(row.printed)
        .filter((word) => !shown.has(word))
        .join(" "),
      ...(row.source_id === focus?.source_id && { weight: 1.2 }),
    };
  });
}
