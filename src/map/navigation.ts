import type { GeoProjection } from "d3-geo";
import type { Box } from "./view.js";

/** What the buttons beside a map call. */
export interface Navigation {
  zoom: (factor: number) => void;
  reset: () => void;
}

interface Options {
  projection: GeoProjection;
  /** The middle of the map stays in this box. */
  limits: Box;
  width: number;
  height: number;
  redraw: () => void;
}

const FURTHEST_IN = 40;

/**
 * Lets a map be moved by dragging, with two fingers, by the wheel with Ctrl, and by keys: it changes the projection and
 * calls `redraw`, so that text keeps its size.
 */
export function navigable(element: Element, { projection, limits, width, height, redraw }: Options): Navigation {
  const home = { scale: projection.scale(), translate: projection.translate() };
  let waiting = false;

  function soon() {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      redraw();
    });
  }

  function change(scale: number, translate: [number, number]) {
    const before = { scale: projection.scale(), translate: projection.translate() };
    projection.scale(scale).translate(translate);
    const [lon, lat] = projection.invert?.([width / 2, height / 2]) ?? [Number.NaN, Number.NaN];
    const [west, south, east, north] = limits;
    const inside = lon >= west && lon <= east && lat >= south && lat <= north;
    if (!inside) projection.scale(before.scale).translate(before.translate);
    soon();
  }

  function move(dx: number, dy: number) {
    const [x, y] = projection.translate();
    change(projection.scale(), [x + dx, y + dy]);
  }

  function zoom(factor: number, [cx, cy]: [number, number] = [width / 2, height / 2]) {
    const before = projection.scale();
    const scale = Math.min(Math.max(before * factor, home.scale * 0.5), home.scale * FURTHEST_IN);
    const [x, y] = projection.translate();
    change(scale, [cx + ((x - cx) * scale) / before, cy + ((y - cy) * scale) / before]);
  }

  function reset() {
    projection.scale(home.scale).translate(home.translate);
    soon();
  }

  listenTo(element, { move, zoom, reset });
  return { zoom, reset };
}

/** What they call; `middle` is the point that stays where it is, the middle of the map unless given. */
interface Moves {
  move: (dx: number, dy: number) => void;
  zoom: (factor: number, middle?: [number, number]) => void;
  reset: () => void;
}

/** Makes pointers, the wheel and keys call the moves. */
function listenTo(element: Element, moves: Moves): void {
  const { move, zoom } = moves;
  const fingers = new Map<number, [number, number]>();
  const at = (event: MouseEvent): [number, number] => {
    const { left, top } = element.getBoundingClientRect();
    return [event.clientX - left, event.clientY - top];
  };
  const listen = <E extends Event>(type: string, listener: (event: E) => void) =>
    element.addEventListener(type, listener as EventListener, { passive: false });

  listen<WheelEvent>("wheel", (event) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    zoom(2 ** (-event.deltaY / 300), at(event));
  });
  listen<PointerEvent>("pointerdown", (event) => {
    fingers.set(event.pointerId, at(event));
    element.setPointerCapture(event.pointerId);
  });
  listen<PointerEvent>("pointermove", (event) => {
    const before = fingers.get(event.pointerId);
    if (!before) return;
    const now = at(event);
    const other = [...fingers].find(([id]) => id !== event.pointerId)?.[1];
    fingers.set(event.pointerId, now);
    const share = other ? 2 : 1;
    move((now[0] - before[0]) / share, (now[1] - before[1]) / share);
    if (other) zoom(apart(now, other) / Math.max(1, apart(before, other)), other);
  });
  for (const type of ["pointerup", "pointercancel"])
    listen<PointerEvent>(type, (event) => fingers.delete(event.pointerId));
  listen<KeyboardEvent>("keydown", (event) => {
    const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : keysOf(moves)[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
}

function keysOf({ move, zoom, reset }: Moves): Record<string, () => void> {
  return {
    ArrowLeft: () => move(60, 0),
    ArrowRight: () => move(-60, 0),
    ArrowUp: () => move(0, 60),
    ArrowDown: () => move(0, -60),
    "+": () => zoom(1.5),
    "=": () => zoom(1.5),
    "-": () => zoom(1 / 1.5),
    "0": reset,
  };
}

function apart([x0, y0]: [number, number], [x1, y1]: [number, number]): number {
  return Math.hypot(x1 - x0, y1 - y0);
}
