import { expect, it } from "vitest";
import { placesSchema, routesSchema } from "../../../data-loaders/lists/places-and-routes.js";
import { checkReferences } from "../../../data-loaders/lists/references.js";
import { codes } from "../../helpers/rows.js";

const places = placesSchema.parse({
  west: { name: "West", country: "AFG", lat: null, lon: null },
  port: { name: "Port", country: "AFG", lat: null, lon: null },
  isle: { name: "Isle", country: "AFG", lat: null, lon: null },
});
const line = {
  name: "Line",
  from: "west",
  to: "isle",
  via: ["port"],
  kind: "corridor",
  state: "planned",
  states: ["AFG"],
};

function problemsOf(more: object): string[] {
  const problems: string[] = [];
  const routes = routesSchema.parse({ line: { ...line, ...more } });
  checkReferences({ codes, places, routes, sources: [] }, (_, path, message) =>
    problems.push(`${path.join(".")}: ${message}`),
  );
  return problems;
}

it("lets a line go on by sea from its own places alone, and from none by default", () => {
  expect(problemsOf({})).toEqual([]);
  expect(problemsOf({ sea: ["port"] })).toEqual([]);
  expect(problemsOf({ sea: ["isle"] })).toEqual([
    expect.stringMatching(/^line\.sea: no place "isle" among from and via/),
  ]);
});
