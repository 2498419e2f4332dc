import Big from "big.js";
import { QuantityError } from "./digits.js";
import type { Figure } from "./figures.js";

/** One figure, or the two ends of a range. */
export interface Joined {
  figure: Figure;
  upper: Figure | null;
}

const DATE_WORDS =
  "in|by|of|since|than|for|from|to|until|through|at|year|в|к|на|за|с|до|по|(?:january|february|march|april|may|june" +
  "|july|august|september|october|november|december),?";
const BEFORE_YEAR = new RegExp(`(?<!\\p{L})(?:${DATE_WORDS})\\s*(?:(?:19|20)\\d\\d\\s?[-–/]\\s?)?$`, "iu");
const CHANGE_FROM = /(?:grew|rose|increas\p{L}*|fell|decreas\p{L}*|вырос\p{L}*|снизи\p{L}*).*(?:from|с|от)\s*$/iu;

/** A figure's value and one unit of its last digit, both in base units. */
export function amountOf({ number, step, scale, factor }: Figure): { value: Big; step: Big } {
  const whole = scale.times(factor);
  return { value: number.times(whole), step: step.times(whole) };
}

/** Leaves out the years, spans of time and lone "one"s that stand beside a figure and are none themselves. */
export function dropDates(figures: Figure[], text: string): Figure[] {
  const rest = figures.filter((figure) => !isDate(figure, text) && !isPronoun(figure));
  return rest.length > 0 ? rest : figures;
}

function isDate(figure: Figure, text: string): boolean {
  if (figure.unit || figure.currency || figure.scaled || figure.foreign) return false;
  if (figure.span) return true;
  const before = text.slice(0, figure.body);
  const year = /[-–/]\s?$/u.test(before) ? /^(?:\d\d|(?:19|20)\d\d)$/u : /^(?:19|20)\d\d$/u;
  return year.test(figure.printed) && BEFORE_YEAR.test(before);
}

function isPronoun({ kind, printed, unit, scaled, foreign }: Figure): boolean {
  return kind === "word" && /^(?:one|один|одна|одно|одного|бір)$/iu.test(printed) && !unit && !scaled && !foreign;
}

/** Joins "87 million 269 thousand" and "29 kilometres 200 metres" into one figure, "113-120" into a range. */
export function joinFigures(figures: Figure[], text: string): Joined[] {
  const joined: Joined[] = [];
  for (const figure of figures) {
    const last = joined.at(-1);
    const previous = last && !last.upper ? last.figure : null;
    if (last && previous && isCompound(previous, figure, text)) last.figure = compound(previous, figure);
    else if (last && previous && isRange(previous, figure, text)) Object.assign(last, range(previous, figure, text));
    else joined.push({ figure, upper: null });
  }
  return joined;
}

function isCompound(first: Figure, second: Figure, text: string): boolean {
  if (text.slice(first.end, second.start).trim() !== "" || second.currency) return false;
  const scales = first.scaled && second.scaled && first.unit === null && first.scale.gt(second.scale);
  const lengths = first.unit === "km" && second.unit === "km" && first.factor.gt(second.factor);
  return scales || lengths;
}

function compound(first: Figure, second: Figure): Figure {
  const factor = first.unit === null ? new Big(1) : first.factor;
  const own = second.unit === first.unit ? second.factor : new Big(1);
  return {
    ...second,
    start: first.start,
    body: first.body,
    printed: `${first.printed} … ${second.printed}`,
    negative: first.negative,
    number: first.number.times(first.scale).times(factor).plus(second.number.times(second.scale).times(own)),
    step: second.step.times(second.scale).times(own),
    scale: new Big(1),
    factor: second.unit === first.unit ? new Big(1) : second.factor,
    unitWord: "",
    currency: first.currency,
    foreign: first.foreign ?? second.foreign,
  };
}

function isRange(first: Figure, second: Figure, text: string): boolean {
  const gap = text.slice(first.end, second.body);
  const units = new Set([first.unit ?? first.currency, second.unit ?? second.currency].filter((unit) => unit !== null));
  if (units.size > 1 || first.kind === "multiple" || second.kind === "multiple") return false;
  if (/^\s*(?:-|–|to|до)\s*$/iu.test(gap)) return true;
  return /^\s*(?:and|и)\s*$/iu.test(gap) && /(?:between|между)\s*$/iu.test(text.slice(0, first.start));
}

function range(first: Figure, second: Figure, text: string): Joined {
  const printed = text.slice(first.start, second.end);
  if (first.currency && second.currency && !first.scaled && second.scaled) {
    throw new QuantityError(`“${printed}” does not say the scale of its first figure: add it in a reading`);
  }
  if (CHANGE_FROM.test(text.slice(0, first.start))) {
    throw new QuantityError(`“${text}” holds an earlier and a later figure: print the one that is meant`);
  }
  const shared = { unit: second.unit, factor: second.factor, unitWord: second.unitWord };
  const lower: Figure = { ...first, ...(first.unit === null ? shared : {}) };
  if (!first.scaled && first.unit === null && second.scaled)
    Object.assign(lower, { scale: second.scale, scaled: true });
  const upper: Figure = { ...second, negative: false, currency: second.currency ?? first.currency };
  if (second.unit === null) Object.assign(upper, { unit: first.unit, factor: first.factor, unitWord: first.unitWord });
  lower.currency = upper.currency;
  if (!amountOf(lower).value.lt(amountOf(upper).value)) {
    throw new QuantityError(`“${printed}” runs downwards: print one figure, or a range from the lower to the higher`);
  }
  return { figure: { ...lower, end: upper.end }, upper };
}
