import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { inject } from "vitest";
import type { Observation } from "../../src/rows/observations.js";
import { digits } from "../../src/trace/figure-words.js";

const { data } = inject("site");
const observations: Observation[] = JSON.parse(readFileSync(join(data, "pages", "observations.json"), "utf8"));

/** The figures of the built site by their ids. */
export const figures = new Map(observations.map((row) => [row.observation_id, row]));

/**
 * A card as it opened: the address that was asked for, what the card is about, its text, and the figures it leads to.
 */
export interface Card {
  asked: string;
  about: string;
  text: string;
  leads: string[];
}

/** Opens the card of every number of a page, one after another, each address once. */
export async function cardsOf(page: Page): Promise<Card[]> {
  return page.evaluate(async () => {
    // Browsers slow down a page that takes hundreds of steps in its history at once.
    history.pushState = () => {};
    history.go = () => {};
    const address = (link: Element) =>
      link.getAttribute("href") ?? link.getAttributeNS("http://www.w3.org/1999/xlink", "href") ?? "";
    const links = [...document.querySelectorAll("main a")].filter((link) => address(link).includes("figures#"));
    const byAddress = new Map(links.map((link) => [address(link), link]));
    const cards: Card[] = [];
    for (const [asked, link] of byAddress) {
      link.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
      for (let i = 0; i < 200 && !document.querySelector("dialog.trace[open]"); i++) {
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      const card = document.querySelector("dialog.trace .figure-card");
      cards.push({
        asked: decodeURIComponent(asked.split("figures#")[1] ?? ""),
        about: card?.getAttribute("data-figure") ?? card?.getAttribute("data-formula") ?? "",
        text: card?.textContent ?? "",
        leads: [...(card?.querySelectorAll("a[href*='figures#']") ?? [])].map((lead) =>
          decodeURIComponent(address(lead).split("#")[1] ?? ""),
        ),
      });
      document.querySelector<HTMLDialogElement>("dialog.trace")?.close();
    }
    return cards;
  });
}

/** What is missing from a card: another figure than was asked for, its print, its stored value, or its source. */
export function lacking({ asked, about, text, leads }: Card): string[] {
  if (asked.startsWith("=")) {
    const inputs = [...asked.matchAll(/\[([^\]:]+)\]/g)].map((match) => match[1] ?? "");
    const unknown = inputs.filter((id) => !figures.has(id) || !leads.includes(id));
    return [...(about === asked.slice(1) ? [] : ["another formula"]), ...unknown].map((what) => `${asked}: ${what}`);
  }
  const row = figures.get(asked);
  if (!row) return [`${asked}: no such observation`];
  const wanted = [row.printed, digits(row.value), row.observation_id];
  return [
    ...(about === asked ? [] : [`${asked}: the card of ${about}`]),
    ...wanted.filter((words) => !text.includes(words)).map((words) => `${asked}: not “${words}”`),
  ];
}
