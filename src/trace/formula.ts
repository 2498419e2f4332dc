/** A number with what the prints behind it allow; an open end is null. */
export interface Quantity {
  value: number;
  low: number | null;
  high: number | null;
}

/** A formula as a tree: a plain number, a figure by its id, or an operation on others. */
export type Formula =
  | { kind: "number"; value: number }
  | { kind: "figure"; id: string }
  | { kind: "operation"; name: string; operands: Formula[] };

/** The functions a formula may call, with what each comes to. `above` counts the further operands above the first. */
const FUNCTIONS: Readonly<Record<string, (values: readonly number[]) => number>> = {
  sum: (values) => values.reduce((a, b) => a + b, 0),
  min: (values) => Math.min(...values),
  max: (values) => Math.max(...values),
  mean: (values) => values.reduce((a, b) => a + b, 0) / values.length,
  median,
  count: (values) => values.length,
  above: ([first = Number.NaN, ...others]) => others.filter((other) => other > first).length,
  floor: ([value = Number.NaN]) => Math.floor(value),
};

const OPERATORS: Readonly<Record<string, (a: number, b: number) => number>> = {
  "+": (a, b) => a + b,
  "-": (a, b) => a - b,
  "*": (a, b) => a * b,
  "/": (a, b) => a / b,
};

/**
 * Reads a formula such as `[source.claim] / 11`, in which brackets hold ids of observations: + - * / with their usual
 * order, parentheses, and sum, min, max, mean, median, count, above, floor. Throws where the text is none.
 */
export function parseFormula(text: string): Formula {
  const tokens = text.match(/\[[^\]]+\]|\d+(?:\.\d+)?|[a-z]+|[-+*/(),]|\S/g) ?? [];
  let at = 0;
  const take = (token: string) => {
    if (tokens[at] !== token)
      throw new Error(`formula "${text}": expected ${token} instead of ${tokens[at] ?? "its end"}`);
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
  const whole = (): Formula => chain(["+", "-"], () => chain(["*", "/"], single));
  const single = (): Formula => {
    const token = tokens[at] ?? "";
    at += 1;
    if (token.startsWith("[")) return { kind: "figure", id: token.slice(1, -1) };
    if (/^\d/.test(token)) return { kind: "number", value: Number(token) };
    if (token === "(") {
      const inner = whole();
      take(")");
      return inner;
    }
    if (!Object.hasOwn(FUNCTIONS, token))
      throw new Error(`formula "${text}": "${token}" is neither a figure, a number nor a function`);
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
  if (at < tokens.length) throw new Error(`formula "${text}": nothing may follow before ${tokens[at]}`);
  return formula;
}

/** Returns the ids of the figures in a formula, each once, in their order. */
export function figuresOf(text: string): string[] {
  return [...new Set([...text.matchAll(/\[([^\]]+)\]/g)].map((match) => match[1] ?? ""))];
}

/** Returns the formula of a value that rests on one figure or on the sum of several; ids are separated by blanks. */
export function sumOf(inputIds: string): string {
  const ids = inputIds.split(" ").filter((id) => id !== "");
  return ids.length === 1 ? `[${ids[0]}]` : `(${ids.map((id) => `[${id}]`).join(" + ")})`;
}

/**
 * Returns what a formula comes to, with the interval that follows from those of its figures; `lookup` knows the figures
 * and returns null for an unknown one, which makes the result null.
 */
export function evaluate(formula: Formula, lookup: (id: string) => Quantity | null): Quantity | null {
  if (formula.kind === "number") return { value: formula.value, low: formula.value, high: formula.value };
  if (formula.kind === "figure") return lookup(formula.id);
  const operands = formula.operands.map((operand) => evaluate(operand, lookup));
  if (operands.some((operand) => operand === null)) return null;
  return apply(formula.name, operands as Quantity[]);
}

function apply(name: string, operands: readonly Quantity[]): Quantity {
  const operator = OPERATORS[name];
  const values = operands.map(({ value }) => value);
  if (!operator) {
    const fn = FUNCTIONS[name] as (values: readonly number[]) => number;
    // Each function but `above` grows with its operands, so its ends come from theirs.
    const ends = (pick: (q: Quantity) => number | null) => {
      const known = operands.map(pick);
      return name === "above" || known.includes(null) ? null : fn(known as number[]);
    };
    return { value: fn(values), low: ends((q) => q.low), high: ends((q) => q.high) };
  }
  const [a, b] = operands as [Quantity, Quantity];
  const value = operator(a.value, b.value);
  if (name === "+") return { value, low: both(a.low, b.low, operator), high: both(a.high, b.high, operator) };
  if (name === "-") return { value, low: both(a.low, b.high, operator), high: both(a.high, b.low, operator) };
  if (name === "/" && ((b.low ?? 0) <= 0 || (a.low ?? -1) < 0)) return { value, low: null, high: null };
  if (name === "/") return { value, low: both(a.low, b.high, operator), high: both(a.high, b.low, operator) };
  if ((a.low ?? -1) < 0 || (b.low ?? -1) < 0) return { value, low: null, high: null };
  return { value, low: both(a.low, b.low, operator), high: both(a.high, b.high, operator) };
}

function both(a: number | null, b: number | null, operator: (a: number, b: number) => number): number | null {
  return a === null || b === null ? null : operator(a, b);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 === 1
    ? (sorted[Math.floor(middle)] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}
