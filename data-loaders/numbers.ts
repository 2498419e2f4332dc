/** All that reads, bounds, prints and finds numbers. */
export type { Language, Qualifier, Unit } from "./lexicon.js";
export { QuantityError } from "./number-digits.js";
export { type FoundNumber, findNumbers } from "./number-find.js";
export { type FormatOptions, formatQuantity, type PageLanguage } from "./number-format.js";
export { parseQuantity, type Quantity } from "./quantity.js";
