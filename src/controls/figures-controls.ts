import { byWords } from "../base/order.js";
import { type FigureEntry, type FigureQuery, hasStatus } from "../tables/figures-query.js";
import { measure, type Names } from "../trace/figure-words.js";
import { type Choice, type Control, form, select } from "./controls.js";
import { searchBox } from "./search-box.js";

/** What the search box and the filters say together. */
export type FigureFilters = Omit<FigureQuery, "order" | "descending">;

/** Returns the search box and the filters; each offers what occurs in the figures, with how often. */
export function figureControls(
  entries: readonly FigureEntry[],
  initial: FigureFilters,
  names: Names,
): Control<FigureFilters> {
  const indicators = new Map(entries.map(({ row }) => [row.indicator, measure(row)]));
  const country = (code: string) => names("countries", code);
  const offer = (key: KeysOf, label?: (code: string) => string) => choicesOf(entries, key, label);
  return form({
    q: searchBox("Search in everything", { initial: initial.q, hint: "flour, Interfax, Rozanak, $987.9 m …" }),
    indicator: filter(
      "What",
      offer(
        ({ row }) => [row.indicator],
        (code) => indicators.get(code) ?? code,
      ),
      initial.indicator,
    ),
    reporter: filter(
      "Country",
      offer(({ row }) => [row.reporter], country),
      initial.reporter,
    ),
    partner: filter(
      "Partner",
      offer(({ row }) => [row.partner], country),
      initial.partner,
    ),
    kind: filter(
      "Kind of source",
      offer(({ source }) => [source.kind]),
      initial.kind,
    ),
    year: filter("Year", offer(({ years }) => years).reverse(), initial.year),
    status: filter("Status", statuses(entries, names), initial.status),
  });
}

type KeysOf = (entry: FigureEntry) => readonly (string | null)[];

/** Each code that occurs, in words and with how often, in the order of the words. */
function choicesOf(
  entries: readonly FigureEntry[],
  key: KeysOf,
  label: (code: string) => string = (code) => code,
): Choice<string>[] {
  const counts = new Map<string, number>();
  for (const code of entries.flatMap(key)) if (code !== null) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts]
    .map(([value, count]) => ({ value, label: `${label(value)} (${count})` }))
    .sort((a, b) => byWords(a.label, b.label));
}

function statuses(entries: readonly FigureEntry[], names: Names): Choice<string>[] {
  const how = (value: string, words: string, fits: (entry: FigureEntry) => boolean) => ({
    value,
    label: `${words} (${entries.filter(fits).length})`,
  });
  return [
    ...choicesOf(
      entries,
      ({ row }) => [row.obs_status],
      (code) => names("obs_status", code),
    ),
    how("conflict", "contradicted by another figure", ({ disputed }) => disputed),
    how("doubtful", "doubtful: low reliability or contradicted", (entry) => hasStatus(entry, "doubtful")),
    how("corrected", "corrected: read otherwise than printed", ({ corrected }) => corrected),
  ];
}

/** A drop-down list whose choices say how many figures fit them. */
function filter(label: string, choices: readonly Choice<string>[], initial: string): Control<string> {
  const control = select(label, [{ value: "", label: "any" }, ...choices], initial);
  control.querySelector("select")?.classList.add("count");
  return control;
}
