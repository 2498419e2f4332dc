import { figuresOf } from "../../pipelines/formula/figures.js";
import { h } from "../base/dom.js";
import type { MapNumber } from "../rows/routes/map-numbers.js";
import type { FlowsSlice } from "../slices/flows.js";
import { traceWords } from "../text/en/trace.js";
import { addressOf, formulaOfAddress, isOfFigure, traceAddress } from "../trace/address.js";
import { figureCard } from "../trace/figure-card.js";
import { type FigureFile, ledgerOf } from "../trace/figure-file.js";
import type { Ledger } from "../trace/figure-index.js";
import { flowFigures } from "../trace/flow-figures.js";
import { formulaCard } from "../trace/formula-card.js";
import { figureFiles } from "./figure-files.js";

/** What a reader asked for: a formula, how the page shows its result, and in what words. */
interface Asked {
  formula: string;
  shown: string | null;
  words: string | null;
}

let past: Asked[] = [];
const { dialog, body, back, whole, close } = emptyDialog();

/** Opens the card of the number that a link leads to over the page. */
export function openLink(link: Element): Promise<void> {
  const formula = formulaOfAddress(addressOf(link));
  if (formula === null) return Promise.resolve();
  const shown = dialog.contains(link) ? null : shownBy(link);
  return ask({ formula, shown, words: link.getAttribute("data-words") });
}

/** Opens the card of a formula over the page. */
export function openFormula(formula: string): Promise<void> {
  return ask({ formula, shown: null, words: null });
}

/**
 * Each card is a step of the browser's history, so that its Back leads to the card before, and out of the last. Where
 * the figures cannot be fetched, the link is followed as if there were no cards.
 */
async function ask(asked: Asked): Promise<void> {
  try {
    const ledger = await ledgerFor(asked.formula);
    past = [...past, asked];
    history.pushState({ ...history.state, cards: past.length }, "");
    show(asked, ledger);
  } catch {
    location.assign(traceAddress(asked.formula));
  }
}

/** Returns the card of a figure as it is drawn now; null where it is not known. */
export async function cardOfFigure(id: string): Promise<HTMLElement | null> {
  const ledger = await ledgerFor(`[${id}]`);
  const row = ledger.figure(id);
  return row && figureCard(row, ledger);
}

async function ledgerFor(formula: string): Promise<Ledger> {
  const { figures, mapNumbers, flows } = await figureFiles(formula);
  const asked = new Set(figuresOf(formula));
  const ofFlows = flows.map((slice) => flowFigures(slice as FlowsSlice, asked));
  return ledgerOf([...(figures as FigureFile[]), ...ofFlows], mapNumbers as MapNumber[]);
}

function show(asked: Asked, ledger: Ledger): void {
  if (!dialog.isConnected) document.body.append(dialog);
  body.replaceChildren(cardOf(asked, ledger));
  const address = traceAddress(asked.formula);
  whole.setAttribute("href", address);
  whole.textContent = isOfFigure(address) ? traceWords.whole : traceWords.link;
  whole.hidden = new URL(address, document.baseURI).href === location.href;
  back.hidden = past.length < 2;
  if (!dialog.open) dialog.showModal();
  dialog.scrollTop = 0;
  close.focus();
}

function cardOf({ formula, shown, words }: Asked, ledger: Ledger): HTMLElement {
  const alone = /^\[([^\]]+)\]$/.exec(formula)?.[1];
  const row = alone === undefined ? null : ledger.figure(alone);
  return row ? figureCard(row, ledger) : formulaCard(formula, ledger, { shown, words });
}

/** Closed by the reader: the steps of its cards are left behind. */
function forget(): void {
  const steps = past.length;
  past = [];
  if (steps > 0) history.go(-steps);
}

addEventListener("popstate", ({ state }) => {
  const depth = Math.min((state as { cards?: number } | null)?.cards ?? 0, past.length);
  if (depth === past.length) return;
  past = past.slice(0, depth);
  const last = past.at(-1);
  if (last) void ledgerFor(last.formula).then((ledger) => show(last, ledger));
  else dialog.close();
});

/** Returns the dialog with its tools and room for a card. */
function emptyDialog() {
  const tool = (words: string, does: () => void) => {
    const button = h("button", { class: "plain", type: "button" }, words);
    button.addEventListener("click", does);
    return button;
  };
  const inside = h("div", { class: "trace-body" });
  const toBack = tool(traceWords.back, () => history.back());
  const toWhole = h("a", { "data-own": true });
  const toClose = tool(traceWords.close, () => box.close());
  const tools = h("div", { class: "trace-tools" }, toBack, toWhole, toClose);
  const box = h("dialog", { class: "trace", "aria-label": traceWords.dialog }, tools, inside);
  box.addEventListener("close", forget);
  // A click on the backdrop reaches the dialog itself.
  box.addEventListener("click", ({ target }) => target === box && box.close());
  return { dialog: box, body: inside, back: toBack, whole: toWhole, close: toClose };
}

/** The number as a link shows it; a mark of a chart or a cell of signs shows none. */
function shownBy(link: Element): string | null {
  if (link.namespaceURI !== "http://www.w3.org/1999/xhtml" || link.hasAttribute("aria-label")) return null;
  return link.textContent;
}
