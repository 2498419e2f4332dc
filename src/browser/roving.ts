/** Moves the focus among the marks of a drawing, which are one stop of the Tab key, with arrows, Home and End. */
export function arrowKey(event: KeyboardEvent): void {
  const drawing = event.target instanceof Element ? event.target.closest("[data-roving]") : null;
  if (!drawing) return;
  const stops = [...drawing.querySelectorAll<SVGElement>("a[data-stop]")];
  const at = stops.findIndex((stop) => stop.contains(event.target as Element));
  const to = at < 0 ? undefined : target(event.key, at, stops.length);
  const next = to === undefined ? undefined : stops[to];
  if (!next) return;
  event.preventDefault();
  for (const stop of stops) stop.setAttribute("tabindex", stop === next ? "0" : "-1");
  next.focus();
}

function target(key: string, at: number, count: number): number | undefined {
  if (key === "ArrowRight" || key === "ArrowDown") return Math.min(at + 1, count - 1);
  if (key === "ArrowLeft" || key === "ArrowUp") return Math.max(at - 1, 0);
  if (key === "Home") return 0;
  return key === "End" ? count - 1 : undefined;
}
