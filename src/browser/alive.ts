import { h } from "../base/dom.js";
import { drawn, NARROW, WIDE, WIDE_MEDIA } from "../base/sizes.js";
import { chartAlone } from "../charts/chart.js";
import { chartWords } from "../text/en/chart.js";
import { learnMarks, type MarkedFigures } from "../trace/marks.js";
import { views } from "../views/index.js";
import type { Drawn, Rows, State, View } from "../views/view.js";
import { putInto } from "./place.js";
import { loadSlice } from "./slices.js";
import { queryOf, stateOf, stateOfControls } from "./state.js";
import { listening, openVoice } from "./voice.js";

const main = document.querySelector<HTMLElement>("main[data-view]");
const first = stateOf(main?.dataset["first"] ?? "");
const folder = main?.dataset["slices"] ?? "";
const wide = matchMedia(WIDE_MEDIA);
const loaded = main && views[main.dataset["view"] ?? ""]?.();

/** The draw that was asked for last; an earlier one that comes later is left. */
let latest = 0;
let current: State = first;

/** Which figures bear marks: whatever is drawn asks. */
const marks = () => loadSlice(folder, "marks").then((slice) => learnMarks(slice as MarkedFigures));

const controls = () => document.querySelectorAll<HTMLFormElement>("form[data-controls]");

/** Loads what the next choice needs, for a reader who is about to make one. */
export async function prepare(): Promise<void> {
  openVoice();
  const found = await loaded;
  if (!found) return;
  const names = new Set([...found.view.slices(current), ...(found.view.more ?? [])]);
  await Promise.all([marks(), ...[...names].map((name) => loadSlice(folder, name))]);
}

/** Returns all rows of the state that the page shows, for a download. */
export async function rowsNow(page: string): Promise<Rows | null> {
  const found = await loaded;
  if (!found?.view.rowsOf) return null;
  const slices = await Promise.all((found.view.more ?? []).map((name) => loadSlice(folder, name)));
  return found.view.rowsOf(current, slices, page);
}

/** Draws what the controls say and writes it into the address. */
export async function choose(control: HTMLElement): Promise<void> {
  const isGliding = control instanceof HTMLInputElement && /^(range|search)$/.test(control.type);
  const tell = listening();
  const now = await show({ ...current, ...stateOfControls(controls()) });
  if (!now) return;
  tell();
  if (isGliding) history.replaceState(history.state, "", addressOf(now));
  else history.pushState(null, "", addressOf(now));
}

/** The address of the page in a state. */
function addressOf(state: State): string {
  const query = queryOf(state);
  return query === "" ? location.pathname : `?${query}`;
}

/** Draws the state that a link names and writes it into the address. */
export async function go(link: HTMLAnchorElement): Promise<void> {
  const then = link.dataset["focus"];
  const tell = listening();
  const now = await show({ ...first, ...stateOf(new URL(link.href).search) });
  if (!now) return;
  tell();
  history.pushState(null, "", addressOf(now));
  if (then) document.getElementById(then)?.focus({ preventScroll: true });
}

/** Draws what the address says. */
export async function follow(): Promise<void> {
  const now = await show({ ...first, ...stateOf(location.search) });
  if (now && location.search !== "" && queryOf(now) !== location.search.slice(1)) {
    history.replaceState(history.state, "", `?${queryOf(now)}${location.hash}`);
  }
}

/** Draws the state that the page shows once more, so that its charts are known here. */
export async function redraw(): Promise<void> {
  await show(current);
}

/** Draws a state into the places of the page. Returns it as it is in fact; null where another was asked for since. */
async function show(state: State): Promise<State | null> {
  const own = ++latest;
  const found = await loaded;
  if (!found) return null;
  const [slices] = await Promise.all([slicesOf(found.view, state), marks()]);
  if (own !== latest) return null;
  drawn.sizes = [wide.matches ? WIDE : NARROW];
  drawn.later = (fill) => requestAnimationFrame(() => setTimeout(fill));
  const { state: now, parts } = alone(found.view.draw(state, slices));
  current = now;
  for (const place of document.querySelectorAll<HTMLElement>("main [data-place]")) {
    const part = parts[place.dataset["place"] ?? ""];
    if (part !== KEPT) putInto(place, part);
  }
  return now;
}

const KEPT = "kept";

/** On the page of one chart, the parts that are not it stay as they are. */
function alone(whole: Drawn): Drawn {
  const chart = main?.dataset["chart"];
  if (chart === undefined) return whole;
  const figure = chartAlone(h("div", {}, Object.values(whole.parts)), chart);
  return { state: whole.state, parts: { chart: figure ?? h("p", { class: "empty" }, chartWords.noChart), page: KEPT } };
}

/** The slices of a state; of the first one where the address names what there is not. */
async function slicesOf<Slice>(view: View<Slice>, state: State): Promise<Slice[]> {
  const load = (names: readonly string[]) =>
    Promise.all(names.map((name) => loadSlice(folder, name) as Promise<Slice>));
  try {
    return await load(view.slices(state));
  } catch {
    return load(view.slices(first));
  }
}

wide.addEventListener("change", () => void show(current));
