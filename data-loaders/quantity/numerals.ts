import Big from "big.js";
import { QuantityError, readDigits } from "./digits.js";
import type { Language } from "./lexicon.js";
import type { Token } from "./tokens.js";

/** A number read from tokens, without its scale: `step` is one unit of its last digit, `next` the token behind it. */
export interface Numeral {
  number: Big;
  step: Big;
  next: number;
  /** Whether it holds its scale already, as "two thousand five hundred" does. */
  isScaled: boolean;
}

/** Ten to a whole power, below one too. */
export function powerOfTen(exponent: number): Big {
  return new Big(`1e${exponent}`);
}

/** Reads the number that starts at a token, in digits or words; null where none does. */
export function numeralAt(tokens: readonly Token[], at: number, language: Language): Numeral | null {
  const token = tokens[at];
  if (token?.meaning.is === "digits") return withHalf(digits(token, at, language), tokens);
  if (token?.meaning.is === "scaled") {
    const { value, exponent } = token.meaning;
    const number = new Big(value).times(powerOfTen(exponent));
    const decimals = value.split(".")[1]?.length ?? 0;
    return { number, step: powerOfTen(exponent - decimals), next: at + 1, isScaled: true };
  }
  const words = new Words(tokens, at).read();
  // "A hundred and a half" is said of 150 too.
  return words && (words.number.gte(100) ? words : withHalf(words, tokens));
}

function digits(token: Token, at: number, language: Language): Numeral {
  const [, mantissa = "", exponent = "0"] = /^([^eE]+)(?:[eE](.+))?$/u.exec(token.text) ?? [];
  const plain = readDigits(mantissa.startsWith(".") ? `0${mantissa}` : mantissa, language);
  const scale = powerOfTen(Number(exponent));
  const decimals = plain.split(".")[1]?.length ?? 0;
  const number = new Big(plain).times(scale);
  return { number, step: powerOfTen(-decimals).times(scale), next: at + 1, isScaled: false };
}

/** "Two and a half", "343 с половиной". */
function withHalf(numeral: Numeral, tokens: readonly Token[]): Numeral {
  if (tokens[numeral.next]?.meaning.is !== "and a half") return numeral;
  if (numeral.isScaled || !numeral.number.mod(1).eq(0)) {
    throw new QuantityError(`“${tokens[numeral.next]?.text}” stands behind a number that is not whole`);
  }
  return { ...numeral, number: numeral.number.plus("0.5"), step: powerOfTen(-1), next: numeral.next + 1 };
}

const ONE = new Big(1);

/**
 * A run of number words, "one hundred and twenty", "двадцать пять", "екі мың бес жүз": groups below a thousand, each
 * with the scale behind it where another group follows.
 */
class Words {
  private total = new Big(0);
  private group: Big | null = null;
  private largest: number | null = null;
  /** Whether the last word was a ten that units go on. */
  private isOpen = false;

  constructor(
    private readonly tokens: readonly Token[],
    private at: number,
  ) {}

  read(): Numeral | null {
    while (this.step()) {}
    if (this.group === null) return null;
    const number = this.total.plus(this.group);
    if (this.largest === null && this.meaning(1)?.is === "and a half") return this.andHalf(this.group);
    const scale = this.largest === null ? null : this.meaning(0);
    const isSmaller = scale?.is === "scale" && scale.exponent < (this.largest ?? 0);
    if (!isSmaller) return this.numeral(number, ONE, this.largest !== null);
    // "One million two hundred thousand": the last group has a scale of its own.
    const last = powerOfTen(scale.exponent);
    this.at += 1;
    return this.numeral(this.total.plus(this.group.times(last)), last, true);
  }

  /** "A million and a half": half of the scale. */
  private andHalf(group: Big): Numeral {
    const scale = this.meaning(0);
    if (scale?.is !== "scale" || !group.mod(1).eq(0)) return this.numeral(group, ONE, false);
    this.at += 2;
    const whole = powerOfTen(scale.exponent);
    return this.numeral(group.plus("0.5").times(whole), whole.div(10), true);
  }

  private numeral(number: Big, step: Big, isScaled: boolean): Numeral {
    const fraction = number.mod(1).eq(0) ? step : powerOfTen(-1);
    return { number, step: fraction, next: this.at, isScaled };
  }

  private meaning(ahead: number): Token["meaning"] | undefined {
    return this.tokens[this.at + ahead]?.meaning;
  }

  /** Takes one word more into the number. Returns whether there was one. */
  private step(): boolean {
    const meaning = this.meaning(0);
    switch (meaning?.is) {
      case "cardinal":
        if (!this.add(new Big(meaning.value), 1)) return false;
        this.isOpen = meaning.opens === true;
        return true;
      case "a":
        return this.group === null && this.isCounted(1) && this.add(ONE, 1);
      case "half of":
        return this.group === null && this.isCounted(1, meaning.article) && this.add(new Big("0.5"), 1);
      case "hundred":
        return this.hundred();
      case "dozen":
        return this.dozen();
      case "and":
      case "dash":
        return this.join(meaning.is);
      case "scale":
        return this.close(meaning.exponent);
      default:
        return false;
    }
  }

  /** Whether what stands ahead can be counted: a scale word, a hundred, a dozen; behind "half a" a unit too. */
  private isCounted(ahead: number, article = false): boolean {
    const is = this.meaning(ahead)?.is ?? "";
    return ["scale", "hundred", "dozen"].includes(is) || (article && is === "unit");
  }

  private add(value: Big, length: number): boolean {
    const group = this.group;
    if (group !== null && !fits(group, value, this.isOpen)) return false;
    this.group = group === null ? value : group.plus(value);
    this.at += length;
    return true;
  }

  /** "Two hundred", and "twelve hundred" too. */
  private hundred(): boolean {
    const group = this.group ?? ONE;
    if (group.gte(100) || (group.gte(10) && (group.mod(10).eq(0) || this.largest !== null))) return false;
    this.group = group.times(100);
    this.at += 1;
    return true;
  }

  private dozen(): boolean {
    if (this.group === null || this.meaning(-1)?.is === "dozen") return false;
    this.group = this.group.times(12);
    this.at += 1;
    return true;
  }

  /** "Hundred and twenty", "twenty-five": what joins two parts of one number; "twenty-thirty" are two numbers. */
  private join(by: "and" | "dash"): boolean {
    const next = this.meaning(1);
    if (this.group === null || next?.is !== "cardinal") return false;
    const value = new Big(next.value);
    const belongs =
      by === "and"
        ? this.group.mod(100).eq(0) && this.group.gt(0)
        : this.group.mod(100).gt(10) && value.lt(10) && fits(this.group, value, false);
    return belongs && this.add(value, 2);
  }

  /** A scale word belongs to the number where a smaller group follows: "two thousand five hundred". */
  private close(exponent: number): boolean {
    const next = this.meaning(1);
    if (this.group === null || (next?.is !== "cardinal" && next?.is !== "hundred")) return false;
    if (exponent < 3 || (this.largest !== null && exponent >= this.largest)) return false;
    this.total = this.total.plus(this.group.times(powerOfTen(exponent)));
    this.largest = exponent;
    this.group = null;
    this.at += 1;
    return true;
  }
}

/** Whether a word can go on a number: units behind tens, both behind hundreds. */
function fits(group: Big, value: Big, isOpen: boolean): boolean {
  if (!value.mod(1).eq(0) || !group.mod(1).eq(0) || value.gte(100) || value.eq(0)) return false;
  if (group.mod(100).eq(0)) return group.gt(0);
  return value.lt(10) && group.mod(10).eq(0) && group.mod(100).gte(isOpen ? 10 : 20);
}
