/** Words of controls. */
export const controlWords = {
  more: "More choices",
};
