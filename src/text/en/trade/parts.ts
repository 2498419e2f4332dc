/** Words of the table of parts of years. */
export const partWords = {
  columns: {
    period: "Period",
    amount: "Amount",
    average: "A month on average",
    before: "Same months a year before",
    growth: "Growth",
  },
  months: (months: number) => `${months} months`,
  notStated: "not known",
  noGrowth: "–",
  yearBefore: "the year before",
};
