/** The languages sources are printed in (ISO 639-1). */
export const LANGUAGES = ["en", "ru", "kk", "de", "fa", "it", "pl", "tr", "uz", "ar", "zh"] as const;
export type Language = (typeof LANGUAGES)[number];

/** The units a figure is stored in, always the base unit: dollars, tonnes, kilometres, shares of one. */
export const UNITS = [
  "USD",
  "EUR",
  "t",
  "km",
  "mm",
  "fraction",
  "times",
  "count",
  "persons",
  "rank",
  "days",
  "USD_per_t",
  "USD_per_item",
  "t_per_year",
] as const;
export type Unit = (typeof UNITS)[number];

/** The words around a figure that widen or open its interval. */
export const QUALIFIERS = ["exact", "about", "almost", "more_than", "at_least", "less_than", "up_to", "range"] as const;
export type Qualifier = (typeof QUALIFIERS)[number];
