const MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December";
const UNIT = "%|(?:percent|thousand|million|billion|trillion|km|tonnes)\\b";

/** A number in a remark on a figure, with its currency and unit; a day of a month is none. */
export const NOTED_NUMBER = new RegExp(`(?:[$€] ?)?\\d+(?:[.,]\\d+)*(?: ?(?:${UNIT}))?(?!\\d| (?:${MONTHS})\\b)`, "g");

/** Whether a print shows the words by which it is read: a plain figure its scale, any other “about”, “to” and such. */
export function showsWords(printed: string, qualifier: string): boolean {
  return (qualifier === "exact" ? /^[$€]\d+\.\d.*\p{L}{4}/u : /\p{L}{2}.*\d|\d.*[-–]|\d.* to /u).test(printed);
}
