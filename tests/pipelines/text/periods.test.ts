import { describe, expect, it } from "vitest";
import { periodLabel } from "../../../pipelines/text/en/periods.js";

describe("a span", () => {
  it.each([
    ["2023-02-01", "2023-02-28", "February 2023"],
    ["2024-02-01", "2024-02-29", "February 2024"],
    ["2024-02-01", "2024-02-28", "1 February 2024 – 28 February 2024"],
    ["1900-02-01", "1900-02-28", "February 1900"],
    ["2000-02-01", "2000-02-28", "1 February 2000 – 28 February 2000"],
    ["2023-01-01", "2023-11-30", "January–November 2023"],
    ["2022-01-01", "2022-12-31", "2022"],
    ["2021-10-01", "2022-09-30", "October 2021 – September 2022"],
    ["2015-09-01", "2016-05-31", "September 2015 – May 2016"],
    ["2018-01-01", "2020-12-31", "January 2018 – December 2020"],
    ["2021-09-26", "2021-09-26", "26 September 2021"],
    ["2022-01-02", "2022-12-31", "2 January 2022 – 31 December 2022"],
    [null, null, null],
  ])("from %s to %s is called %s", (first, last, label) => {
    expect(periodLabel(first, last)).toBe(label);
  });
});
