/** What a page must never show, in any state. It leans on nothing around it, so that it can be sent into a browser. */
export function troublesIn(all: Element): string[] {
  const copy = all.cloneNode(true) as Element;
  for (const code of copy.querySelectorAll("code, pre, style")) code.replaceWith("code");
  const text = copy.textContent ?? "";
  const holes = /\bundefined\b|\bNaN\b|\bnull\b|\[object|Infinity| [.,;:](?= |$)|\(\)/.exec(text);
  const troubles = holes ? [`“${text.slice(Math.max(0, holes.index - 60), holes.index + 30)}”`] : [];
  for (const title of all.querySelectorAll("h1, h2, h3, #heading, .chart-title")) {
    if ((title.textContent ?? "").trim() === "") troubles.push(`an empty ${title.localName}`);
  }
  for (const figure of all.querySelectorAll("[data-chart]")) {
    const drawings = [...figure.querySelectorAll("svg")];
    const isEmpty = drawings.some((svg) => svg.querySelectorAll("rect, circle, path, line, text").length < 3);
    if (drawings.length === 0 || isEmpty) troubles.push(`an empty chart ${figure.getAttribute("data-chart")}`);
  }
  return troubles;
}
