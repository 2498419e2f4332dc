import { list } from "../../../../pipelines/text/en/values.js";

/** Words of bars that stand for an average month. */
export const monthWords = {
  average: (what: string, span: string) => `${what}, average month of ${span}`,
  short: (what: string, span: string) => `${what}, avg month of ${span}`,
  trade: (name: string) => `All trade with ${name}`,
  exports: (name: string) => `Exports to ${name}`,
  together: (names: readonly string[]) => `${list(names)} together`,
  divided: (months: number) => ` / ${months} months`,
  stated: "given",
  exceeded: "amounts that it exceeds",
  columns: { what: "What", month: "A month", from: "Follows from", source: "Source" },
};
