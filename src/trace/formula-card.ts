import type Big from "big.js";
import { evaluate, type Quantity } from "../../pipelines/formula/evaluate.js";
import { figuresOf } from "../../pipelines/formula/figures.js";
import { type Formula, FormulaError, needsBrackets, parseFormula } from "../../pipelines/formula/parse.js";
import { change, inUnit, plain } from "../../pipelines/text/en/values.js";
import { type Child, h } from "../base/dom.js";
import { digits, inBaseUnit, intervalWords, periodWords, readable, subject } from "../text/en/trace/figure.js";
import { formulaWords } from "../text/en/trace/formula-card.js";
import { traceWords } from "../text/en/trace.js";
import { publicFormulaAddress } from "./address.js";
import { citationsOfComputed } from "./citations.js";
import { citing } from "./citing.js";
import { copyButton } from "./copy-button.js";
import type { Ledger } from "./figure-index.js";
import { marksIn } from "./marks.js";
import { stated } from "./number.js";

/** Operands of a function that are named one by one; of more, the number is given. */
const NAMED = 5;

const { facts: terms } = formulaWords;

const SIGNS: Readonly<Record<string, string>> = { "+": " + ", "-": " − ", "*": " × ", "/": " ÷ " };

/**
 * Returns the card of a number that we computed: the number as the page shows it (`shown`), what it is, its formula
 * with the figures in it, the exact result, what their wording allows, and each input.
 */
export function formulaCard(
  text: string,
  ledger: Ledger,
  { shown = null, words = null }: { shown?: string | null; words?: string | null } = {},
): HTMLElement {
  const formula = parseFormula(text);
  const { result, why } = resultOf(formula, ledger);
  const unit = named(unitOf(formula, ledger));
  const inputs = figuresOf(text).flatMap((id) => ledger.figure(id) ?? []);
  const number = shown ?? (result ? shortWords(result.value.toNumber(), unit) : formulaWords.notKnown);
  const address = publicFormulaAddress(text);
  const expressed = h("span", {}, expression(formula, ledger));
  const facts: [string, Child][] = [
    [terms.result, result ? amountWords(result.value.toNumber(), unit, ledger) : why],
    [terms.allowed, result && (result.low !== null || result.high !== null) && intervalWords(ends(result, unit))],
    [terms.quality, inputs.length > 0 && formulaWords.quality(marksIn(inputs.map(({ marks }) => marks).join(" ")))],
    [terms.address, copyButton(traceWords.copyLink, address)],
  ];
  return h(
    "div",
    { class: "figure-card computed", "data-formula": text },
    h("p", { class: "kicker" }, formulaWords.kicker(words)),
    h("p", { class: "figure-reading" }, h("strong", {}, number), " = ", expressed),
    h(
      "dl",
      {},
      facts.map(([term, said]) => (said ? h("div", {}, h("dt", {}, term), h("dd", {}, said)) : null)),
    ),
    inputs.length > 0 &&
      h(
        "details",
        { open: inputs.length <= 2 * NAMED },
        h("summary", {}, formulaWords.inputs(inputs.length)),
        h(
          "ul",
          { class: "inputs" },
          inputs.map((row) =>
            h(
              "li",
              {},
              stated(readable(row), row.observation_id),
              ` ${subject(row)}, ${periodWords(row)}: `,
              h("q", {}, row.printed),
              `, ${ledger.source(row).publisher}`,
            ),
          ),
        ),
      ),
    citing(
      citationsOfComputed({
        shown: number,
        formula: expressed.textContent ?? text,
        inputs: inputs.map((row) => ({ row, source: ledger.source(row) })),
        address,
      }),
    ),
  );
}

/** What a formula comes to, or why it comes to nothing. */
function resultOf(formula: Formula, ledger: Ledger): { result: Quantity | null; why: string | null } {
  try {
    return { result: evaluate(formula, ledger.quantity), why: null };
  } catch (error) {
    if (error instanceof FormulaError) return { result: null, why: formulaWords.nothing };
    throw error;
  }
}

function named(unit: string | null): string | null {
  return unit === NAMELESS ? null : unit;
}

function shortWords(value: number, unit: string | null): string {
  if (unit === CHANGE) return change(value);
  return unit ? inUnit(value, unit) : plain(value, 3);
}

/** The exact result with its unit, where that is more than a bare number. */
function amountWords(value: number, unit: string | null, ledger: Ledger): string {
  if (unit === null || unit === "count") return significant(value);
  if (unit === CHANGE) return formulaWords.change(significant(value), change(value));
  return unit === "times" ? formulaWords.times(significant(value)) : inBaseUnit(value, unit, ledger.names);
}

/** A value with as many digits as can mean something after a division. */
function significant(value: number): string {
  return digits(Number(value.toPrecision(7)));
}

function ends({ low, high }: Quantity, unit: string | null) {
  const isBare = unit === null || unit === "times" || unit === CHANGE;
  const rounded = (end: Big | null) => {
    if (end === null) return null;
    return isBare ? Number(end.toNumber().toPrecision(7)) : end.toNumber();
  };
  return { value_low: rounded(low), value_high: rounded(high) };
}

/** The formula as one reads it, each figure a link. */
function expression(formula: Formula, ledger: Ledger): Child {
  if (formula.kind === "number") return plain(formula.value.toNumber(), 6);
  if (formula.kind === "name") return formula.name;
  if (formula.kind === "figure") {
    const row = ledger.figure(formula.id);
    const place = ledger.mapNumber(formula.id);
    if (place) return `${inUnit(place.value, place.unit)} (${formulaWords.ofMap(place)})`;
    return row ? stated(readable(row), formula.id) : formulaWords.unknown(formula.id);
  }
  const { name, operands } = formula;
  const sign = SIGNS[name];
  if (sign) return operands.flatMap((operand, i) => [i > 0 ? sign : "", bracketed(operand, name, i, ledger)]);
  const rest = name === "above" ? operands.slice(1) : operands;
  const list =
    rest.length > NAMED
      ? formulaWords.many(rest.length)
      : rest.flatMap((operand, i) => [i > 0 ? ", " : "", expression(operand, ledger)]);
  if (name === "above") return formulaWords.above(list, bracketed(operands[0] as Formula, "/", 1, ledger));
  return formulaWords.applied(name, list);
}

/** An operand, in parentheses where it would be read otherwise without them. */
function bracketed(operand: Formula, parent: string, place: number, ledger: Ledger): Child {
  const inner = expression(operand, ledger);
  return needsBrackets(operand, parent, place) ? ["(", inner, ")"] : inner;
}

/** A unit that has no name here, such as dollars a locomotive. */
const NAMELESS = "nameless";

/** What one year has over another, for each of the other: a ratio less one. */
const CHANGE = "change";

/**
 * The unit of the result where it follows from those of the figures, "times" for a ratio of like things; null for none.
 */
function unitOf(formula: Formula, ledger: Ledger): string | null {
  if (formula.kind === "number" || formula.kind === "name") return null;
  if (formula.kind === "figure") return ledger.figure(formula.id)?.unit ?? ledger.mapNumber(formula.id)?.unit ?? null;
  const units = formula.operands.map((operand) => unitOf(operand, ledger));
  const [first = null, second = null] = units;
  if (formula.name === "count" || formula.name === "above") return "count";
  if (formula.name === "floor" && first === "times") return "count";
  if (formula.name === "/" && second !== null) return first === second && first !== NAMELESS ? "times" : NAMELESS;
  if (formula.name === "*" && first !== null && second !== null) return NAMELESS;
  if (formula.name === "*" && units.includes("times")) return null;
  if (formula.name === "-" && first === "times" && formula.operands[1]?.kind === "number") return CHANGE;
  if (formula.name === "-" && first === null) return null;
  return first ?? second;
}
