/** What texts are made of: each repeated makes one that a careless reader takes for ever to read, or falls over. */
const BITS = [
  ..."1-–()[]{}ae.,:;'\"’½%x/\\<>&*@`#|?!\t\n".split(""),
  ..."１٠٬٫،\u00a0\u200b\u202e\ud800éäİıßﬁ".split(""),
  ...["1 ", "1.", "1,", "1-", "1’", "1/", "1[", "1e", "1e5 ", "0x", "1 000 ", "1 111", "2022 ", "2022-", "2021/22 "],
  ...["one ", "twenty-", "hundred ", "hundred and ", "half ", "half a ", "dozen ", "a million ", "million ", "twice "],
  ...["one hundredx ", "сто ", "один ", "два с половиной ", "тысяча ", "екі мың ", "жүз ", "он ", "отыз ", "жарты "],
  ...["$", "$1 ", "% ", "more than ", "about ", "up to ", "by ", "to ", "from ", "between ", "and ", "or ", "i", "in "],
  ...["Jan ", "January-", "first ", "1 quarter ", "in 2022 ", "за 11 месяцев ", "2023 жылғы "],
  ...[
    "- ",
    "- - ",
    "? ",
    "? - ",
    ": ",
    "a: ",
    "a: b\n",
    "- a\n",
    "[[",
    "[{",
    "{a: ",
    "a: [",
    "&a ",
    "*a ",
    "!a ",
    "| ",
  ],
  ...[">-\n", "# ", "'' ", '"a" ', '"\\x', "---\n", "...\n", "%A ", "<<: ", "0x1\n", "- 0x1\n", "__proto__: "],
  ...["<a", "<a ", "</", "<p>", "</p>", "<!--", "<!doctype", "<html", "<script>", "&amp;", "&#1;", "<br>"],
  ...["f(", "sum(", "sum(1,", "1 + ", "1 * ", "[a", "[a] + ", "-(", "{a", "{a}", "{{", "}}", "<n>", "'{"],
  ...[
    "{a, plural, other {",
    "{a, select, other {x}} ",
    "p1:1-2 ",
    "https://a.",
    "a.a",
    "a-",
    "@a:",
    "\r\n",
    '","',
    '"\n',
  ],
];

/** Returns a text of a length for each of them. */
export function* hostileTexts(length: number): Generator<{ bit: string; text: string }> {
  for (const bit of BITS) yield { bit, text: bit.repeat(Math.ceil(length / bit.length)).slice(0, length) };
}

/** How long work takes, in milliseconds; what it throws counts as done where it is of a kind that is ours. */
export async function timeOf(work: () => unknown, isOurs: (error: unknown) => boolean): Promise<number> {
  const started = performance.now();
  try {
    await work();
  } catch (error) {
    if (!isOurs(error)) throw error;
  }
  return performance.now() - started;
}
