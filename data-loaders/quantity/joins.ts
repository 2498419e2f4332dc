import Big from "big.js";
import { QuantityError } from "./digits.js";
import { amountOf, type Figure, figureAt } from "./figures.js";
import type { Language } from "./lexicon.js";
import type { Token } from "./tokens.js";

/** One figure, or the two ends of a range; `next` is the token behind them. */
export interface Joined {
  figure: Figure;
  upper: Figure | null;
  next: number;
  text: string;
  /** Whether "to" joins two figures that each have a unit, which behind a verb of change are no range. */
  isFromTo: boolean;
}

/**
 * Reads one figure, a figure in two scales ("87 million 269 thousand"), or a range, that starts at a token. The ends of
 * a range are joined by "and" behind "between", else by a dash, "to" or "or".
 */
export function joinedAt(tokens: readonly Token[], at: number, language: Language, isBetween: boolean): Joined | null {
  const first = compoundAt(tokens, at, language);
  if (first === null) return null;
  const joint = tokens[first.next]?.meaning.is ?? "";
  const joints = isBetween ? ["and", "until", "dash"] : ["dash", "to", "until", "or"];
  const second = joints.includes(joint) ? compoundAt(tokens, first.next + 1, language) : null;
  const isPair = second !== null && !first.isMultiple && !second.isMultiple && unitsAgree(first, second);
  if (!isPair) return { figure: first, upper: null, next: first.next, text: first.text, isFromTo: false };
  const text = `${first.text}${joint === "dash" ? "–" : ` ${tokens[first.next]?.text} `}${second.text}`;
  const isFromTo = ["to", "until"].includes(joint) && !isBetween && first.unit !== null && second.unit !== null;
  return { ...range(first, second, text), next: second.next, text, isFromTo };
}

function unitsAgree(first: Figure, second: Figure): boolean {
  return first.unit === null || second.unit === null || first.unit === second.unit;
}

/** A figure, with the smaller one right behind it that belongs to it. */
function compoundAt(tokens: readonly Token[], at: number, language: Language): Figure | null {
  const first = figureAt(tokens, at, language);
  if (first === null || tokens[first.next]?.meaning.is !== "digits") return first;
  const found = figureAt(tokens, first.next, language);
  const second = found && inMetres(first, found, tokens);
  if (!second) return first;
  const isInScales = first.isScaled && second.isScaled && first.scale.gt(second.scale) && second.hedge === null;
  const isAmount =
    isInScales && (first.unit === null || (first.unit === "USD" && second.unit === null && leads(first)));
  const isThousands = first.unit === null && first.scale.eq(1000) && first.step.eq(1) && isRest(second);
  const isLength = first.unit === "km" && second.unit === "km" && first.factor.gt(second.factor);
  return isAmount || isThousands || isLength ? compound(first, second) : first;
}

/** Whether a figure goes on a number of thousands: "3 мың 200 тонна". */
function isRest({ isScaled, unit, number, step, hedge }: Figure): boolean {
  return !isScaled && unit !== null && hedge === null && step.eq(1) && number.lt(1000);
}

/** Whether the unit of a figure is printed before its number. */
function leads({ text }: Figure): boolean {
  return !/^[-+–]?\d/u.test(text);
}

/** "200 m" behind kilometres are metres. */
function inMetres(first: Figure, second: Figure, tokens: readonly Token[]): Figure {
  const isMetres = first.unit === "km" && second.unit === null && tokens[second.next]?.meaning.is === "m";
  return isMetres ? { ...second, unit: "km", factor: new Big("0.001"), next: second.next + 1 } : second;
}

function compound(first: Figure, second: Figure): Figure {
  const whole = (figure: Figure) => figure.scale.times(figure.unit === null ? 1 : figure.factor);
  return {
    ...second,
    text: `${first.text} ${second.text}`,
    negative: first.negative,
    isSigned: first.isSigned,
    number: first.number.times(whole(first)).plus(second.number.times(whole(second))),
    step: second.step.times(whole(second)),
    scale: new Big(1),
    isScaled: true,
    unit: second.unit ?? first.unit,
    factor: new Big(1),
    hedge: first.hedge ?? second.hedge,
  };
}

function range(first: Figure, second: Figure, text: string): { figure: Figure; upper: Figure } {
  if (first.unit === second.unit && first.unit === "USD" && !first.isScaled && second.isScaled && leads(second)) {
    throw new QuantityError(`“${text}” does not say the scale of its first figure: add it in a reading`);
  }
  const [lower, upper] = [{ ...first }, { ...second }];
  if (!lower.isScaled && second.isScaled && (first.unit === null || leads(first))) {
    Object.assign(lower, { scale: second.scale, isScaled: true });
  }
  if (lower.unit === null) Object.assign(lower, { unit: second.unit, factor: second.factor });
  if (upper.unit === null) Object.assign(upper, { unit: first.unit, factor: first.factor });
  const [low, high] = [lower, upper].map((figure) => signed(figure));
  if (!low || !high || !low.lt(high)) {
    throw new QuantityError(`“${text}” runs downwards: print one figure, or a range from the lower to the higher`);
  }
  const areYears = [first, second].every(
    (figure) => figure.unit === null && !figure.isScaled && /^(?:19|20)\d\d$/u.test(figure.text),
  );
  if (areYears) throw new QuantityError(`“${text}” are years, not a range of figures: print the figure`);
  return { figure: lower, upper };
}

/** The value of a figure with its sign. */
export function signed(figure: Figure): Big {
  const { value } = amountOf(figure);
  return figure.negative ? value.times(-1) : value;
}
