import { QuantityError } from "./digits.js";
import { hedgeOf, isBehindAblative } from "./figures.js";
import { type Joined, joinedAt } from "./joins.js";
import type { Language } from "./lexicon.js";
import { placeOf, type Side } from "./places.js";
import { type Token, tokensOf } from "./tokens.js";
import type { Direction, Hedge } from "./words/meaning.js";

/** What the words of a print say of the one figure in it. */
export interface Print {
  /** The figure, or the two ends of a range; null where the print only says "equal to". */
  joined: Joined | null;
  hedge: Hedge | null;
  direction: Direction | null;
  /** Whether the figure is where a change ended ("rose to"), or how large it was ("rose by", "5 km shorter"). */
  isLevel: boolean;
  isChange: boolean;
  per: "t" | "item" | "year" | null;
  isRank: boolean;
  estimated: boolean;
}

/** Reads the words around the one figure of a tidied print. Throws QuantityError for what does not belong to it. */
export function printOf(clean: string, language: Language): Print {
  return new PrintReader(clean, language).read();
}

/** A qualifier, perhaps one that tells behind a verb where the figure went. */
interface Bound {
  qualifier: Hedge;
  level?: true;
}

/** What a hyphen behind a figure may link to it. */
const COMPOUNDED: ReadonlySet<string> = new Set(["nothing", "qualifier behind", "sign", "foreign"]);

class PrintReader {
  private readonly tokens: Token[];
  private readonly print: Print = {
    ...{ joined: null, hedge: null, direction: null, isLevel: false, isChange: false },
    ...{ per: null, isRank: false, estimated: false },
  };
  private at = 0;
  private isBetween = false;
  /** "To", or "до" and "дейін", which are "up to" where nothing changed. */
  private ends: "to" | "until" | null = null;
  private isEqual = false;

  constructor(
    private readonly clean: string,
    private readonly language: Language,
  ) {
    this.tokens = tokensOf(unwrapped(clean), language);
  }

  read(): Print {
    for (; this.at < this.tokens.length; this.at += 1) {
      if (this.figure()) this.at -= 1;
      else this.word(this.tokens[this.at] as Token);
    }
    return this.finished();
  }

  /** Takes the figure that starts here, if one does; a second one is refused. */
  private figure(): boolean {
    const joined = joinedAt(this.tokens, this.at, this.language, this.isBetween);
    if (joined === null) return false;
    if (this.print.joined) this.refuse(this.twoFigures());
    const { figure, upper } = joined;
    if (joined.isFromTo && this.print.direction !== null) {
      this.refuse("says by how much and to where it went, or two changes: print the one that is meant");
    }
    // "To -5 %" is a level, "-5 %" a fall.
    if (figure.isSigned && this.ends === null && !(figure.negative && upper))
      this.direct(figure.negative ? "down" : "up");
    const word = this.tokens[this.at]?.meaning;
    if (word?.is === "multiple" && word.direction) this.direct(word.direction);
    if (this.isBetween && upper === null) this.refuse("does not say between which two figures: print both");
    this.print.joined = joined;
    this.at = joined.next;
    return true;
  }

  private word({ meaning, text }: Token): void {
    const side = this.print.joined === null ? "before" : "behind";
    if (meaning.is === "foreign") {
      this.refuse(`is in what is not kept here (${text}: ${meaning.what}): print a figure in a known unit`);
    }
    if (meaning.is === "m") this.refuse(`: “${text}” is million or metres; write the word out in a reading`);
    if (meaning.is === "from") this.refuse("holds an earlier and a later figure: print the one that is meant");
    const stands = placeOf(this.tokens, this.at, this.language);
    if (stands !== "both" && stands !== side) this.stray(text);
    this.take(meaning, side, text);
  }

  private take(meaning: Token["meaning"], side: Side, text: string): void {
    const { print } = this;
    switch (meaning.is) {
      case "qualifier":
        this.bound(meaning, text);
        break;
      case "qualifier behind":
      case "sign":
        this.hedge(hedgeOf(this.tokens, this.at) ?? this.stray(text));
        break;
      case "compared":
        this.compared(meaning, side, text);
        break;
      case "direction":
      case "direction behind":
        if (side === "behind") print.isChange = true;
        this.direct(meaning.direction);
        break;
      case "by":
        print.isChange = true;
        break;
      case "to":
      case "until":
        this.ends = meaning.is;
        break;
      case "between":
        this.isBetween = true;
        break;
      case "per":
        if (print.per !== null) this.stray(text);
        print.per = meaning.per;
        break;
      case "rank":
        print.isRank = true;
        break;
      case "estimated":
        this.hedge("about");
        print.estimated = true;
        break;
      case "estimate":
        print.estimated = true;
        break;
      case "equal":
        this.isEqual = true;
        break;
      case "dash":
        // "$1.2-billion-worth", "13-km-long": the hyphen of a word behind.
        if (side === "behind" && !COMPOUNDED.has(this.tokens[this.at + 1]?.meaning.is ?? "")) this.stray(text);
    }
  }

  /** "Менее 5 %" is a qualifier, "на 5 % менее" and "ниже на 5 %" a direction, "5 пайыздан кем" a qualifier again. */
  private compared(meaning: Bound & { direction: Direction }, side: Side, text: string): void {
    const isVerb = this.tokens[this.at + 1]?.meaning.is === "by" && !/ чем$/iu.test(text);
    const isHedge =
      side === "before" ? this.print.direction !== null || !isVerb : isBehindAblative(this.tokens, this.at);
    if (isHedge) this.bound(meaning, text);
    else {
      this.print.isChange = true;
      this.direct(meaning.direction);
    }
  }

  /** A bound before a figure: "below 5 %". */
  private bound({ qualifier, level }: Bound, text: string): void {
    const isSaid = this.print.isChange || this.ends !== null;
    if (level && this.print.direction !== null && !isSaid) {
      this.refuse(`: “${text}” behind a verb is where it went or how far: print “by” or “to” before it`);
    }
    this.hedge(qualifier);
  }

  private hedge(qualifier: Hedge): void {
    if (this.print.hedge !== null) {
      this.refuse(`is “${this.print.hedge}” and “${qualifier}”: print one of the two`);
    }
    this.print.hedge = qualifier;
  }

  private direct(direction: Direction): void {
    const { print } = this;
    if (print.direction !== null && print.direction !== direction) {
      this.refuse("speaks of a rise and of a fall: print only the words that go with the figure");
    }
    if (print.direction !== null) this.refuse("says its direction twice: print it once");
    print.direction = direction;
  }

  private finished(): Print {
    const { print } = this;
    if (print.joined === null && this.isEqual) return print;
    if (print.joined === null) this.refuse("holds no figure: print a number with its unit, like “$987.9 million”");
    if (this.isEqual) this.refuse("is “equal to” and holds a figure: print one of the two");
    const isSigned = print.joined?.figure.isSigned ?? false;
    if (this.ends === "until" && print.direction === null && !isSigned) this.hedge("up_to");
    else if (this.ends !== null) this.level();
    return print;
  }

  private level(): void {
    if (this.print.direction === null) this.refuse("says “to” and not what went there: print the verb too");
    if (this.ends === "to" && this.print.isChange) this.refuse("says “by” and “to”: print one of the two");
    this.print.isLevel = true;
  }

  private twoFigures(): string {
    const found: string[] = [];
    for (let at = 0; at < this.tokens.length; at += 1) {
      const isJoint = found.length > 0 && this.tokens[at]?.meaning.is === "dash";
      const joined = isJoint ? null : joinedAt(this.tokens, at, this.language, false);
      if (!joined) continue;
      found.push(joined.text);
      at = joined.next - 1;
    }
    return `holds ${found.length} figures (${found.join("; ")}): cut the printed text to the one that is meant`;
  }

  /** A word that is known, at a place where it means nothing. */
  private stray(text: string): never {
    const unit = this.print.joined?.figure.unit ?? null;
    const { meaning } = this.tokens[this.at] ?? {};
    if (unit !== null && (meaning?.is === "unit" || meaning?.is === "currency")) {
      this.refuse(`reads as ${unit} and as ${meaning.unit}: print one unit, once`);
    }
    if (this.print.joined && joinedAt(this.tokens, this.at + 1, this.language, false)) this.refuse(this.twoFigures());
    this.refuse(`: “${text}” belongs to nothing there: leave it out of the print, or say in a reading what is meant`);
  }

  private refuse(why: string): never {
    throw new QuantityError(`“${this.clean}”${why.startsWith(":") ? "" : " "}${why}`);
  }
}

/** A print without the brackets around it; digits alone in brackets are negative in some tables and not in others. */
function unwrapped(clean: string): string {
  const inside = /^\(([^()]*)\)$/u.exec(clean)?.[1];
  if (inside === undefined)
    return clean.replace(/[.,;:]$/u, (end) => (end === "." && /\p{L}\.$/u.test(clean) ? end : ""));
  if (/^[\d.,\s]*$/u.test(inside)) {
    throw new QuantityError(`“${clean}” is negative in some tables and not in others: say which in a reading, as -5.2`);
  }
  return inside;
}
