import { beforeAll, expect, it } from "vitest";
import { useDocument } from "../../../src/draw/document.js";
import { frameOf } from "../../../src/draw/frame.js";
import type { Focus } from "../../../src/rows/focus.js";

beforeAll(useDocument);

const HTML = `<html><head><meta name="description" content="From {reporter} to {partner}, {else}"></head>
<body><span data-place="tagline"></span><dd data-place="dates"></dd><form data-find=""></form></body></html>`;

it("the frame of a page names the country in front, in its tagline and its description", () => {
  const focus = { reporter_name: 'Ruritania "R"', partner_name: "Borduria & Sons" } as Focus;
  const framed = frameOf({ focus, days: { build: "abc" }, sliced: "_slices" })(HTML);
  expect(framed).toContain('Ruritania "R"’s way south'.replaceAll('"', framed.includes("&quot;") ? "&quot;" : '"'));
  expect(framed).toContain('content="From Ruritania &#34;R&#34; to Borduria &#38; Sons, {else}"');
  expect(framed).toContain('data-find="_slices"');
  const bare = frameOf({ focus: undefined, days: { build: "abc" }, sliced: "_slices" })(HTML);
  expect(bare).toContain(">The way south in checked figures<");
});
