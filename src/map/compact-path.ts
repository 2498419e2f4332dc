import type { GeoContext } from "d3-geo";

/** The least step of a drawn coast or border, in pixels: what is smaller is not seen. */
const LEAST = 1.5;

/**
 * Takes down what d3-geo draws as the data of a path: whole pixels, each a step from the one before; points that lie
 * too close to the last one are left out. A coast so written is a fraction of what d3-geo itself writes.
 */
export class CompactPath implements GeoContext {
  #data = "";
  #start: [number, number] = [0, 0];
  #at: [number, number] = [0, 0];
  #steps: string[] = [];

  beginPath(): void {}

  moveTo(x: number, y: number): void {
    this.#end("");
    this.#start = [Math.round(x), Math.round(y)];
    this.#at = this.#start;
  }

  lineTo(x: number, y: number): void {
    const [x0, y0] = this.#at;
    if (Math.hypot(x - x0, y - y0) < LEAST) return;
    const to: [number, number] = [Math.round(x), Math.round(y)];
    this.#steps.push(pair(to[0] - x0, to[1] - y0));
    this.#at = to;
  }

  closePath(): void {
    this.#end("z");
  }

  arc(): void {}

  /** Returns what has been drawn. */
  toString(): string {
    this.#end("");
    return this.#data;
  }

  #end(close: string): void {
    if (this.#steps.length > (close === "" ? 0 : 1)) {
      this.#data += `M${pair(...this.#start)}l${this.#steps.join(" ").replaceAll(" -", "-")}${close}`;
    }
    this.#steps = [];
  }
}

function pair(x: number, y: number): string {
  return y < 0 ? `${x}${y}` : `${x} ${y}`;
}
