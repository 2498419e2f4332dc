/** Of goods finer than chapters, those are cut for a pair that reach this share of the trade of a year in any year. */
export const LEAST_SHARE = 0.001;

/** At most so many of them are. */
export const MOST_GOODS = 200;
