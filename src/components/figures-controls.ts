import { type Choice, type Control, form, select } from "./controls.js";
import { measure, type Names } from "./figure-words.js";
import type { FigureEntry, FigureQuery } from "./figures-query.js";
import { searchBox } from "./search-box.js";

/** What the search box and the filters say together. */
export type FigureFilters = Omit<FigureQuery, "order" | "descending">;

/** Returns the search box and the filters; each offers what occurs in the figures, with how often. */
export function figureControls(
  entries: readonly FigureEntry[],
  initial: FigureFilters,
  names: Names,
): Control<FigureFilters> {
  const offer = (
    all: string,
    key: (entry: FigureEntry) => readonly (string | null)[],
    label: (code: string) => string,
    newest = false,
  ) => {
    const counts = new Map<string, number>();
    for (const code of entries.flatMap(key)) if (code !== null) counts.set(code, (counts.get(code) ?? 0) + 1);
    const choices = [...counts].map(
      ([value, count]): Choice<string> => ({ value, label: `${label(value)} (${count})` }),
    );
    choices.sort((a, b) => a.label.localeCompare(b.label, "en-GB") * (newest ? -1 : 1));
    return [{ value: "", label: all }, ...choices];
  };
  const indicators = new Map(entries.map(({ row }) => [row.indicator, measure(row)]));
  const country = (code: string) => names("countries", code);
  const statuses = offer(
    "any",
    ({ row }) => [row.obs_status],
    (code) => names("obs_status", code),
  );
  const disputed = entries.filter((entry) => entry.disputed).length;
  const doubtful = entries.filter((entry) => entry.disputed || entry.row.obs_status === "U").length;
  return form({
    q: searchBox("Search in everything", { initial: initial.q, hint: "flour, Interfax, Rozanak …" }),
    indicator: select(
      "What",
      offer(
        "anything",
        ({ row }) => [row.indicator],
        (code) => indicators.get(code) ?? code,
      ),
      initial.indicator,
    ),
    reporter: select(
      "Country",
      offer("any", ({ row }) => [row.reporter], country),
      initial.reporter,
    ),
    partner: select(
      "Partner",
      offer("any", ({ row }) => [row.partner], country),
      initial.partner,
    ),
    kind: select(
      "Kind of source",
      offer(
        "any",
        ({ source }) => [source.kind],
        (code) => code,
      ),
      initial.kind,
    ),
    year: select(
      "Year",
      offer(
        "any",
        ({ years }) => years,
        (code) => code,
        true,
      ),
      initial.year,
    ),
    status: select(
      "Status",
      [
        ...statuses,
        { value: "conflict", label: `contradicted by another figure (${disputed})` },
        { value: "doubtful", label: `doubtful: low reliability or contradicted (${doubtful})` },
      ],
      initial.status,
    ),
  });
}
