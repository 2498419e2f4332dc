import { beforeAll, describe, expect, it } from "vitest";
import { here } from "../../../src/base/address.js";
import { h } from "../../../src/base/dom.js";
import { s } from "../../../src/base/svg.js";
import { pictureOf, pictureWords } from "../../../src/charts/picture.js";
import { useDocument } from "../../../src/draw/document.js";
import { figureAddress } from "../../../src/trace/address.js";

beforeAll(useDocument);

function linesOf(title: string): string[] {
  const drawing = s("svg", { viewBox: "0 0 400 100", width: 400, height: 100 }) as SVGSVGElement;
  const picture = pictureOf({ title, unit: "US dollars", notes: [], drawing });
  return [...picture.querySelectorAll('text[font-weight="600"]')].map(({ textContent }) => textContent ?? "");
}

describe("a picture", () => {
  it("leaves out words that only a screen needs, which stay on the page", () => {
    const phone = h("span", { class: "on-phone" }, " On a phone from 2010 on.");
    const page = h("p", {}, "Line: exports.", phone);
    expect(pictureWords([page, [" ", 3]])).toBe("Line: exports. 3");
    expect(pictureWords(phone)).toBe("");
    expect(page.textContent).toBe("Line: exports. On a phone from 2010 on.");
  });

  it.each(["https://a.example/b/", ""])(
    "leads from elsewhere to what its marks link to, of a site at '%s'",
    (address) => {
      const link = s("a", { href: figureAddress("x.y") });
      const drawing = s("svg", { viewBox: "0 0 400 100", width: 400, height: 100 }, link) as SVGSVGElement;
      const before = here.address;
      here.address = address;
      const picture = pictureOf({ title: "Trade", unit: "US dollars", notes: [], drawing });
      here.address = before;
      expect(picture.querySelector("a")?.getAttribute("href") ?? null).toBe(
        (address && `${address}figure/x.y.html`) || null,
      );
      expect(link.getAttribute("href")).toBe(figureAddress("x.y"));
    },
  );

  it("parts no number from its unit, wherever a line ends", () => {
    for (let words = 0; words < 24; words++) {
      const lines = linesOf(`${"so ".repeat(words)}it is an average month, $44.1 m, of that year`);
      expect(lines.some((line) => line.includes("$44.1\u00a0m"))).toBe(true);
    }
  });

  it("has lines of about one length", () => {
    const lengths = linesOf("Sources agree on trade in six of seven periods that several sources report").map(
      ({ length }) => length,
    );
    expect(lengths.length).toBeGreaterThan(1);
    expect(Math.min(...lengths)).toBeGreaterThan(Math.max(...lengths) / 2);
  });
});
