const SCALES: Readonly<Record<string, number>> = {
  tn: 1e12,
  trillion: 1e12,
  bn: 1e9,
  billion: 1e9,
  m: 1e6,
  million: 1e6,
  "%": 0.01,
  percent: 0.01,
  point: 0.01,
  points: 0.01,
};

/** The numbers in a text, each with how far it may be off by the rounding of its last digit. */
export function numbersIn(text: string): { value: number; slack: number }[] {
  const pattern = /([\d][\d,]*(?:\.\d+)?)\s*(tn|trillion|bn|billion|m\b|million|%|percent|points?)?/g;
  return [...text.matchAll(pattern)].map(([, digits = "", word = ""]) => {
    const plain = digits.replaceAll(",", "");
    const scale = SCALES[word] ?? 1;
    const decimals = plain.split(".")[1]?.length ?? 0;
    return { value: Number(plain) * scale, slack: 0.5000001 * 10 ** -decimals * scale };
  });
}

/**
 * Whether a text shows a value, as far as its digits and its sign say it. Words that tell a direction go with the size
 * of the change, so a value below zero is shown by a minus sign alone.
 */
export function agrees(text: string, value: number): boolean {
  const [, limit] = /^under (.+)$/.exec(text) ?? [];
  const isBelowZero = /[−-]\s?[$€]?\d/.test(text);
  if (value !== 0 && isBelowZero !== value < 0) return false;
  if (limit) return numbersIn(limit).some((shown) => Math.abs(value) < shown.value);
  const slackFor = (shown: { value: number; slack: number }) => shown.slack + Math.abs(value) * 1e-9;
  return numbersIn(text).some((shown) => Math.abs(shown.value - Math.abs(value)) <= slackFor(shown));
}
