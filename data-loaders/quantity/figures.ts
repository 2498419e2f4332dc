import Big from "big.js";
import type { Language, Unit } from "./lexicon.js";
import { numeralAt, powerOfTen } from "./numerals.js";
import type { Token } from "./tokens.js";
import type { Hedge } from "./words/meaning.js";

/** A number with what belongs to it: its sign, scale and unit. `next` is the token behind it. */
export interface Figure {
  next: number;
  text: string;
  negative: boolean;
  /** Whether a sign is printed, a plus or a minus. */
  isSigned: boolean;
  number: Big;
  step: Big;
  scale: Big;
  isScaled: boolean;
  /** Whether it is a multiple by itself, as "twice" is. */
  isMultiple: boolean;
  unit: Unit | null;
  factor: Big;
  /** A qualifier inside it, as Kazakh has between scale and unit. */
  hedge: Hedge | null;
}

/** A figure's value and one unit of its last digit, both in base units. */
export function amountOf({ number, step, scale, factor }: Figure): { value: Big; step: Big } {
  const whole = scale.times(factor);
  return { value: number.times(whole), step: step.times(whole) };
}

/** Reads the figure that starts at a token; null where none does. Throws QuantityError for one that is half read. */
export function figureAt(tokens: readonly Token[], at: number, language: Language): Figure | null {
  return new FigureReader(tokens, at, language).read();
}

class FigureReader {
  private readonly figure: Figure;
  private readonly start: number;

  constructor(
    private readonly tokens: readonly Token[],
    private at: number,
    private readonly language: Language,
  ) {
    this.start = at;
    this.figure = {
      ...{ next: at, text: "", negative: false, isSigned: false, number: new Big(0), step: new Big(1) },
      ...{ scale: new Big(1), isScaled: false, isMultiple: false, unit: null, factor: new Big(1), hedge: null },
    };
  }

  read(): Figure | null {
    this.sign();
    if (this.multiple()) return this.done();
    while (this.before()) {}
    // A sign of money may stand before the sign: "US$ -5 million".
    if (this.figure.unit !== null && !this.figure.isSigned) this.sign();
    const numeral = numeralAt(this.tokens, this.at, this.language);
    if (numeral === null) return null;
    Object.assign(this.figure, { number: numeral.number, step: numeral.step });
    this.figure.isScaled ||= numeral.isScaled;
    this.at = numeral.next;
    while (this.behind()) {}
    return this.done();
  }

  private done(): Figure {
    const stretch = this.tokens.slice(this.start, this.at);
    const text = stretch.map((token, i) => gap(stretch[i - 1], token) + token.text).join("");
    return { ...this.figure, text, next: this.at };
  }

  private get meaning(): Token["meaning"] | undefined {
    return this.tokens[this.at]?.meaning;
  }

  private sign(): void {
    const meaning = this.meaning;
    const isSign = meaning?.is === "sign" || (meaning?.is === "dash" && isMinus(this.tokens, this.at));
    if (!isSign || !this.startsNumber(this.at + 1)) return;
    this.figure.isSigned = true;
    this.figure.negative = meaning.is === "dash" || meaning.negative;
    this.at += 1;
  }

  private startsNumber(at: number): boolean {
    const is = this.tokens[at]?.meaning.is ?? "";
    return ["digits", "cardinal", "currency", "scaled", "multiple", "unit before"].includes(is);
  }

  private multiple(): boolean {
    const meaning = this.meaning;
    if (meaning?.is !== "multiple") return false;
    Object.assign(this.figure, { number: new Big(meaning.value), isMultiple: true, unit: "times" });
    this.at += 1;
    return true;
  }

  /** A unit or a scale that stands before the number. */
  private before(): boolean {
    const meaning = this.meaning;
    if (meaning?.is === "currency" || meaning?.is === "unit before") {
      if (this.figure.unit !== null) return false;
      this.take(meaning.unit, meaning.is === "currency" ? "1" : meaning.factor);
      return true;
    }
    const isScale = meaning?.is === "scale" || meaning?.is === "m";
    const isBefore = isScale && (this.figure.unit !== null || this.tokens[this.at + 1]?.meaning.is === "currency");
    if (!isBefore || this.figure.isScaled || !this.leadsToNumber()) return false;
    this.times(meaning.is === "scale" ? meaning.exponent : 6);
    return true;
  }

  /** Whether a number follows behind a scale that stands before it, at most a currency between. */
  private leadsToNumber(): boolean {
    const ahead = [1, 2].map((step) => this.tokens[this.at + step]?.meaning.is);
    return ahead[0] === "digits" || (ahead[0] === "currency" && ahead[1] === "digits");
  }

  private take(unit: Unit, factor: string): void {
    Object.assign(this.figure, { unit, factor: new Big(factor) });
    this.at += 1;
  }

  private times(exponent: number): void {
    Object.assign(this.figure, { scale: powerOfTen(exponent), isScaled: true });
    this.at += 1;
  }

  /** A hyphen, a scale, a unit or a qualifier behind the number. */
  private behind(): boolean {
    const { figure } = this;
    const meaning = this.meaning;
    const next = this.tokens[this.at + 1];
    switch (meaning?.is) {
      case "dash":
        // "13-km", "$1-billion", "300-plus trucks": a hyphen without spaces, and then what belongs to the figure.
        if (!this.isTight() || !(LINKED.has(next?.meaning.is ?? "") || this.hedgeAt(this.at + 1))) return false;
        this.at += 1;
        return true;
      case "case":
        if (!this.isTight(false) || hedgeOf(this.tokens, this.at + 1) === null) return false;
        this.at += 1;
        return true;
      case "scale":
        if (figure.isScaled || this.isBehindWord() || (meaning.money && figure.unit === null && !isUnit(next)))
          return false;
        this.times(meaning.exponent);
        return true;
      case "m":
        if (figure.isScaled || (figure.unit === null && !isUnit(next))) return false;
        this.times(6);
        return true;
      case "unit":
      case "currency":
        if (figure.unit !== null) return false;
        this.take(meaning.unit, meaning.is === "currency" ? "1" : meaning.factor);
        return true;
      default:
        return this.hedge();
    }
  }

  /** Takes a qualifier between the number and its unit: "300 or more trucks", "5 миллиардтан астам доллар". */
  private hedge(): boolean {
    const hedge = this.hedgeAt(this.at);
    if (hedge === null) return false;
    this.figure.hedge = hedge;
    this.at += 1;
    return true;
  }

  private hedgeAt(at: number): Hedge | null {
    const { figure, tokens } = this;
    if (figure.hedge !== null || figure.unit !== null || !isUnit(tokens[at + 1])) return null;
    return hedgeOf(tokens, at);
  }

  /** "987.9 USD million" is printed so, "987,9 долларов млн" is not. */
  private isBehindWord(): boolean {
    const { meaning, text = "" } = this.tokens[this.at - 1] ?? {};
    return meaning?.is === "unit" || (meaning?.is === "currency" && /\p{L}{4}|\p{Script=Cyrillic}/u.test(text));
  }

  /** Whether no space stands before what is here, nor behind it. */
  private isTight(onBothSides = true): boolean {
    const [before, here, after] = [-1, 0, 1].map((step) => this.tokens[this.at + step]);
    return before?.end === here?.start && (!onBothSides || here?.end === after?.start);
  }
}

/**
 * Whether a dash is a minus: at its number, and no hyphen of the word before. "Exports – $3 million" are no debt; a
 * hyphen at the beginning is one with a space too.
 */
function isMinus(tokens: readonly Token[], at: number): boolean {
  const [before, dash, next] = [-1, 0, 1].map((step) => tokens[at + step]);
  if (before === undefined) return dash?.end === next?.start || dash?.text === "-";
  return dash?.end === next?.start && (before.end !== dash?.start || !/[\p{L}\p{N}]$/u.test(before.text));
}

/** What a hyphen links to a number. */
const LINKED: ReadonlySet<string> = new Set(["scale", "unit", "m"]);

const ABLATIVE = /(?:[дтн][ае]н|[dtn][ae]n)$/iu;

/** Whether the token before is in the case that Kazakh compares with. */
export function isBehindAblative(tokens: readonly Token[], at: number): boolean {
  return ABLATIVE.test(tokens[at - 1]?.text ?? "");
}

/** What a token says as a qualifier behind a number; null where it says none there. */
export function hedgeOf(tokens: readonly Token[], at: number): Hedge | null {
  const meaning = tokens[at]?.meaning;
  // "US$130+".
  if (meaning?.is === "sign") return meaning.negative ? null : "at_least";
  if (meaning?.is !== "qualifier behind" && !(meaning?.is === "compared" && meaning.ablative)) return null;
  return meaning.ablative && !isBehindAblative(tokens, at) ? null : meaning.qualifier;
}

function isUnit(token: Token | undefined): boolean {
  return token?.meaning.is === "unit" || token?.meaning.is === "currency";
}

/** The space between two tokens. */
function gap(before: Token | undefined, token: Token): string {
  return before && before.end < token.start ? " " : "";
}
