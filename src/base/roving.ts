/**
 * Makes the links of a drawing one stop of the Tab key: arrow keys move from mark to mark, Home and End to the ends. Of
 * several marks with one address only the first is gone to.
 */
export function roving<T extends Element>(drawing: T): T {
  const seen = new Set<string>();
  const stops: SVGElement[] = [];
  for (const link of drawing.querySelectorAll<SVGElement>("a")) {
    const address = link.getAttribute("xlink:href") ?? link.getAttribute("href") ?? "";
    link.setAttribute("tabindex", "-1");
    if (!seen.has(address)) stops.push(link);
    seen.add(address);
  }
  stops[0]?.setAttribute("tabindex", "0");
  drawing.addEventListener("keydown", (event) => {
    const { key } = event as KeyboardEvent;
    const at = stops.findIndex((stop) => stop.contains(event.target as Element));
    const to = at < 0 ? undefined : target(key, at, stops.length);
    const next = to === undefined ? undefined : stops[to];
    if (!next) return;
    event.preventDefault();
    for (const stop of stops) stop.setAttribute("tabindex", stop === next ? "0" : "-1");
    next.focus();
  });
  return drawing;
}

function target(key: string, at: number, count: number): number | undefined {
  if (key === "ArrowRight" || key === "ArrowDown") return Math.min(at + 1, count - 1);
  if (key === "ArrowLeft" || key === "ArrowUp") return Math.max(at - 1, 0);
  if (key === "Home") return 0;
  return key === "End" ? count - 1 : undefined;
}
