import { describe, expect, it } from "vitest";
import { NARROW, WIDE } from "../../../src/base/sizes.js";
import { useDocument } from "../../../src/draw/document.js";
import { clash, crosses, inFrame, type Taken } from "../../../src/map/boxes.js";
import { located, pointOf } from "../../../src/map/legs.js";
import { furniture, type Names, namesIn } from "../../../src/map/names.js";
import { routeMap, type Shows, sightOf } from "../../../src/map/route-map.js";
import { sceneOf } from "../../../src/map/scene.js";
import { stateGroup } from "../../../src/text/en/routes.js";
import { tables } from "../../helpers/views.js";

const lines = tables.routes.filter(({ part_of }) => part_of === null);
const states = lines.flatMap((chosen) =>
  [WIDE, NARROW].flatMap((size) => (["line", "region"] as const).map((shows) => ({ chosen, size, shows }))),
);

type State = (typeof states)[number];
type Drawn = ReturnType<typeof drawnMap>;
const known = new Map<State, Drawn>();

/** The map of a state; to place its names takes a while. */
function mapOf(state: State): Drawn {
  const drawn = known.get(state) ?? drawnMap(state);
  known.set(state, drawn);
  return drawn;
}

function drawnMap({ chosen, size, shows }: State) {
  const data = { ...tables, stops: tables.route_stops, land: tables.map, chosen };
  const sight = sightOf(data, { width: size.width, shows: shows as Shows });
  const scene = sceneOf(data);
  return { data, sight, scene, names: namesIn(scene, sight) };
}

const boxesOf = ({ towns, seas, countries }: Names): { text: string; box: Taken }[] => [
  ...towns,
  ...seas,
  ...countries,
];

describe("names on the map, of every line and of the region, on screens and phones", () => {
  it.each(states)("$chosen.route_id, $size.name, $shows: none lies on another or leaves the frame", (state) => {
    const { sight, names } = mapOf(state);
    const boxes = [...boxesOf(names), ...furniture(sight).map((box) => ({ text: "", box }))];
    const onAnother = boxes.flatMap((a, i) => boxes.slice(i + 1).flatMap((b) => (clash(a.box, b.box) ? [[a, b]] : [])));
    expect(onAnother.map((pair) => pair.map(({ text }) => text))).toEqual([]);
    expect(boxesOf(names).filter(({ box }) => !inFrame(box, sight))).toEqual([]);
  });

  it.each(states)("$chosen.route_id, $size.name, $shows: the towns of the line are named", (state) => {
    const { names } = mapOf(state);
    const stops = new Set(located(state.chosen, tables.route_stops).map((stop) => pointOf(stop).join()));
    const dots = names.shown.filter(({ at }) => stops.has(at.join()));
    const named = new Set(names.towns.map(({ text }) => text));
    expect(dots.map(({ text }) => text).filter((text) => !named.has(text))).toEqual([]);
    expect(dots.length > 0 || stops.size === 0).toBe(true);
  });
});

it("has a key of what is in sight alone", () => {
  useDocument();
  for (const state of states.filter(({ shows }) => shows === "line")) {
    const { chosen, size, shows } = state;
    const { data, scene, sight } = mapOf(state);
    const map = routeMap(data, { size, shows });
    const words = [...(map.lastElementChild?.querySelectorAll("text") ?? [])].map(({ textContent }) => textContent);
    const frame = { x0: 0, y0: 0, x1: sight.width, y1: sight.height };
    const seen = [...scene.legs, ...scene.chosenLegs, ...scene.variantLegs].filter(({ from, to }) => {
      const ends = [sight.projection(from), sight.projection(to)] as [[number, number], [number, number]];
      return crosses(ends, frame);
    });
    const drawn = new Set(seen.map(({ state }) => stateGroup(state)));
    const named = new Set(words.filter((word) => [...drawn].includes(word ?? "")));
    expect(named, `${chosen.route_id}, ${size.name}, ${shows}`).toEqual(drawn);
  }
});
