/** What the prints behind a rate of growth tell of it. */
export const growthWords = {
  notTold: "not told: open at both ends",
  atMost: (rate: string) => `at most ${rate}`,
  atLeast: (rate: string) => `at least ${rate}`,
  eitherWay: "rise or fall, by the prints",
};
