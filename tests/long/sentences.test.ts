import { expect, it } from "vitest";
import { drawn, NARROW } from "../../src/base/sizes.js";
import { views } from "../../src/views/index.js";
import type { State } from "../../src/views/view.js";
import { drawnPage, nextStates } from "../helpers/views.js";
import { randomFrom } from "./mutants.js";
import { faultsOf, sentencesIn } from "./sentences.js";

/** So many states of a page at most; of more, those nearest to the first, then some that chance picks. */
const MOST = 6000;
/** So long for a page at most, in milliseconds: some draw a thousand rows a state. */
const LONGEST = 180_000;
/** So many of them with their drawings, whose words differ less. */
const DRAWN = 150;

const keyOf = (state: State) => new URLSearchParams(state).toString();

/** Returns every sentence that states of a page compose, where each was first seen, and how many states they are. */
async function sentencesOf(page: string) {
  const sentences = new Map<string, string>();
  const known = new Set([""]);
  const waiting: State[] = [{}];
  const random = randomFrom(MOST);
  const end = performance.now() + LONGEST;
  let count = 0;
  for (; waiting.length > 0 && count < MOST && performance.now() < end; count++) {
    const at = count < MOST / 2 ? 0 : Math.floor(random() * waiting.length);
    const [asked = {}] = waiting.splice(at, 1);
    drawn.sizes = count < DRAWN ? [NARROW] : [];
    const found = await drawnPage(page, asked);
    for (const sentence of sentencesIn(found.all)) {
      if (!sentences.has(sentence)) sentences.set(sentence, `/${page}?${keyOf(asked)}`);
    }
    for (const next of nextStates(found)) {
      if (known.has(keyOf(next))) continue;
      known.add(keyOf(next));
      waiting.push(next);
    }
  }
  return { sentences, count, left: waiting.length };
}

it.each(Object.keys(views))("composes no sentence with a fault on /%s", async (page) => {
  const { sentences, count, left } = await sentencesOf(page);
  const faults = [...sentences].flatMap(([words, where]) =>
    faultsOf(words).map(({ what }) => `${where}: ${what}: ${words.slice(0, 300)}`),
  );
  const longest = [...sentences.keys()].toSorted((a, b) => b.length - a.length).slice(0, 10);
  const head = `/${page}: ${sentences.size} sentences of ${count} states, ${left} known ones left; the longest:`;
  console.log([head, ...longest].join("\n  "));
  expect(faults).toEqual([]);
});
