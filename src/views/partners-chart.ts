import { percent, usd } from "../../pipelines/text/en/values.js";
import { h } from "../base/dom.js";
import { chart } from "../charts/chart.js";
import { partnerLines } from "../charts/partner-lines.js";
import { isByTens, type PartnersDrawn, stepsOf } from "../charts/partner-marks.js";
import { partnerPanels } from "../charts/partner-panels.js";
import { publishers } from "../charts/parts/publishers.js";
import { TOGETHER } from "../facts/partner-choice.js";
import { type Measure, type Measured, type MeasuredYear, shareFormula } from "../facts/partner-measures.js";
import type { PartnersSlice } from "../slices/partners.js";
import type { TableColumn } from "../tables/table.js";
import { partnerEnds } from "../text/en/partner-findings.js";
import { inMeasure, MEASURE_NAMES, partnerWords, TICKS } from "../text/en/partners.js";
import { computed, stated } from "../trace/number.js";
import type { Choice } from "./partners.js";

/** Places and changes have no ratio to each other that a scale could show. */
export function hasScale(measure: Measure): boolean {
  return measure === "amount" || measure === "share" || measure === "index";
}

/** Partners over years in the measure chosen, in one drawing or in a panel each. */
export function partnersChart({ countries, foreground }: PartnersSlice, choice: Choice, found: Measured) {
  const { rows, base } = found;
  const { measure, partners } = choice;
  const isLog = hasScale(measure) && choice.scale === "log" && rows.every(({ amount }) => amount > 0);
  const years = rows.map(({ year }) => year);
  const drawn: PartnersDrawn = {
    points: rows,
    years: [Math.min(...years), Math.max(...years)],
    format: (row) => inMeasure(row, measure),
    tick: TICKS[measure],
    scale: isLog ? "log" : "linear",
    isRank: measure === "rank",
    countries: countries.map(({ country }) => country),
  };
  const shown = partners.filter((one) => rows.some((row) => row.partner === one));
  const first = shown.includes(foreground) ? foreground : shown[0];
  const hasDots = stepsOf(rows).some((step) => step.isBroken);
  return chart({
    name: "partners-over-years",
    title: partnerEnds(found, first ?? "", measure),
    unit: partnerWords.unit(choice, { base, steps: isLog ? (isByTens(rows) ? "tens" : "ratios") : "even" }),
    key: partnerWords.key({ measure, hasDots }),
    source: publishers(rows),
    draw: (size) => (shown.length > TOGETHER ? partnerPanels(drawn, size) : partnerLines(drawn, size)),
    rows,
    columns: columnsOf(measure),
  });
}

function columnsOf(measure: Measure): TableColumn<MeasuredYear>[] {
  const { columns, units } = partnerWords;
  const share = (row: MeasuredYear) =>
    row.share_of_world === null ? "–" : computed(percent(row.share_of_world), shareFormula(row));
  const mirror = (row: MeasuredYear) =>
    row.mirror_value === null ? "–" : stated(usd(row.mirror_value), row.mirror_input_ids ?? "");
  const asDrawn: TableColumn<MeasuredYear> = {
    label: MEASURE_NAMES[measure],
    cell: (row) => computed(inMeasure(row, measure), row.formula),
    value: (row) => row.amount,
    unit: units[measure],
    amount: true,
  };
  const dollars = { unit: units.amount, amount: true };
  return [
    { label: columns.partner, cell: (row) => row.partner_name },
    { label: columns.year, cell: (row) => row.year, amount: true },
    ...(measure === "amount" || measure === "share" ? [] : [asDrawn]),
    {
      label: columns.amount,
      cell: (row) => stated(usd(row.value), row.input_ids),
      value: (row) => row.value,
      ...dollars,
    },
    { label: columns.share, cell: share, value: (row) => row.share_of_world, unit: units.share, amount: true },
    { label: columns.mirror, cell: mirror, value: (row) => row.mirror_value, ...dollars },
    { label: columns.source, cell: (row) => h("cite", {}, row.publisher) },
    { label: columns.doubt, cell: (row) => partnerWords.doubt(row) },
  ];
}
