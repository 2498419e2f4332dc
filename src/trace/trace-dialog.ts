import { h } from "../base/dom.js";
import { figureCard } from "./figure-card.js";
import type { Ledger } from "./figure-index.js";
import { formulaCard } from "./formula-card.js";
import { formulaOfAddress, traceAddress } from "./number.js";

/** What a reader asked for: a formula, how the page shows its result, and in what words. */
interface Asked {
  formula: string;
  shown: string | null;
  words: string | null;
}

/**
 * Opens the card of a number over the page whenever a link to one is followed without a modifier key; links inside the
 * card lead on, Back leads back, Escape closes. `load` fetches the ledger when it is first needed. `isOwn` says which
 * links the page itself answers. Returns what opens the card of a formula.
 */
export function traceNumbers(
  load: () => Promise<Ledger>,
  isOwn: (link: Element) => boolean = () => false,
): (formula: string) => Promise<void> {
  let past: Asked[] = [];
  let ledger: Promise<Ledger> | null = null;
  const { dialog, body, back, whole, close } = emptyDialog(forget);

  /**
   * Each card is a step of the browser's history, so that its Back leads to the card before, and out of the last. Where
   * the ledger cannot be fetched, the link is followed as if there were no cards.
   */
  function ask(asked: Asked): Promise<void> {
    past = [...past, asked];
    history.pushState({ ...history.state, cards: past.length }, "");
    return show(asked).catch(() => {
      ledger = null;
      location.assign(traceAddress(asked.formula));
    });
  }

  async function show(asked: Asked) {
    ledger ??= load();
    const known = await ledger;
    if (!dialog.isConnected) document.body.append(dialog);
    body.replaceChildren(cardOf(asked, known));
    whole.setAttribute("href", traceAddress(asked.formula));
    whole.dataset["own"] = "";
    back.hidden = past.length < 2;
    if (!dialog.open) dialog.showModal();
    dialog.scrollTop = 0;
    close.focus();
  }

  /** Closed by the reader: the steps of its cards are left behind. */
  function forget() {
    const steps = past.length;
    past = [];
    if (steps > 0) history.go(-steps);
  }

  addEventListener("popstate", ({ state }) => {
    const depth = Math.min((state as { cards?: number } | null)?.cards ?? 0, past.length);
    if (depth === past.length) return;
    past = past.slice(0, depth);
    const last = past.at(-1);
    if (last) void show(last);
    else dialog.close();
  });

  document.addEventListener("click", (event) => {
    const link = followed(event);
    const asked = link && !isOwn(link) ? askedBy(link, dialog.contains(link)) : null;
    if (!asked) return;
    event.preventDefault();
    void ask(asked);
  });

  return (formula) => ask({ formula, shown: null, words: null });
}

/** Returns the dialog with its tools and room for a card. */
function emptyDialog(onclose: () => void) {
  const body = h("div", { class: "trace-body" });
  const back = h("button", { class: "plain", type: "button", onclick: () => history.back() }, "Back");
  const whole = h("a", {}, "Open on a page of its own");
  const close = h("button", { class: "plain", type: "button", onclick: () => dialog.close() }, "Close");
  const dialog: HTMLDialogElement = h(
    "dialog",
    { class: "trace", "aria-label": "Where a number comes from", onclose, onclick: outside },
    h("div", { class: "trace-tools" }, back, whole, close),
    body,
  );
  return { dialog, body, back, whole, close };

  /** A click on the backdrop reaches the dialog itself. */
  function outside(event: Event) {
    if (event.target === dialog) dialog.close();
  }
}

/** The link that a click follows in place, unless it is one of the dialog's own tools. */
function followed(event: MouseEvent): Element | null {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null;
  const link = (event.target as Element).closest?.("a");
  return link?.getAttribute("data-own") === null ? link : null;
}

/** What following a link asks for; null where it leads to no formula. */
function askedBy(link: Element, isInside: boolean): Asked | null {
  const formula = formulaOfAddress(addressOf(link));
  if (formula === null) return null;
  return { formula, shown: isInside ? null : shownBy(link), words: link.getAttribute("data-words") };
}

function cardOf({ formula, shown, words }: Asked, ledger: Ledger): HTMLElement {
  const alone = /^\[([^\]:]+)\]$/.exec(formula)?.[1];
  if (alone === undefined) return formulaCard(formula, ledger, { shown, words });
  const row = ledger.figure(alone);
  return row ? figureCard(row, ledger) : h("p", { class: "warning" }, `No figure has the id “${alone}”.`);
}

function addressOf(link: Element): string {
  return link.getAttribute("href") ?? link.getAttributeNS("http://www.w3.org/1999/xlink", "href") ?? "";
}

/** The number as a link shows it; a mark of a chart or a cell of signs shows none. */
function shownBy(link: Element): string | null {
  if (link.namespaceURI !== "http://www.w3.org/1999/xhtml" || link.querySelector(".visually-hidden")) return null;
  return link.textContent;
}
