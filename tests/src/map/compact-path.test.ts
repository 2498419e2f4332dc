import fc from "fast-check";
import { expect, it } from "vitest";
import { CompactPath } from "../../../src/map/compact-path.js";

/** The points of path data as CompactPath writes it: a start, then steps. */
function pointsOf(data: string): [number, number][] {
  const numbers = (data.match(/-?\d+/g) ?? []).map(Number);
  let [x, y] = [0, 0];
  return Array.from({ length: numbers.length / 2 }, (_, i) => {
    [x, y] = [x + (numbers[2 * i] ?? 0), y + (numbers[2 * i + 1] ?? 0)];
    return [x, y];
  });
}

const point = fc.tuple(fc.double({ min: -50, max: 800, noNaN: true }), fc.double({ min: -50, max: 800, noNaN: true }));

it("keeps near to every point of a line, and writes no point twice", () => {
  fc.assert(
    fc.property(fc.array(point, { minLength: 2, maxLength: 40 }), (line) => {
      const path = new CompactPath();
      path.moveTo(...(line[0] as [number, number]));
      for (const [x, y] of line.slice(1)) path.lineTo(x, y);
      const kept = pointsOf(path.toString());
      kept.forEach(([x, y], i) => {
        const [x0, y0] = kept[i - 1] ?? [Number.NaN, Number.NaN];
        expect(x === x0 && y === y0).toBe(false);
      });
      if (kept.length === 0) return;
      for (const [x, y] of line) {
        expect(Math.min(...kept.map(([kx, ky]) => Math.hypot(kx - x, ky - y)))).toBeLessThan(1.5 + Math.SQRT1_2);
      }
    }),
  );
});

it("closes rings and leaves out those too small to be seen", () => {
  const path = new CompactPath();
  for (const size of [20, 0.5]) {
    path.moveTo(10, 10);
    path.lineTo(10 + size, 10);
    path.lineTo(10 + size, 10 - size);
    path.closePath();
  }
  expect(path.toString()).toBe("M10 10l20 0 0-20z");
});
