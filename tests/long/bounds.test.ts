import { describe, it } from "vitest";
import { expectBounded, READERS } from "../helpers/bounds/readers.js";

describe("the time that the longest texts take that are let in", () => {
  it.each(READERS.map((reader) => [reader.name, reader] as const))("is bounded for %s", async (_, reader) => {
    await expectBounded(reader, reader.most);
  });
});
