import { beforeAll, describe, expect, it } from "vitest";
import { type Child, h, textOf } from "../../../src/base/dom.js";
import { grouped } from "../../../src/base/grouped.js";
import { pack, unpack } from "../../../src/base/packed.js";
import { folded, holdsWords, wordsOf } from "../../../src/base/search.js";
import { category, countryColour } from "../../../src/base/theme.js";
import { useDocument } from "../../../src/draw/document.js";

beforeAll(useDocument);

describe("packed rows", () => {
  const rows = [
    { id: "a", value: 1.5, note: null },
    { id: "b", value: 0, note: "" },
  ];

  it.each([0, 1, 2])("are as they were after they were sent, %i of them", (count) => {
    const some = rows.slice(0, count);
    expect(unpack(JSON.parse(JSON.stringify(pack(some))))).toEqual(some);
  });

  it("say the names of their columns once", () => {
    expect(JSON.stringify(pack(rows)).match(/note/g)).toHaveLength(1);
  });
});

describe("grouped rows", () => {
  it("stand under each of their keys in the order they come, and under no empty one", () => {
    const rows = [["x"], ["y", "x"], [""], []];
    expect(grouped(rows, (keys) => keys)).toEqual(
      new Map([
        ["x", [["x"], ["y", "x"]]],
        ["y", [["y", "x"]]],
      ]),
    );
  });
});

describe("the text of what stands inside an element", () => {
  it("is read without taking anything away", () => {
    const number = h("a", {}, "2.08 times");
    const parts: Child = ["It is ", [number, null, false], " in ", 2022];
    const heading = h("h2", {}, parts);
    expect(textOf(parts)).toBe("It is 2.08 times in 2022");
    expect(heading.textContent).toBe("It is 2.08 times in 2022");
  });
});

describe("a search", () => {
  it("finds every word, whatever its case, accents and decimal sign", () => {
    const text = folded("Béland, wheat: 987,9 t");
    for (const query of ["beland", "WHEAT béland", "987.9", "987,9", ""]) expect(holdsWords(text, query)).toBe(true);
    for (const query of ["rye", "wheat rye", "9879", "987 .8"]) expect(holdsWords(text, query)).toBe(false);
  });

  it("takes names in Cyrillic letters as English writes them", () => {
    for (const name of ["Жумангарин", "Жұманғарин", "Zhumangarin"]) expect(folded(name)).toBe("zhumangarin");
    expect(folded("щебень, объём, Қырғызстан")).toBe("shcheben, obem, kyrgyzstan");
  });

  it("tells words apart, a number with its decimals as one", () => {
    expect(wordsOf("Up to $1,362.5 m (12 %) – мука!")).toEqual(["up", "to", "1.362.5", "m", "12", "muka"]);
    expect(wordsOf("– …")).toEqual([]);
  });
});

describe("colours", () => {
  it("are those of sixteen things, then the same by turns", () => {
    const colours = Array.from({ length: 16 }, (_, i) => category(i));
    expect(new Set(colours).size).toBe(16);
    expect([category(16), category(33)]).toEqual([colours[0], colours[1]]);
  });

  it("stay with a country; one that is not known has the first", () => {
    expect(["A", "B", "?"].map((code) => countryColour(code, ["A", "B"]))).toEqual([0, 1, 0].map(category));
  });
});
