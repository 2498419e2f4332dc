import fc from "fast-check";
import { expect, it } from "vitest";
import { byLetters } from "../../../src/tables/source-list.js";

const sources = (...publishers: string[]) => publishers.map((publisher) => ({ publisher }));

it("files a publisher under the first letter of its name, without its article and without digits before it", () => {
  const groups = byLetters(sources("The Times", "24.kg", "Ariana", "Écho", "Kazinform"));
  expect(groups.flat().map(({ publisher }) => publisher)).toEqual([
    "Ariana",
    "Écho",
    "Kazinform",
    "24.kg",
    "The Times",
  ]);
});

it("loses no source, and keeps those of one letter together", () => {
  const publisher = fc.stringMatching(/^(The )?[A-Fa-f][a-z]{0,3}$/);
  fc.assert(
    fc.property(fc.array(publisher, { maxLength: 200 }), (publishers) => {
      const groups = byLetters(sources(...publishers));
      expect(groups.flat()).toHaveLength(publishers.length);
      const letters = groups.map(
        (group) => new Set(group.map((row) => row.publisher.replace(/^The /, "").charAt(0).toUpperCase())),
      );
      const all = letters.flatMap((set) => [...set]);
      expect(new Set(all).size).toBe(all.length);
    }),
  );
});
