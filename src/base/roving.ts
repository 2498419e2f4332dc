/** Marks a drawing whose links are one stop of the Tab key; the browser makes them so and moves on with arrow keys. */
export function roving<T extends Element>(drawing: T): T {
  drawing.setAttribute("data-roving", "");
  return drawing;
}
