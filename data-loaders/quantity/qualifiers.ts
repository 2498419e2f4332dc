import type { Language, Qualifier } from "./lexicon.js";

type Single = Exclude<Qualifier, "range">;

/** Words before a figure. The last column names the only language in which a short word means this. */
const BEFORE: [Single, string, Language?][] = [
  ["at_least", "at\\s+least|n(?:o|ot)\\s+(?:less|fewer)\\s+than|minimum|as\\s+little\\s+as|≥"],
  [
    "at_least",
    "не\\s+менее|не\\s+меньше|как\\s+минимум|минимум|кемінде|mindestens|almeno|en\\s+az|co\\s+najmniej|kamida",
  ],
  ["up_to", "up\\s+to|at\\s+most|as\\s+(?:much|many)\\s+as|n(?:o|ot)\\s+more\\s+than|maximum|≤"],
  ["up_to", "до|не\\s+более|не\\s+больше|максимум|ең\\s+көбі|bis\\s+zu|fino\\s+a|en\\s+fazla"],
  ["up_to", "do", "pl"],
  ["more_than", "(?:more|greater|higher)\\s+than|over|above|exceed\\p{L}*|surpass\\p{L}*|in\\s+excess\\s+of|topped|>"],
  ["more_than", "более|больше|свыше|превы\\p{L}*|ponad|więcej\\s+niż|powyżej|mehr\\s+als|über|oltre|più\\s+di"],
  ["more_than", "بیش از|بیشتر از|أكثر من"],
  ["less_than", "(?:less|fewer|lower)\\s+than|under|below|<"],
  ["less_than", "менее|меньше|ниже|weniger\\s+als|unter|meno\\s+di|mniej\\s+niż|poniżej|کمتر از|أقل من"],
  ["almost", "almost|nearly|close\\s+to|approach\\p{L}*|just\\s+(?:under|below)|near"],
  ["almost", "почти|без\\s+малого|knapp|quasi|prawie|blisko|niemal|neredeyse"],
  ["almost", "fast", "de"],
  ["about", "about|around|approximately|approx\\.?|roughly|some|circa|ca\\.?|~|≈"],
  ["about", "c\\.?", "en"],
  ["about", "примерно|около|приблизительно|порядка|шамамен|shamamen|etwa|rund|ungefähr|około|ok\\.|yaklaşık|taxminan"],
  ["about", "حدود|تقریبا|تقريبا|حوالي|نحو"],
];

const ABLATIVE = "(?:[дтн][ае]н|[dtn][ae]n)";

/** Words behind a figure: the endings of Kazakh and Turkish, and "or more". */
const BEHIND: [Single, RegExp][] = [
  ["more_than", new RegExp(`${ABLATIVE}\\s+(?:аса|астам|артық|көп|asa|astam|artyq|fazla|ziyod|ortiq)(?!\\p{L})`, "iu")],
  ["more_than", /\s(?:аса|астам)(?!\p{L})/iu],
  ["less_than", new RegExp(`${ABLATIVE}\\s+(?:кем(?!\\s+емес)|аз|az)(?!\\p{L})`, "iu")],
  ["at_least", new RegExp(`${ABLATIVE}\\s+кем\\s+емес`, "iu")],
  ["at_least", /^\s*(?:\+|or\s+more|and\s+more|и\s+более)/iu],
  ["up_to", /^\s*or\s+less|\s(?:дейін|deıin|deyin)(?!\p{L})/iu],
  ["almost", /\s(?:жуық|jýyq|жақын|yakın)(?!\p{L})/iu],
];

/** Words that may stand between a qualifier and its figure. */
const FILLERS = "(?:\\s*(?:reached|reaching|by|чем|на|в|with|\\))\\s*)*\\s*";

/** What the words around a figure say; `rest` is the text before them. */
export interface Hedge {
  qualifier: Single;
  words: string;
  rest: string;
}

/**
 * Reads the qualifier of a figure from the text before it, else from the text behind its digits. The longest phrase
 * that touches the figure counts; words further away do not.
 */
export function readHedge(before: string, behind: string, language: Language): Hedge {
  const best: Hedge = { qualifier: "exact", words: "", rest: before };
  for (const [qualifier, pattern, only] of BEFORE) {
    if (only && only !== language) continue;
    const match = new RegExp(`(?<!\\p{L})(?:${pattern})${FILLERS}$`, "iu").exec(before);
    if (!match || match[0].length <= best.words.length) continue;
    Object.assign(best, { qualifier, words: match[0], rest: before.slice(0, match.index) });
  }
  if (best.qualifier !== "exact") return best;
  const found = BEHIND.find(([, pattern]) => pattern.test(behind));
  return found ? { ...best, qualifier: found[0] } : best;
}

const DECREASE =
  "fell|falls?|fallen|falling|decreas\\p{L}*|declin\\p{L}*|drop\\p{L}*|reduc\\p{L}*|shrank|shrunk|slump\\p{L}*" +
  "|plung\\p{L}*" +
  "|down|halved|halving|sank|снизи\\p{L}*|сниж\\p{L}*|упал\\p{L}*|паден\\p{L}*|сократи\\p{L}*|сокращ\\p{L}*" +
  "|уменьш\\p{L}*" +
  "|азай\\p{L}*|төменде\\p{L}*|кемі(?:ді|ген|п)|қысқар\\p{L}*|tómende\\p{L}*|gesunken|rückgang|calo|diminui\\p{L}*" +
  "|azal\\p{L}*|düş\\p{L}*|gerile\\p{L}*|spad\\p{L}*";
const INCREASE =
  "increas\\p{L}*|rose|ris(?:es?|en|ing)|grew|grow\\p{L}*|up(?!\\s+to)|jump\\p{L}*|surg(?:ed?|ing)|gain\\p{L}*" +
  "|climb\\p{L}*" +
  "|soar\\p{L}*|expand\\p{L}*|вырос\\p{L}*|рост\\p{L}*|увелич\\p{L}*|возрос\\p{L}*|прирост\\p{L}*|артты|артқан" +
  "|өс(?:ті|кен|іп)" +
  "|ulǵaı\\p{L}*|artty|aument\\p{L}*|gestiegen|arttı|wzr\\p{L}*";
const LESS = "less|lower|fewer|shorter|smaller|меньше|ниже|кем(?!\\s+емес)|weniger|meno|mniej";

const word = (pattern: string): RegExp => new RegExp(`(?<!\\p{L})(?:${pattern})(?!\\p{L})`, "iu");
const DECREASE_WORD = word(DECREASE);
const INCREASE_WORD = word(INCREASE);
const LESS_BEHIND = new RegExp(`^[\\s,]*(?:${LESS})(?!\\p{L})`, "iu");
const DECREASE_BEHIND = new RegExp(`^[\\s,]*(?:(?:жуық|астам|аса|кем|дейін)\\s+)?(?:${DECREASE})(?!\\p{L})`, "iu");
const BY = /(?<!\p{L})(?:by|на|um)\s*$/iu;
const LEVEL = /(?<!\p{L})(?:to|at|from|до|с|от)\s*$/iu;

/** Whether a figure is a change downwards, a change upwards, or no change at all. */
export type Direction = "down" | "up" | "both" | "none";

/**
 * Reads the direction of a figure from the words around it. `relative` figures (shares, multiples) take it from any
 * verb in the text; others only from "by" or from a word right behind them. "Fell to 20 %" is a level, not a change.
 */
export function readDirection(hedge: Hedge, after: string, relative: boolean): Direction {
  if (hedge.qualifier !== "less_than" && LESS_BEHIND.test(after)) return "down";
  if (saysLevel(hedge, after)) return "none";
  const near = BY.test(hedge.rest) || BY.test(hedge.words) || DECREASE_BEHIND.test(after);
  if (!relative && !near) return "none";
  const text = `${hedge.rest} | ${after}`;
  const down = DECREASE_WORD.test(text);
  const up = INCREASE_WORD.test(text);
  if (down && up) return "both";
  return down ? "down" : up ? "up" : "none";
}

/** "Rose to", "вырос до", "-ға дейін өсті": the figure is where a change ended. */
export function saysLevel(hedge: Hedge, after: string): boolean {
  if (LEVEL.test(hedge.rest)) return true;
  return isEndOfChange(hedge, after);
}

/** Whether "до" or "дейін" beside a verb of change means "to" and not "up to". */
export function isEndOfChange(hedge: Hedge, after: string): boolean {
  const to = hedge.qualifier === "up_to" && (/^до\s*$/iu.test(hedge.words) || /^\s*дейін/iu.test(after));
  const text = `${hedge.rest} | ${after}`;
  return to && (DECREASE_WORD.test(text) || INCREASE_WORD.test(text));
}
