/** What the wordings behind a rate of growth allow it to be. */
export const growthWords = {
  notTold: "not known: open at both ends",
  atMost: (rate: string) => `at most ${rate}`,
  atLeast: (rate: string) => `at least ${rate}`,
  eitherWay: "a rise or a fall, by their wording",
};
