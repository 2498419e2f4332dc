import { h } from "./dom.js";

/** The address of an observation: its row on the figures page, opened. */
export function figureAddress(observationId: string): string {
  return `./figures#${encodeURIComponent(observationId)}`;
}

/** A number that a source states, as a link to the observation behind it. `inputIds` are separated by blanks. */
export function stated(text: string, inputIds: string): HTMLElement {
  const ids = inputIds.split(" ");
  if (ids.length > 1) return computed(text, { formula: "sum of the source's exports and imports", inputIds: ids });
  return h("a", { class: "number", href: figureAddress(inputIds), "data-inputs": inputIds }, text);
}

/** A number that we computed, with its formula and the observations that went into it. */
export function computed(
  text: string,
  { formula, inputIds }: { formula: string; inputIds: readonly string[] },
): HTMLElement {
  const ids = inputIds.flatMap((id) => id.split(" ")).filter((id) => id !== "");
  return h(
    "a",
    {
      class: "number computed",
      href: ids[0] ? figureAddress(ids[0]) : null,
      title: `computed: ${formula}`,
      "data-formula": formula,
      "data-inputs": ids.join(" "),
    },
    text,
  );
}
