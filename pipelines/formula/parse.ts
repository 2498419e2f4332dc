import Big from "big.js";

/**
 * A formula as a tree: a plain number, a figure by its id, a name that whoever wrote the formula gives a meaning, or an
 * operation on others.
 */
export type Formula =
  | { kind: "number"; value: Big }
  | { kind: "figure"; id: string }
  | { kind: "name"; name: string }
  | { kind: "operation"; name: string; operands: Formula[] };

/** A formula that cannot be read, or that comes to nothing that is sure, and why. */
export class FormulaError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "FormulaError";
  }
}

/** The functions of every formula; a check knows more, which are put in other words before it is evaluated. */
export const FUNCTIONS = ["sum", "min", "max", "mean", "median", "count", "above", "floor"] as const;

/** How deep parentheses may lie within others. */
const DEEPEST = 100;

/** What a formula may hold beside figures, numbers and FUNCTIONS. */
export interface Words {
  functions?: readonly string[];
  names?: readonly string[];
}

const TOKEN = /\[[^[\]]+\]|\d+(?:\.\d+)?|[a-z][a-z_]*|[-+*/(),]|\S/g;

/**
 * Reads a formula such as `[source.claim] / 11`, in which brackets hold ids of observations: + - * / with their usual
 * order, parentheses, and FUNCTIONS; `above` counts the further operands above the first. Throws a FormulaError where
 * the text is none.
 */
export function parseFormula(text: string, { functions = [], names = [] }: Words = {}): Formula {
  const tokens = text.match(TOKEN) ?? [];
  let at = 0;
  let depth = 0;
  const fail = (message: string) => new FormulaError(`formula "${text}": ${message}`);
  const take = (token: string) => {
    if (tokens[at] !== token) throw fail(`expected ${token} instead of ${tokens[at] ?? "its end"}`);
    at += 1;
  };
  const chain = (operators: readonly string[], next: () => Formula): Formula => {
    let left = next();
    for (let name = tokens[at] ?? ""; operators.includes(name); name = tokens[at] ?? "") {
      at += 1;
      left = { kind: "operation", name, operands: [left, next()] };
    }
    return left;
  };
  const whole = (): Formula => {
    depth += 1;
    if (depth > DEEPEST) throw fail(`more than ${DEEPEST} parentheses within each other`);
    const formula = chain(["+", "-"], () => chain(["*", "/"], single));
    depth -= 1;
    return formula;
  };
  const single = (): Formula => {
    const token = tokens[at] ?? "";
    at += 1;
    if (token.startsWith("[") && token.length > 1) return { kind: "figure", id: token.slice(1, -1) };
    if (/^\d/.test(token)) return { kind: "number", value: new Big(token) };
    if (token === "(") {
      const inner = whole();
      take(")");
      return inner;
    }
    if (tokens[at] !== "(" && names.includes(token)) return { kind: "name", name: token };
    if (![...FUNCTIONS, ...functions].includes(token)) {
      const known = names.length > 0 ? ", a function or one of its names" : " nor a function";
      throw fail(`"${token}" is neither a figure, a number${known}`);
    }
    take("(");
    const operands = [whole()];
    while (tokens[at] === ",") {
      at += 1;
      operands.push(whole());
    }
    take(")");
    return { kind: "operation", name: token, operands };
  };
  const formula = whole();
  if (at < tokens.length) throw fail(`nothing may follow before ${tokens[at]}`);
  return formula;
}

const RANK: Readonly<Record<string, number>> = { "+": 1, "-": 1, "*": 2, "/": 2 };

/** Returns whether an operand at a place in an operation would be read otherwise without parentheses. */
export function needsBrackets(operand: Formula, parent: string, place: number): boolean {
  if (operand.kind !== "operation") return false;
  const own = RANK[operand.name];
  const outer = RANK[parent];
  if (own === undefined || outer === undefined) return false;
  return own < outer || (own === outer && place > 0);
}

/** Returns a formula as text, with no more parentheses than it needs. */
export function writeFormula(formula: Formula): string {
  if (formula.kind === "number") return formula.value.toFixed();
  if (formula.kind === "figure") return `[${formula.id}]`;
  if (formula.kind === "name") return formula.name;
  const { name, operands } = formula;
  if (!(name in RANK)) return `${name}(${operands.map(writeFormula).join(", ")})`;
  return operands
    .map((operand, i) => (needsBrackets(operand, name, i) ? `(${writeFormula(operand)})` : writeFormula(operand)))
    .join(` ${name} `);
}
