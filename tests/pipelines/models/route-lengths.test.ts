import { describe, expect, it } from "vitest";
import type { Claim } from "../../../data-loaders/read/claims.js";
import type { PlaceRow, RawTables, ReasonRow, RouteRow } from "../../../data-loaders/read/rows.js";
import { stated, worldOf } from "../../helpers/rows.js";
import { tableOf } from "../../helpers/tables.js";

/** Two towns on the equator one degree of longitude apart: 111.2 km. */
const DEGREE = 111.2;

const place = (place_id: string, lon: string | null, near: string | null = null): PlaceRow => ({
  place_id,
  name: place_id,
  country: "AFG",
  lat: lon === null ? null : "0",
  lon,
  coordinate_source_id: "atlas",
  near_place_id: near,
  note: null,
});

const line = (to: string): RouteRow => ({
  route_id: "north-line",
  name: "North line",
  short_name: "North line",
  takes_article: true,
  from_place_id: "west",
  to_place_id: to,
  via_place_ids: "",
  sea_place_ids: "",
  part_of: null,
  kind: "railway",
  state: "planned",
  countries: "AFG",
  note: null,
});

const published = (printed: string, claim: Partial<Claim> = {}) =>
  stated(`page-${printed}`, printed, {
    indicator: "route_length",
    route: "north-line",
    reporter: undefined,
    partner: undefined,
    flow: undefined,
    period: undefined,
    ...claim,
  });

/** The tables of a world with one line, to a town or to one for which its neighbour stands in. */
function worldWith(lengths: ReturnType<typeof published>[], to = "east", reasons: ReasonRow[] = []): RawTables {
  const places = [place("west", "0"), place("east", "1"), place("beyond", null, "east")];
  return { ...worldOf(lengths), places, routes: [line(to)], reasons };
}

const because = (observation_id: string, kind: string): ReasonRow => ({
  observation_id,
  kind,
  explanation: "It is measured to another town.",
  source_id: null,
  locator: null,
});

const lengthsOf = async (world: RawTables) =>
  (await tableOf(world, "route_lengths")).map((row) => [Number(row["km"]), row["is_credible"], row["doubt"]]);

describe("a published length", () => {
  it("can stand where it is not shorter than the direct distance", async () => {
    expect(await lengthsOf(worldWith([published("111 km"), published("110 km"), published("112 km")]))).toEqual([
      [110, false, "impossible"],
      [111, true, null],
      [112, true, null],
    ]);
  });

  it("can stand where all that it allows is the direct distance itself", async () => {
    const lengths = [published("less than 111.1 km"), published("less than 111.2 km")];
    expect(await lengthsOf(worldWith(lengths))).toEqual([
      [111.1, false, "impossible"],
      [111.2, true, null],
    ]);
  });

  it("is not called impossible where a neighbouring town stands in for an end", async () => {
    const world = worldWith([published("90 km")], "beyond");
    expect(await tableOf(world, "routes")).toMatchObject([{ uses_stand_in: true, great_circle_km: `${DEGREE}` }]);
    expect(await tableOf(world, "route_lengths")).toMatchObject([{ is_impossible: false, is_credible: true }]);
  });

  it("cannot stand where it is doubtful, counts something else, or is said to be that of another section", async () => {
    const section = published("150 km");
    const lengths = [
      published("120 km"),
      published("130 km", { obs_status: "U" }),
      published("140 km", { obs_status: "D" }),
      section,
    ];
    const world = worldWith(lengths, "east", [because(section.observation_id, "other_ends")]);
    expect(await lengthsOf(world)).toEqual([
      [120, true, null],
      [130, false, "doubtful"],
      [140, false, "other_concept"],
      [150, false, "other_ends"],
    ]);
    expect((await tableOf(world, "route_lengths")).at(-1)).toMatchObject({
      doubt_explanation: "It is measured to another town.",
    });
  });

  it("can stand though a reason is noted that leaves it what it is", async () => {
    const rounded = published("120 km");
    expect(await lengthsOf(worldWith([rounded], "east", [because(rounded.observation_id, "rounding")]))).toEqual([
      [120, true, null],
    ]);
  });
});

describe("the lengths of a line", () => {
  const section = published("90 km", { obs_status: "U" });
  const lengths = [section, published("120 km"), published("135 km"), published("135 kilometers")];

  it("run from the shortest to the longest that can stand, among lines and disagreements alike", async () => {
    const [route] = await tableOf(worldWith(lengths), "routes");
    expect(route).toMatchObject({ length_count: 4, shortest_km: "120.000000", longest_km: "135.000000" });
    expect(route?.["shortest_id"]).toBe(lengths[1]?.observation_id);
    const [thing] = await tableOf(worldWith(lengths), "disagreements");
    expect(thing).toMatchObject({ lowest: route?.["shortest_km"] ?? "", highest: route?.["longest_km"] ?? "" });
  });

  it("are none where none can stand", async () => {
    expect(await tableOf(worldWith([section]), "routes")).toMatchObject([
      { length_count: 1, shortest_km: null, longest_km: null, shortest_id: null },
    ]);
  });
});

describe("the length to use", () => {
  const used = async (...lengths: ReturnType<typeof published>[]) => {
    const [route] = await tableOf(worldWith(lengths), "routes");
    const of = lengths.find(({ observation_id }) => observation_id === route?.["length_id"]);
    return [of?.printed, route?.["length_reason"]];
  };

  it("comes from the best authority, then is exact, then what most state, then the newest", async () => {
    const ministry = published("130 km", { authority: "ministry", as_of: "2001" });
    expect(await used(published("120 km"), published("120 kilometers"), ministry)).toEqual(["130 km", "authority"]);
    expect(await used(published("120 km"), published("about 140 km", { as_of: "2024" }))).toEqual(["120 km", "exact"]);
    const [many, newer] = [published("120 kilometers"), published("140 km", { as_of: "2024" })];
    expect((await used(published("120 km"), many, newer))[1]).toBe("agreement");
    expect(await used(published("120 km", { as_of: "2023" }), newer)).toEqual(["140 km", "newest"]);
  });

  it("needs no reason where nothing else can stand", async () => {
    expect(await used(published("120 km"), published("130 km", { obs_status: "U" }))).toEqual(["120 km", "only"]);
    expect(await used(published("130 km", { obs_status: "U" }))).toEqual([undefined, null]);
  });
});
