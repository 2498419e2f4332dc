import { describe, expect, it } from "vitest";
import { views } from "../../../src/views/index.js";
import type { State } from "../../../src/views/view.js";
import { expectMarked } from "../../helpers/marked.js";
import { expectTraced } from "../../helpers/traced.js";
import { troublesIn } from "../../helpers/troubles.js";
import { drawnPage, nextStates } from "../../helpers/views.js";

/** So many choices of one control at most, from its first to its last; the long tests take every one. */
const MOST = 20;

function someOf(next: readonly State[], now: State): State[] {
  const ofControl = new Map<string, State[]>();
  for (const state of next) {
    const name = Object.keys(state).find((key) => state[key] !== now[key]) ?? "";
    ofControl.set(name, [...(ofControl.get(name) ?? []), state]);
  }
  return [...ofControl.values()].flatMap((states) => {
    const each = Math.ceil(states.length / MOST);
    return states.filter((_, i) => i % each === 0);
  });
}

/** Where two texts of a page part, and how each goes on there; to show all of both would take minutes. */
function firstDifference(a: string, b: string): [string, string] | null {
  if (a === b) return null;
  let at = 0;
  while (a[at] === b[at]) at += 1;
  return [a.slice(at - 80, at + 120), b.slice(at - 80, at + 120)];
}

const isSame = (a: State, b: State) => new URLSearchParams(a).toString() === new URLSearchParams(b).toString();

describe.each(Object.keys(views))("the page %s", (page) => {
  it("has no hole, traces every number, and is the same at the address it gives itself, one choice on", async () => {
    const first = await drawnPage(page);
    for (const asked of [{}, ...someOf(nextStates(first), first.state)]) {
      const drawn = await drawnPage(page, asked);
      const name = `${page}?${new URLSearchParams(asked)}`;
      expect(troublesIn(drawn.all), name).toEqual([]);
      expectTraced(drawn.all, name);
      expectMarked(drawn.all, name);
      // A state that the page takes as it was asked for is the one that its address holds.
      if (isSame(drawn.state, asked)) continue;
      const again = await drawnPage(page, drawn.state);
      expect(again.state, name).toEqual(drawn.state);
      expect(firstDifference(again.all.outerHTML, drawn.all.outerHTML), name).toBeNull();
    }
  });

  it("takes any words for a choice and falls back to what there is", async () => {
    const { state } = await drawnPage(page);
    for (const name of Object.keys(state)) {
      for (const odd of ["", "nothing", "2022", "-1", "%", "<b>", "AFG.AFG"]) {
        const drawn = await drawnPage(page, { ...state, [name]: odd });
        expect(troublesIn(drawn.all), `${page}: ${name}=${odd}`).toEqual([]);
      }
    }
  });
});
