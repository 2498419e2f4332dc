import { expect, it } from "vitest";
import { buildDay } from "../../../pipelines/site/address.js";

it("a build has the day that whoever makes it gives, and else none", () => {
  expect(buildDay({})).toBe("");
  expect(buildDay({ SOURCE_DATE_EPOCH: "" })).toBe("");
  expect(buildDay({ SOURCE_DATE_EPOCH: "86400" })).toBe("1970-01-02");
  expect(() => buildDay({ SOURCE_DATE_EPOCH: "yesterday" })).toThrow('SOURCE_DATE_EPOCH is "yesterday"');
});
