/**
 * Makes the links of a drawing one stop of the Tab key; the browser moves on from there with arrow keys. Of several
 * marks with one address only the first can be gone to.
 */
export function roving<T extends Element>(drawing: T): T {
  const seen = new Set<string>();
  drawing.setAttribute("data-roving", "");
  for (const link of drawing.querySelectorAll("a")) {
    const address = link.getAttribute("xlink:href") ?? link.getAttribute("href") ?? "";
    link.setAttribute("tabindex", seen.size === 0 ? "0" : "-1");
    if (!seen.has(address)) link.setAttribute("data-stop", "");
    seen.add(address);
  }
  return drawing;
}
