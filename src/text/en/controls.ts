/** Words of controls. */
export const controlWords = {
  more: "More",
  /** How one moves where many links are one stop of the Tab key. */
  keys: "Arrow keys move from one to the next here; Home and End lead to the first and the last.",
};
