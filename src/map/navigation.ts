import { loadSlice } from "../browser/slices.js";
import type { RoutesSlice } from "../slices/routes.js";
import type { Sight } from "./names.js";
import { redraw, type Shows, sightOf } from "./route-map.js";
import { type Scene, sceneOf } from "./scene.js";
import type { Box } from "./view.js";

/** What a reader does to a map; `middle` is the point that stays where it is, the middle of the map unless given. */
interface Moves {
  move: (dx: number, dy: number) => void;
  zoom: (factor: number, middle?: [number, number]) => void;
  home: () => void;
}

/** The middle of a map stays in this box. */
const LIMITS: Box = [30, 12, 122, 62];
const FURTHEST_IN = 40;
const STEP = 1.6;

const awake = new WeakMap<Element, Promise<Moves>>();

/**
 * Moves or enlarges a map as an event asks for: a click on one of its buttons, or the first touch, key or turn of the
 * wheel on it, which wakes it. From then on it hears them itself. The browser alone runs this, and loads it late.
 */
export async function navigate(event: Event): Promise<void> {
  const target = event.target as Element;
  const button = event.type === "click" ? target.closest<HTMLElement>("[data-zoom]") : null;
  const map = button ? mapBeside(button) : target.closest<SVGSVGElement>("[data-map]");
  if (!map || (awake.has(map) && !button)) return;
  const waking = awake.get(map) ?? wake(map);
  awake.set(map, waking);
  const moves = await waking;
  if (button) actionsOf(moves)[button.dataset["zoom"] ?? ""]?.();
  else map.dispatchEvent(new (event.constructor as typeof Event)(event.type, event));
}

/** The map of the same figure that is seen. */
function mapBeside(target: Element): SVGSVGElement | undefined {
  const maps = target.closest("figure")?.querySelectorAll<SVGSVGElement>("[data-map]") ?? [];
  return [...maps].find((map) => map.getBoundingClientRect().width > 0);
}

function actionsOf({ zoom, home }: Moves): Record<string, () => void> {
  return { in: () => zoom(STEP), out: () => zoom(1 / STEP), home };
}

/** Gives a drawn map its data again and ears. */
async function wake(map: SVGSVGElement): Promise<Moves> {
  const folder = document.querySelector<HTMLElement>("main[data-slices]")?.dataset["slices"] ?? "";
  const slice = (await loadSlice(folder, "routes")) as RoutesSlice;
  const { map: id, shows } = map.dataset;
  const chosen = slice.routes.find(({ route_id }) => route_id === id);
  if (!chosen) throw new Error(`no line ${id} to draw`);
  const data = { ...slice, chosen };
  const options = { width: map.viewBox.baseVal.width, shows: shows as Shows };
  const moves = movesOf(sceneOf(data), sightOf(data, options), map, sightOf(data, { ...options, shows: "region" }));
  listenTo(map, moves);
  return moves;
}

/** What moves a scene within its map; it is drawn anew, so that text keeps its size. */
function movesOf(scene: Scene, sight: Sight, map: SVGElement, region: Sight): Moves {
  const { projection, width, height } = sight;
  const first = { scale: projection.scale(), translate: projection.translate() };
  const least = Math.min(first.scale, region.projection.scale()) * 0.6;
  let waiting = false;

  function change(scale: number, translate: [number, number]) {
    const before = { scale: projection.scale(), translate: projection.translate() };
    projection.scale(scale).translate(translate);
    const [lon, lat] = projection.invert?.([width / 2, height / 2]) ?? [Number.NaN, Number.NaN];
    const [west, south, east, north] = LIMITS;
    const isInside = lon >= west && lon <= east && lat >= south && lat <= north;
    if (!isInside) projection.scale(before.scale).translate(before.translate);
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      redraw(map, scene, sight);
    });
  }

  return {
    move(dx, dy) {
      const [x, y] = projection.translate();
      change(projection.scale(), [x + dx, y + dy]);
    },
    zoom(factor, [cx, cy] = [width / 2, height / 2]) {
      const before = projection.scale();
      const scale = Math.min(Math.max(before * factor, least), first.scale * FURTHEST_IN);
      const [x, y] = projection.translate();
      change(scale, [cx + ((x - cx) * scale) / before, cy + ((y - cy) * scale) / before]);
    },
    home: () => change(first.scale, first.translate),
  };
}

/** Makes pointers, the wheel and keys call the moves. */
function listenTo(map: SVGSVGElement, moves: Moves): void {
  const { move, zoom } = moves;
  const fingers = new Map<number, [number, number]>();
  const at = (event: MouseEvent): [number, number] => {
    const { left, top, width } = map.getBoundingClientRect();
    const scale = map.viewBox.baseVal.width / width;
    return [(event.clientX - left) * scale, (event.clientY - top) * scale];
  };
  const listen = <E extends Event>(type: string, listener: (event: E) => void) =>
    map.addEventListener(type, listener as EventListener, { passive: false });

  listen<WheelEvent>("wheel", (event) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    zoom(2 ** (-event.deltaY / 300), at(event));
  });
  listen<PointerEvent>("pointerdown", (event) => {
    fingers.set(event.pointerId, at(event));
    if (event.isTrusted) map.setPointerCapture(event.pointerId);
  });
  listen<PointerEvent>("pointermove", (event) => {
    const before = fingers.get(event.pointerId);
    if (!before || event.buttons === 0) return void fingers.delete(event.pointerId);
    const now = at(event);
    const other = [...fingers].find(([id]) => id !== event.pointerId)?.[1];
    fingers.set(event.pointerId, now);
    const share = other ? 2 : 1;
    move((now[0] - before[0]) / share, (now[1] - before[1]) / share);
    if (other) zoom(apart(now, other) / Math.max(1, apart(before, other)), other);
  });
  for (const type of ["pointerup", "pointercancel"]) {
    listen<PointerEvent>(type, ({ pointerId }) => fingers.delete(pointerId));
  }
  listen<KeyboardEvent>("keydown", (event) => {
    const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : keysOf(moves)[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
}

function keysOf({ move, zoom, home }: Moves): Record<string, () => void> {
  return {
    ArrowLeft: () => move(60, 0),
    ArrowRight: () => move(-60, 0),
    ArrowUp: () => move(0, 60),
    ArrowDown: () => move(0, -60),
    "+": () => zoom(STEP),
    "=": () => zoom(STEP),
    "-": () => zoom(1 / STEP),
    "0": home,
  };
}

function apart([x0, y0]: [number, number], [x1, y1]: [number, number]): number {
  return Math.hypot(x1 - x0, y1 - y0);
}
