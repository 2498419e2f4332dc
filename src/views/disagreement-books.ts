import { type Child, h } from "../base/dom.js";
import { colour, countryColour } from "../base/theme.js";
import { chart } from "../charts/chart.js";
import { mirrorLines } from "../charts/mirror-lines.js";
import { publishers } from "../charts/parts/publishers.js";
import { form, radio, select, slider } from "../controls/controls.js";
import { closableYears, mirrorGaps, mirrorPoints } from "../facts/mirror-rows.js";
import type { Mirror } from "../rows/mirror.js";
import type { DisagreementSlice } from "../slices/disagreement.js";
import { mirrorFinding, mirrorTable, mirrorWords as words } from "../text/en/mirror.js";
import { chosen, type State } from "./view.js";

const FLOWS = ["export", "import"] as const;
const LINES = ["same", "best"] as const;
/** The ends of the factor, and its step. */
const FACTOR = { from: 1, to: 1.2, step: 0.01 };

interface Choices {
  flow: (typeof FLOWS)[number];
  line: (typeof LINES)[number];
  factor: number;
}

/** One trade in the books of both countries, on the footing that the reader chooses. */
export function bookParts(slice: DisagreementSlice, state: State): { state: State; parts: Record<string, Child> } {
  const { bookPartner, books, factors, reporterName: reporter } = slice;
  const lead = words.lead({ reporter }, factors);
  const factor = factorOf(state["factor"], factors[0]?.value ?? FACTOR.from);
  const pointsOf = (flow: Choices["flow"], line: Choices["line"]) =>
    mirrorPoints(
      books.filter((row) => row.flow === flow),
      { factor, sameReporter: line === "same" },
    );
  const flows = FLOWS.filter((flow) => LINES.some((line) => pointsOf(flow, line).length > 0));
  const flow = chosen(state["mirror"], flows);
  const lines = LINES.filter((line) => flow && pointsOf(flow, line).length > 0);
  const line = chosen(state["line"], lines);
  if (!bookPartner || !flow || !line) {
    return { state: {}, parts: { "books-lead": lead, books: h("p", { class: "empty" }, words.none) } };
  }
  const choices = { flow, line, factor };
  return {
    state: { partner: bookPartner.code, mirror: flow, line, factor: factor.toFixed(2) },
    parts: {
      "books-lead": lead,
      "books-controls": controls(slice, { ...choices, flows, lines }),
      ...comparison(slice, choices, { reporter, partner: bookPartner }),
    },
  };
}

/** The factor that a state names, on its scale; where it names none, that of the first source. */
function factorOf(value: string | undefined, otherwise: number): number {
  const known = value === undefined || value.trim() === "" ? Number.NaN : Number(value);
  const factor = Number.isFinite(known) ? known : otherwise;
  return Number(Math.min(FACTOR.to, Math.max(FACTOR.from, factor)).toFixed(2));
}

function controls(
  { bookPartner, bookPartners, factors, reporterName }: DisagreementSlice,
  { flow, line, factor, flows, lines }: Choices & { flows: Choices["flow"][]; lines: Choices["line"][] },
): HTMLElement {
  const offered = <T extends string>(values: readonly T[], names: Readonly<Record<T, string>>) =>
    values.map((value) => ({ value, label: names[value] }));
  const marks = [
    { value: FACTOR.from.toFixed(2), label: words.noFactor },
    ...factors.map((one) => ({ value: one.value.toFixed(2), label: words.factorOf(one) })),
  ];
  return form(
    [
      select({ name: "partner", label: words.partner(reporterName), choices: bookPartners, value: bookPartner?.code }),
      radio({ name: "mirror", label: words.mirror(reporterName), choices: offered(flows, words.flows), value: flow }),
      slider({ name: "factor", label: words.factor, ...FACTOR, value: factor.toFixed(2), marks }),
    ],
    {
      more: [radio({ name: "line", label: words.line, choices: offered(lines, words.lines), value: line })],
      label: words.controls,
    },
  );
}

function comparison(
  { books: all }: DisagreementSlice,
  { flow, line, factor }: Choices,
  { reporter, partner }: { reporter: string; partner: NonNullable<DisagreementSlice["bookPartner"]> },
): Record<string, Child> {
  const rows: Mirror[] = all.filter((row) => row.flow === flow);
  const points = mirrorPoints(rows, { factor, sameReporter: line === "same" });
  const gaps = mirrorGaps(points);
  const books = { reporter, partner: partner.name };
  const sides = {
    own: { name: reporter, colour: colour.ink },
    mirror: { name: partner.name, colour: countryColour(partner.code, partner.colourAt) },
  };
  const estimated = points.filter((point) => point.isEstimated && !point.isFilled).length;
  const closable = closableYears(rows, { sameReporter: line === "same", most: FACTOR.to });
  return {
    books: chart({
      name: "two-books",
      title: mirrorFinding(gaps, books),
      level: "h3",
      unit: words.unit(books, { flow, factor: factor.toFixed(2) }),
      source: publishers(points),
      draw: (size) => mirrorLines(points, { size, sides }),
      rows: points,
      columns: mirrorTable(gaps, books),
    }),
    "books-notes": [
      estimated > 0 && h("p", { class: "note" }, words.estimated(estimated)),
      gaps.length > 0 && h("p", { class: "note" }, words.closable(closable, gaps.length)),
    ],
  };
}
