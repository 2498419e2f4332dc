import { beforeEach, describe, expect, it } from "vitest";
import { h, textOf } from "../../../src/base/dom.js";
import { s } from "../../../src/base/svg.js";
import { chart } from "../../../src/charts/chart.js";
import { FOR_ROW, ONCE, ROW, signed } from "../../../src/charts/parts/signs.js";
import { useDocument } from "../../../src/draw/document.js";
import { traceAddress } from "../../../src/trace/address.js";
import { headline, isOfficial, learnMarks, marksOf, range } from "../../../src/trace/marks.js";
import { stated } from "../../../src/trace/number.js";

beforeEach(() => {
  useDocument();
  learnMarks({ ids: { unofficial: ["page.a"], "unofficial disputed": ["page.b"], unsettled: ["office.guess"] } });
});

/** A drawing of links, each with what stands in it. */
const drawing = (...links: [formula: string, ...SVGElement[]][]) =>
  s(
    "svg",
    {},
    ...links.map(([formula, ...shapes]) => s("a", { href: traceAddress(formula) }, ...shapes)),
  ) as SVGSVGElement;
const bar = (x: number, y: number, height: number) => s("rect", { x, y, width: 10, height });
const dot = (cx: number, cy: number) => s("circle", { cx, cy, r: 3 });
const text = (words: string) => s("text", {}, words);
const signsIn = (element: Element) => [...element.querySelectorAll(".sign")].map((sign) => sign.textContent);
const markedIn = (element: Element) =>
  [...element.querySelectorAll("a")].map((link) => link.getAttribute("data-marks"));

describe("the marks of a number", () => {
  it("are all that its figures bear, in one order; none where all are official and undisputed", () => {
    expect(marksOf("[page.a]")).toEqual(["unofficial"]);
    expect(marksOf("([office.guess] + [page.b]) / 12")).toEqual(["unofficial", "disputed", "unsettled"]);
    expect(marksOf("[office.sure]")).toEqual([]);
    expect(["[office.guess] / [office.sure]", "[office.sure] - [page.a]"].map(isOfficial)).toEqual([true, false]);
  });

  it("stand behind it in a headline, each with its meaning, and behind no other word", () => {
    const line = headline([
      "Up to ",
      stated("$5 m", "page.b"),
      " from ",
      stated("$4 m", "office.sure"),
      h("b", {}, "!"),
    ]);
    expect(textOf(line)).toBe("Up to $5 m°≠ from $4 m!");
    expect([...line.querySelectorAll("abbr")].map((sign) => sign.getAttribute("title"))).toEqual([
      "not official statistics",
      "disputed or in doubt",
    ]);
  });
});

describe("the marks of a range", () => {
  it("stand once, behind its last number", () => {
    const line = headline(["From ", range(stated("$4 m", "page.a"), " to ", stated("$5 m", "page.b")), "!"]);
    expect(textOf(line)).toBe("From $4 m to $5 m°≠!");
  });

  it("stand once in a drawing, behind its unit, and once for the points of a row", () => {
    const link = (formula: string, ...inside: (SVGElement | string)[]) =>
      s("a", { href: traceAddress(formula) }, ...inside);
    const words = (...counts: string[]) => [
      s("tspan", ONCE, link("[page.a]", "4"), "–", link("[office.sure]", "5"), " km"),
      s("tspan", FOR_ROW, ...counts),
    ];
    const rowWith = (...points: SVGElement[]) =>
      s("svg", {}, s("g", ROW, ...points, s("text", {}, words("2 sources")))) as SVGSVGElement;
    expect(textOf(signed(rowWith(link("[page.a]", dot(4, 4)))).drawing)).toBe("4–5 km°2 sources");
    expect(textOf(signed(rowWith(link("[page.b]", dot(5, 4)))).drawing)).toBe("4–5 km°2 sources°≠");
  });
});

describe("signs over points and bars", () => {
  const boxes = (drawn: SVGSVGElement) =>
    [...drawn.querySelectorAll("text.sign")].map((sign) => {
      const [x, y] = ["x", "y"].map((name) => Number(sign.getAttribute(name))) as [number, number];
      return { x0: x - 7, x1: x + 7, y0: y - 9, y1: y + 2 };
    });

  it("lie on no point and on no other sign, however close the points are", () => {
    const drawn = drawing(
      ["[page.b]", dot(50, 50)],
      ["[page.a]", dot(54, 61)],
      ["[office.guess]", dot(60, 52)],
      ["[page.a] + [office.guess]", dot(46, 38)],
    );
    signed(drawn);
    const signs = boxes(drawn);
    expect(signs.length).toBe(4);
    for (const [i, a] of signs.entries()) {
      for (const b of signs.slice(i + 1))
        expect(a.x0 >= b.x1 || a.x1 <= b.x0 || a.y0 >= b.y1 || a.y1 <= b.y0).toBe(true);
      for (const point of drawn.querySelectorAll("circle")) {
        const [x, y] = ["cx", "cy"].map((name) => Number(point.getAttribute(name))) as [number, number];
        expect(x > a.x0 && x < a.x1 && y > a.y0 && y < a.y1).toBe(false);
      }
    }
  });

  it("find the place of a point in a group that is moved", () => {
    const point = s("a", { href: traceAddress("[page.a] - [page.a]") }, dot(0, 20));
    const drawn = s(
      "svg",
      {},
      s("a", { href: traceAddress("[office.sure]") }, bar(20, 40, 60)),
      s("a", { href: traceAddress("[page.a]") }, bar(40, 10, 90)),
      s("g", { transform: "translate(45,0)" }, point),
    ) as SVGSVGElement;
    signed(drawn);
    expect(signsIn(drawn)).toEqual(["°"]);
  });
});

describe("the marks in a drawing", () => {
  it("are said by every link to a number, and written behind its amount where there is one", () => {
    const drawn = drawing(["[page.b]", bar(0, 10, 90)], ["[page.b]", text("2022")], ["[page.b]", text("$5 m")]);
    const { marks } = signed(drawn);
    expect(new Set(marks)).toEqual(new Set(["unofficial", "disputed"]));
    expect(markedIn(drawn)).toEqual(Array(3).fill("unofficial disputed"));
    expect([...drawn.querySelectorAll("text")].map(({ textContent }) => textContent)).toEqual(["2022", "$5 m°≠"]);
  });

  it("stand over bars that rise, under bars that fall, and over points, once a place", () => {
    const drawn = drawing(
      ["[page.a]", bar(0, 10, 90)],
      ["[office.guess]", bar(0, 100, 20)],
      ["[office.sure]", bar(20, 40, 60)],
      ["[page.a] - [page.a]", dot(5, 12)],
      ["[page.b]", dot(50, 60)],
    );
    signed(drawn);
    const places = [...drawn.querySelectorAll(".sign")].map((sign) => [
      sign.textContent,
      Number(sign.getAttribute("x")),
      Number(sign.getAttribute("y")) - (sign.textContent === "~" ? 120 : sign.textContent === "°" ? 10 : 57),
    ]);
    expect(places).toEqual([
      ["°", 5, -4],
      ["~", 5, 12],
      ["°≠", 50, -3],
    ]);
  });

  it("stand at the foot of a falling bar that leaves no room for them below", () => {
    const falling = drawing(["[page.a]", bar(0, 50, 30)]);
    falling.setAttribute("height", "100");
    falling.append(s("text", { x: 0, y: 92 }, "2023"));
    const [sign] = signed(falling).drawing.querySelectorAll(".sign");
    expect(Number(sign?.getAttribute("y"))).toBe(76);
  });

  it("are explained in the key of the chart as far as they occur", () => {
    const drawn = (formula: string) =>
      chart({
        name: "test",
        title: "A finding",
        unit: "dollars",
        key: "Hatched: a part.",
        source: "somebody",
        draw: () => drawing([formula, dot(5, 5)]),
        rows: [],
        columns: [],
      });
    const key = (formula: string) => drawn(formula).querySelector(".chart-key")?.textContent;
    expect(key("[office.sure]")).toBe("Hatched: a part.");
    expect(key("[office.guess] / [page.a]")).toBe(
      "Hatched: a part. °\u00a0not official statistics; ~\u00a0estimated, provisional or a target",
    );
    expect(signsIn(drawn("[page.a]")).filter((sign) => sign === "°").length).toBeGreaterThan(1);
  });
});
