/** A number in a text: `text` is the text from `start` to `end`, in UTF-16 code units. */
export interface FoundNumber {
  start: number;
  end: number;
  text: string;
}

const SPACE = "[ \\u00a0\\u2009\\u202f]";
const DIGIT = "[\\d\\u0660-\\u0669\\u06f0-\\u06f9]";
const DIGIT_GROUPS =
  `(?<!${DIGIT})${DIGIT}{1,3}(?:${SPACE}${DIGIT}{3})+(?!${DIGIT})(?:[.,\\u066b]${DIGIT}+)?` +
  `|(?<!${DIGIT})\\d{4}/\\d{2}(?:\\d{2})?(?!\\d)` +
  `|${DIGIT}+(?:[.,\\u066b\\u066c]${DIGIT}+)*`;

const ONES = "one|two|three|four|five|six|seven|eight|nine";
const SMALL =
  `(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:${ONES}))?` +
  "|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen" +
  `|${ONES}`;
const SCALE = "hundred|thousand|million|billion|trillion";
const ALONE =
  "twice|thrice|doubled?|doubles|doubling|tripled?|triples|tripling|quadrupled?|half|halved|single|dozen" +
  `|(?:${ONES}|ten)-?fold`;

const letterless = (pattern: string): string => `(?<!\\p{L})(?:${pattern})(?!\\p{L})`;
const NUMBERS = new RegExp(
  `${DIGIT_GROUPS}|${letterless(ALONE)}|${letterless(`(?:${SMALL})(?:[- ](?:${SCALE}))*`)}` +
    `|(?<!${DIGIT}[\\s-]?)${letterless(`(?:${SCALE})(?:[- ](?:${SCALE}))*`)}`,
  "giu",
);

/**
 * Every number that a text holds, in order: digits with their separators ("10,000", "2021/22") and English number
 * words ("two nations", "twice", "single"). Scale words count only when no digits stand before them.
 */
export function findNumbers(text: string): FoundNumber[] {
  return Array.from(text.matchAll(NUMBERS), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
  }));
}
