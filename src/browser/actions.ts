import { csvFormatRows } from "d3-dsv";
import { csvText } from "../../pipelines/text/csv.js";
import { here, pageAddress } from "../base/address.js";
import { h } from "../base/dom.js";
import { chartWords } from "../text/en/chart.js";
import { traceWords } from "../text/en/trace.js";
import { copyButton } from "../trace/copy-button.js";
import { redraw, rowsNow } from "./alive.js";
import { csvOf, pngOf, sqlOf, svgOf } from "./pictures.js";

/** The public address that the page was built for; the reader may be elsewhere. */
const builtFor = document.querySelector<HTMLMetaElement>('meta[name="address"]')?.content ?? "";

/** Copies what a button is for and says so; where the browser refuses, shows it to be copied by hand. */
export async function copy(pressed: HTMLElement): Promise<void> {
  const button = await renewed(pressed);
  const named = button.dataset["copy"] ?? "";
  const own = builtFor !== "" && named.startsWith(builtFor) ? here.address + named.slice(builtFor.length) : named;
  const text = own || (button.closest("div")?.querySelector("pre")?.textContent ?? "");
  const said = h("span", { class: "note", role: "status" });
  button.after(" ", said);
  try {
    await navigator.clipboard.writeText(text);
    said.textContent = traceWords.copied;
    setTimeout(() => said.remove(), 4000);
  } catch {
    said.replaceChildren(traceWords.byHand, h("code", {}, text));
  }
}

/** Returns a button as it is when the citation that it copies has the address and the day of the reader. */
async function renewed(button: HTMLElement): Promise<HTMLElement> {
  const stale = button.closest<HTMLElement>("[data-cite]");
  if (!stale) return button;
  const place = [...stale.querySelectorAll("[data-copy]")].indexOf(button);
  const fresh = await renew(stale);
  return fresh.querySelectorAll<HTMLElement>("[data-copy]")[place] ?? button;
}

/** Writes citations of a page anew, with the address and the day of the reader. Returns them. */
export async function renew(stale: HTMLElement): Promise<Element> {
  const figure = stale.closest<HTMLElement>("[data-figure]")?.dataset["figure"];
  if (figure === undefined) await redraw();
  else {
    const card = await (await import("./cards.js")).cardOfFigure(figure);
    stale.replaceChildren(...(card?.querySelector(".citing")?.childNodes ?? stale.childNodes));
    delete stale.dataset["cite"];
  }
  return stale.isConnected ? stale : (document.querySelector("main .citing") ?? stale);
}

/** Saves a chart of the page as it stands. */
export async function save(link: HTMLElement): Promise<void> {
  const name = chartOf(link);
  const kind = link.dataset["save"] ?? "";
  await redraw();
  if (kind === "csv") return download(`${name}.csv`, new Blob([csvOf(name, addressOf(name))], { type: "text/csv" }));
  const svg = await svgOf(name, addressOf(name));
  if (kind === "png") return download(`${name}.png`, await pngOf(svg));
  return download(`${name}.svg`, new Blob([svg], { type: "image/svg+xml" }));
}

/** Saves all rows of the page as it stands. */
export async function saveRows(link: HTMLElement): Promise<void> {
  const found = await rowsNow(location.href);
  if (!found) return;
  const csv = csvFormatRows(
    [found.header, ...found.rows].map((row) =>
      row.map((cell) => (typeof cell === "string" ? csvText(cell) : String(cell))),
    ),
  );
  // The mark at the start tells spreadsheets that the letters are UTF-8.
  download(`${link.dataset["rows"]}.csv`, new Blob(["\ufeff", csv], { type: "text/csv" }));
}

/** Shows how a chart of the page can be sent, set into another page, or copied. */
export async function share(link: HTMLElement): Promise<void> {
  const name = chartOf(link);
  await redraw();
  const address = addressOf(name);
  const title = document.querySelector(`[data-chart="${name}"] .chart-title`)?.textContent ?? name;
  const svg = await svgOf(name, address);
  const frame = (attributes: string) =>
    `<iframe title="${escaped(title)}" ${attributes} width="100%" height="640" style="border:0"></iframe>`;
  const asPicture = h("button", { class: "plain", type: "button" }, chartWords.copyPicture);
  asPicture.addEventListener("click", () => void copyPicture(asPicture, svg));
  const close = h("button", { class: "plain", type: "button" }, traceWords.close);
  const row = (words: string, text: string) =>
    h(
      "div",
      {},
      h("p", {}, h("strong", {}, words), " ", copyButton(traceWords.copy)),
      h("pre", { tabindex: 0 }, h("code", {}, text)),
    );
  const dialog = h(
    "dialog",
    { class: "trace share", "aria-label": chartWords.share },
    h("div", { class: "trace-tools" }, h("a", { href: address }, chartWords.open), asPicture, close),
    h(
      "div",
      { class: "figure-card" },
      h("p", { class: "figure-reading" }, title),
      row(chartWords.link, address),
      row(chartWords.live, frame(`src="${escaped(address)}"`)),
      row(chartWords.fixed, frame(`srcdoc="${escaped(svg)}"`)),
      sqlOf(name).map((line) => row(chartWords.sql, line)),
    ),
  );
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => dialog.remove());
  dialog.addEventListener("click", ({ target }) => target === dialog && dialog.close());
  document.body.append(dialog);
  dialog.showModal();
}

/** Says that no figure has an id that the address asks for. */
export function tellUnknown(id: string): void {
  document.querySelector("main h1")?.after(h("p", { class: "warning", role: "status" }, traceWords.unknown(id)));
}

async function copyPicture(button: HTMLElement, svg: string): Promise<void> {
  const said = h("span", { class: "note", role: "status" });
  button.after(" ", said);
  try {
    await navigator.clipboard.write([new ClipboardItem({ "image/png": pngOf(svg) })]);
    said.textContent = traceWords.copied;
  } catch {
    said.textContent = chartWords.noPicture;
  }
}

function chartOf(element: HTMLElement): string {
  return element.closest<HTMLElement>("[data-chart]")?.dataset["chart"] ?? "";
}

/** The address of a chart alone, in the state that the page shows. */
function addressOf(name: string): string {
  return new URL(pageAddress(`chart/${name}`, { query: location.search.slice(1) }), location.href).href;
}

function escaped(text: string): string {
  return text.replace(/[&"<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function download(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  h("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}
