import { h } from "../base/dom.js";

let voice: HTMLElement | undefined;

/** Makes ready to say what changes on the page: screen readers hear only places that were there before. */
export function openVoice(): HTMLElement {
  if (!voice) {
    voice = h("p", { class: "visually-hidden", "aria-live": "polite" });
    document.querySelector("main")?.append(voice);
  }
  return voice;
}

/** Says words to those who do not see the page. */
export function say(words: string): void {
  openVoice().textContent = words;
}

/** Returns what says those headings that have changed since; places that speak for themselves are left to do so. */
export function listening(): () => void {
  const headings = () =>
    [...document.querySelectorAll<HTMLElement>("main :is(h1, h2, h3)")]
      .filter((heading) => !heading.closest("[aria-live]"))
      .map((heading) => heading.textContent ?? "");
  const before = new Set(headings());
  return () =>
    say(
      headings()
        .filter((heading) => !before.has(heading))
        .join(". "),
    );
}
