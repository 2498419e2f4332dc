import type { Qualifier, Unit } from "./lexicon.js";

/** The languages pages are written in. */
export type PageLanguage = "en" | "ru" | "kk";

/** Powers of ten that have a word; 0 has none. */
export type Scale = 0 | 3 | 6 | 9 | 12;

type Spoken = Exclude<Unit, "rank" | "USD_per_t" | "USD_per_item" | "t_per_year">;

/** English: singular and plural. */
export const ENGLISH_UNITS: Record<Exclude<Spoken, "USD">, [one: string, many: string]> = {
  EUR: ["euro", "euros"],
  t: ["tonne", "tonnes"],
  km: ["km", "km"],
  mm: ["mm", "mm"],
  fraction: ["%", "%"],
  times: ["times", "times"],
  count: ["unit", "units"],
  persons: ["person", "people"],
  days: ["day", "days"],
};

/** Russian: after 1, after 2 to 4 and decimals, after 5 and scale words. */
export const RUSSIAN_UNITS: Record<Spoken, [one: string, few: string, many: string]> = {
  USD: ["доллар", "доллара", "долларов"],
  EUR: ["евро", "евро", "евро"],
  t: ["тонна", "тонны", "тонн"],
  km: ["км", "км", "км"],
  mm: ["мм", "мм", "мм"],
  fraction: ["%", "%", "%"],
  times: ["раз", "раза", "раз"],
  count: ["единица", "единицы", "единиц"],
  persons: ["человек", "человека", "человек"],
  days: ["день", "дня", "дней"],
};

/** The Kazakh cases that qualifiers ask for: plain, "to" (жуық, дейін), "from" (астам, кем). */
export type KazakhCase = 0 | 1 | 2;

/** Kazakh units by case. */
export const KAZAKH_UNITS: Record<Spoken, [plain: string, to: string, from: string]> = {
  USD: ["доллар", "долларға", "доллардан"],
  EUR: ["еуро", "еуроға", "еуродан"],
  t: ["тонна", "тоннаға", "тоннадан"],
  km: ["км", "км-ге", "км-ден"],
  mm: ["мм", "мм-ге", "мм-ден"],
  fraction: ["%", "%-ға", "%-дан"],
  times: ["есе", "есеге", "еседен"],
  count: ["дана", "данаға", "данадан"],
  persons: ["адам", "адамға", "адамнан"],
  days: ["күн", "күнге", "күннен"],
};

/** Kazakh scale words by case, for figures without a unit. */
export const KAZAKH_SCALES: Record<Scale, [plain: string, to: string, from: string]> = {
  0: ["", "-ға", "-дан"],
  3: ["мың", "мыңға", "мыңнан"],
  6: ["млн", "млн-ға", "млн-нан"],
  9: ["млрд", "млрд-қа", "млрд-тан"],
  12: ["трлн", "трлн-ға", "трлн-нан"],
};

export const SCALES: Record<"en" | "ru", Record<Scale, string>> = {
  en: { 0: "", 3: "thousand", 6: "million", 9: "billion", 12: "trillion" },
  ru: { 0: "", 3: "тыс.", 6: "млн", 9: "млрд", 12: "трлн" },
};

/** Qualifiers before a figure. Russian has a second form for figures behind "на" and "в". */
export const ENGLISH_QUALIFIERS: Record<Qualifier, string> = {
  exact: "",
  range: "",
  about: "about",
  almost: "almost",
  more_than: "more than",
  at_least: "at least",
  less_than: "less than",
  up_to: "up to",
};
export const RUSSIAN_QUALIFIERS: Record<Qualifier, [plain: string, compared: string]> = {
  exact: ["", ""],
  range: ["", ""],
  about: ["около", "примерно"],
  almost: ["почти", "почти"],
  more_than: ["более", "более чем"],
  at_least: ["не менее", "не менее чем"],
  less_than: ["менее", "менее чем"],
  up_to: ["до", "не более чем"],
};
export const KAZAKH_QUALIFIERS: Record<Qualifier, { before: string; form: KazakhCase; after: string }> = {
  exact: { before: "", form: 0, after: "" },
  range: { before: "", form: 0, after: "" },
  about: { before: "шамамен", form: 0, after: "" },
  almost: { before: "", form: 1, after: "жуық" },
  more_than: { before: "", form: 2, after: "астам" },
  at_least: { before: "кемінде", form: 0, after: "" },
  less_than: { before: "", form: 2, after: "кем" },
  up_to: { before: "", form: 1, after: "дейін" },
};
