import { type Child, h, textOf } from "../base/dom.js";
import { NARROW } from "../base/sizes.js";
import { disagreementStrips } from "../charts/disagreement-strips.js";
import { goodsPeriods } from "../charts/goods-periods.js";
import { freightRows, goalRows, mirrorRows, purchaseRows, wordingRows } from "../charts/guide-rows.js";
import { missingMatrix } from "../charts/missing-matrix.js";
import { publishers } from "../charts/parts/publishers.js";
import { signed } from "../charts/parts/signs.js";
import { tradeBars } from "../charts/trade-bars.js";
import type { ThreeMeasures } from "../facts/guide/years.js";
import type { TradeYear } from "../facts/trade/trade-years.js";
import type { Observation } from "../rows/observations.js";
import type { GuideSlice } from "../slices/guide.js";
import { verdictMark } from "../tables/verdict-mark.js";
import { VERDICT_MEANINGS, VERDICTS, type Verdict } from "../text/en/audit.js";
import { thingName } from "../text/en/disagreement.js";
import { guideWords as words } from "../text/en/guide/guide.js";
import { qualityWords, SIGNS } from "../text/en/quality.js";
import { intervalWords, readable } from "../text/en/trace/figure.js";
import { glossaryList } from "../trace/glossary-list.js";
import { headline, MARKS } from "../trace/marks.js";
import { computed, counted, stated } from "../trace/number.js";
import { aboutLink } from "../trace/printed-links.js";
import type { View } from "./view.js";

/** How to read the numbers: a habit a section, each shown on figures of this site. */
export const view: View<GuideSlice> = {
  slices: () => ["guide"],
  draw(_, [slice]) {
    if (!slice) throw new Error("the guide is drawn from its slice");
    const [months] = slice.months;
    return {
      state: {},
      parts: {
        example: months && headline(words.example(months)),
        ...counting(slice),
        ...comparing(slice),
        ...trusting(slice),
        glossary: glossaryList(),
      },
    };
  },
};

/** A drawing beside a section: what it shows, whose figures these are, and what signs on it mean. */
function example(drawing: SVGSVGElement, shows: Child, names: readonly string[] = []): HTMLElement {
  const { marks } = signed(drawing);
  drawing.setAttribute("role", "group");
  drawing.setAttribute("aria-label", textOf(shows));
  const signs = MARKS.filter((mark) => marks.includes(mark));
  const source = [" ", words.source, publishers(names.map((publisher) => ({ publisher }))), "."];
  return framed(drawing, [shows, names.length > 0 && source], signs);
}

function framed(shown: Child, caption: Child, signs: Parameters<typeof qualityWords.key>[0] = []): HTMLElement {
  return h(
    "figure",
    { class: "example" },
    shown,
    h("figcaption", {}, caption, signs.length > 0 && [" ", qualityWords.key(signs), "."]),
  );
}

/** What a number counts: its wording, its months, its direction, its border. */
function counting(slice: GuideSlice): Record<string, Child> {
  const { balanced, focus, freight, mirror, parts, plain, wordings } = slice;
  const whose = (rows: readonly Observation[]) => rows.map(({ source_id }) => slice.publishers[source_id] ?? source_id);
  const partner = focus?.partner_name ?? "";
  const [last] = parts.slice(-1);
  return {
    numbers: plain.map((row) =>
      framed(steps(row), [words.plain(row), " ", words.source, h("cite", {}, whose([row])), "."]),
    ),
    wording: wordings[0] && example(wordingRows(wordings), words.wordings(wordings[0]), whose(wordings)),
    parts: last && bars(parts, { name: "guide-parts", caption: words.parts(last, partner) }),
    flows: balanced.length > 0 && bars(balanced, { name: "guide-flows", caption: words.balanced(partner) }),
    borders:
      freight.length > 0 &&
      example(
        freightRows(freight),
        words.freight(),
        freight.map(({ publisher }) => publisher),
      ),
    mirror: mirror.map((both) => example(mirrorRows(both), words.mirror(both), whose([both.sent, both.received]))),
  };
}

/** From the wording of a figure to its value and what it can mean. */
function steps(row: Observation): Child {
  const { observation_id, printed } = row;
  return [
    h("p", { class: "figure-reading" }, h("q", {}, aboutLink(printed, observation_id)), words.arrow, [
      stated(readable(row), observation_id),
    ]),
    h("p", {}, words.allows, aboutLink(intervalWords(row), observation_id)),
  ];
}

function bars(years: readonly TradeYear[], { name, caption }: { name: string; caption: string }): HTMLElement {
  const names = years.flatMap(({ sides }) => (sides.total ? [sides.total.publisher] : []));
  return example(tradeBars(years, { size: NARROW, flow: "total", small: name }), caption, names);
}

/** What can be compared with what. */
function comparing({ disputed, focus, seasons, series, shares, ...slice }: GuideSlice): Record<string, Child> {
  const partner = focus?.partner_name ?? "";
  const [season] = seasons;
  const [purchase] = slice.purchases;
  return {
    disagreement: disputed.map((one) =>
      example(
        disagreementStrips([one], { size: NARROW }),
        words.disputed(thingName(one.thing, "trade")),
        one.groups.flatMap(({ figures }) => figures.map(({ publisher }) => publisher)),
      ),
    ),
    series: series.length > 0 && bars(series, { name: "guide-series", caption: words.series(partner) }),
    shares: shares.map((one) => framed(measures(one), [words.shares(partner, one), " ", sourceOf(one)])),
    season:
      season &&
      example(
        goodsPeriods(seasons, { size: NARROW }),
        words.season(season.used.product_name),
        seasons.map(({ used }) => used.publisher),
      ),
    volume:
      purchase &&
      example(
        purchaseRows(slice.purchases),
        words.purchases(purchase),
        slice.purchases.map(({ price: { source_id } }) => slice.publishers[source_id] ?? source_id),
      ),
  };
}

function sourceOf({ share }: ThreeMeasures): Child {
  return [words.source, h("cite", {}, share.publisher), "."];
}

function measures({ share, rank, index, base, among }: ThreeMeasures): Child {
  const fact = (name: string, value: Child, rest: Child = null) =>
    h("div", {}, h("dt", {}, name), h("dd", {}, value, rest && h("small", {}, rest)));
  return h(
    "dl",
    { class: "facts" },
    fact(words.measures.share, computed(words.share(share.amount), share.formula)),
    fact(words.measures.rank, computed(words.rank(rank.amount), rank.formula), words.among(among)),
    fact(words.measures.index, computed(words.index(index.amount), index.formula), words.base(base)),
  );
}

/** How sure a number is: its signs, whether it is a figure at all, and what a verdict says. */
function trusting({ cells, goals, marked, verdicts, ...slice }: GuideSlice): Record<string, Child> {
  const [cell] = cells;
  return {
    marks:
      marked.length > 0 &&
      framed(
        h(
          "ul",
          { class: "kinds" },
          marked.map(({ mark, row }) =>
            h(
              "li",
              {},
              h("b", { class: "sign" }, SIGNS[mark]),
              " ",
              stated(readable(row), row.observation_id),
              words.meaning(mark),
            ),
          ),
        ),
        words.marked,
      ),
    goals: goals.map((one) =>
      example(goalRows(one), words.goal(one), [
        slice.publishers[one.target.source_id] ?? one.target.source_id,
        one.actual.publisher,
      ]),
    ),
    missing:
      cell &&
      example(
        missingMatrix(cells, { size: NARROW }),
        words.cells(cell.name, [...new Set(cells.map(({ state }) => state))]),
      ),
    verdicts: verdicts.length > 0 && verdictList(verdicts),
  };
}

function verdictList(verdicts: readonly Verdict[]): HTMLElement {
  return h(
    "ul",
    { class: "kinds" },
    (Object.keys(VERDICTS) as Verdict[]).map((kind) =>
      h(
        "li",
        {},
        verdictMark(kind),
        " ",
        counted(verdicts.filter((verdict) => verdict === kind).length),
        words.verdict(VERDICT_MEANINGS[kind]),
      ),
    ),
  );
}
