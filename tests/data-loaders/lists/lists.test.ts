import { describe, expect, it } from "vitest";
import { loaded, problemsOf } from "../../helpers/loaders.js";

const SOURCE = "title: Towns\npublisher: Nobody\nlanguage: en\nurl: https://example.org/\n";
const TOWNS = { "reference/towns/source.yaml": SOURCE };

const focus = (text: string) => problemsOf({ "lists/focus.yaml": text });

describe("focus.yaml", () => {
  const GOOD = "reporter: KAZ\npartner: AFG\narticle: none\ngroups:\n  south: [AFG, PAK]\n  way: []\n  north: [RUS]\n";

  it("may leave the reporter in its group, where it does not count", async () => {
    const { focus_groups } = await loaded({ "lists/focus.yaml": GOOD.replace("PAK", "KAZ") });
    expect(focus_groups.map(({ country, position }) => [country, position])).toEqual([
      ["AFG", "1"],
      ["RUS", "2"],
    ]);
  });

  it("may name any countries of the lists, those of groups in their order", async () => {
    const { focus: rows, focus_groups } = await loaded({ "lists/focus.yaml": GOOD });
    expect(rows).toMatchObject([{ reporter: "KAZ", partner: "AFG", article: "none" }]);
    expect(focus_groups).toEqual([
      { name: "south", country: "AFG", position: "1" },
      { name: "south", country: "PAK", position: "2" },
      { name: "north", country: "RUS", position: "3" },
    ]);
  });

  it.each([
    [
      "an unknown reporter",
      GOOD.replace("KAZ", "KAX"),
      /^lists\/focus\.yaml:1: reporter: unknown code "KAX"; did you mean KAZ\?/,
    ],
    ["an unknown partner", GOOD.replace("partner: AFG", "partner: XX"), /:2: partner: unknown code "XX"/],
    ["an unknown country in a group", GOOD.replace("RUS", "RUX"), /:7: groups\.north\.0: unknown code "RUX"/],
    ["a country twice", GOOD.replace("RUS", "PAK"), /:7: groups\.north\.0: PAK is in the groups already/],
    ["a pair of one", GOOD.replace("partner: AFG", "partner: KAZ"), /:2: partner: KAZ is the reporter too; name the/],
    ["a code that every object has", GOOD.replace("KAZ", "constructor"), /:1: reporter: unknown code "constructor"/],
  ])("with %s is told of", async (_, text, message) => {
    const problems = await focus(text);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(message);
  });

  it("names an article, or one that has left", async () => {
    const ARTICLE = { "article/tale-2024-01/source.yaml": SOURCE, ...TOWNS };
    const told = (article: string) => problemsOf({ ...ARTICLE, "lists/focus.yaml": GOOD.replace("none", article) });
    expect(await told("tale-2024-01")).toEqual([]);
    expect(await told("lost-2019-05")).toEqual([]);
    expect(await told("tale-2024-02")).toEqual([
      'lists/focus.yaml:3: article: no source "tale-2024-02"; did you mean tale-2024-01?',
    ]);
    expect(await told("towns")).toEqual([
      'lists/focus.yaml:3: article: "towns" is a source of another kind; name an article',
    ]);
  });

  it("that cannot be read ends the reading, with what else is wrong", async () => {
    const problems = await problemsOf({ "lists/focus.yaml": "reporter: KAZ\n", "press/none/claims.yaml": "{}\n" });
    expect(problems.join("\n")).toMatch(/focus\.yaml:1: partner: [\s\S]*none\/source\.yaml: missing/);
  });
});

const town = (fields: string) => `aava: { name: Aava, country: FIN, ${fields} }\n`;

describe("places.yaml", () => {
  const places = (text: string) => problemsOf({ ...TOWNS, "lists/places.yaml": text });

  it("may have towns in their country, and ones of which nobody says where they are", async () => {
    const text =
      `${town("lat: 60.2, lon: 24.9, source: towns")}birka: { name: Birka, country: FIN, lat: null, lon: null, ` +
      "near: aava, note: Small. }\n";
    const { places: rows } = await loaded({ ...TOWNS, "lists/places.yaml": text });
    expect(rows).toMatchObject([
      { place_id: "aava", lat: "60.2", lon: "24.9", coordinate_source_id: "towns", near_place_id: null, note: null },
      { place_id: "birka", lat: null, lon: null, coordinate_source_id: null, near_place_id: "aava", note: "Small." },
    ]);
  });

  it.each([
    ["beyond a pole", town("lat: 90.1, lon: 0, source: towns"), /^lists\/places\.yaml:1: aava\.lat: /],
    ["beyond the other pole", town("lat: -91, lon: 0, source: towns"), /aava\.lat: /],
    ["beyond the date line", town("lat: 0, lon: 180.5, source: towns"), /aava\.lon: /],
    [
      "in no country of three letters",
      town("lat: 0, lon: 0, source: towns").replace("FIN", "FI"),
      /aava\.country: not an ISO/,
    ],
    ["of one coordinate", town("lat: 1, lon: null, source: towns"), /aava\.lat: give both lat and lon, or neither/],
    ["of the other one", town("lat: null, lon: 1"), /aava\.lat: give both lat and lon, or neither/],
    ["that nobody located", town("lat: 60.2, lon: 24.9"), /aava: coordinates need the source that gives them/],
    [
      "in another country",
      town("lat: 24.9, lon: 60.2, source: towns"),
      /:1: aava\.lat: 24\.9, 60\.2 does not lie in FIN \(latitudes 59\.\d to 70\.\d, .*; .*turned round\?/,
    ],
    [
      "in a country of no list",
      town("lat: null, lon: null").replace("FIN", "QQQ"),
      /aava\.country: unknown code "QQQ"/,
    ],
    [
      "on the wrong side of the 180th meridian",
      town("lat: 22.75, lon: 58.25, source: towns").replace("FIN", "RUS"),
      /aava\.lat: 22\.75, 58\.25 does not lie in RUS/,
    ],
    [
      "of a Russian name in other letters",
      town("lat: null, lon: null, names: { ru: Aava }"),
      /:1: aava\.names\.ru: is not in Cyrillic letters alone/,
    ],
    [
      "spelt one way twice",
      town("lat: null, lon: null, also: [Ava, Ava]"),
      /:1: aava\.also\.1: stands in the list twice/,
    ],
    ["of a name on two lines", town('lat: null, lon: null, note: "one\\ntwo"'), /:1: aava\.note: has a line break/],
    ["near itself", town("lat: null, lon: null, near: aava"), /:1: aava\.near: leads back to aava/],
    ["near what every object has", town("lat: null, lon: null, near: constructor"), /no place "constructor"/],
    ["of hexadecimal degrees", town("lat: 0x3C, lon: 24.9, source: towns"), /:1: aava\.lat: .*expected number/],
    [
      "of degrees that begin with a zero",
      town("lat: 060.2, lon: 24.9, source: towns"),
      /:1: aava\.lat: .*expected number/,
    ],
    [
      "of a name that another has",
      `${town("lat: null, lon: null")}birka: { name: AAVA, country: FIN, lat: null, lon: null }\n`,
      /:2: birka\.name: "AAVA" is the name of aava too/,
    ],
    [
      "that another is spelt as",
      `${town("lat: null, lon: null, also: [Ava]")}birka: { name: Ava, country: FIN, lat: null, lon: null }\n`,
      /:2: birka\.name: "Ava" is the name of aava too/,
    ],
    ["near none", town("lat: null, lon: null, near: birka"), /:1: aava\.near: no place "birka"/],
    [
      "of a misspelt source",
      town("lat: 60.2, lon: 24.9, source: twons"),
      /aava\.source: no source "twons"; did you mean towns\?/,
    ],
  ])("with a town %s is told of", async (_, text, message) => {
    const problems = await places(text);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(message);
  });

  it("loses the coordinates that a source gave which has left", async () => {
    const { places: rows } = await loaded({ "lists/places.yaml": town("lat: 60, lon: 25, source: a-long-lost-work") });
    expect(rows).toMatchObject([{ lat: null, lon: null, coordinate_source_id: null }]);
  });
});

describe("routes.yaml", () => {
  const PLACES = ["aava", "birka", "corvo"].map((id) => `${id}: { name: ${id}, country: FIN, lat: null, lon: null }\n`);
  const GOOD = `line:
  name: A line (planned)
  from: aava
  to: corvo
  via: [birka]
  sea: [aava, birka]
  kind: railway
  state: planned
  states: [FIN, ITA]
`;
  const FILES = { "lists/places.yaml": PLACES.join("") };

  it("has lines with what is not said filled in", async () => {
    const part =
      "part: { name: Part, short_name: P, takes_article: true, from: aava, to: birka, part_of: line, note: N,";
    const text = `${GOOD}${part} kind: corridor, state: operating, states: [FIN] }\n`;
    const { routes } = await loaded({ ...FILES, "lists/routes.yaml": text });
    expect(routes).toEqual([
      {
        route_id: "line",
        name: "A line (planned)",
        short_name: "A line (planned)",
        takes_article: false,
        from_place_id: "aava",
        to_place_id: "corvo",
        via_place_ids: "birka",
        sea_place_ids: "aava birka",
        part_of: null,
        kind: "railway",
        state: "planned",
        countries: "FIN ITA",
        note: null,
      },
      expect.objectContaining({ short_name: "P", takes_article: true, via_place_ids: "", part_of: "line", note: "N" }),
    ]);
  });

  it.each([
    [
      "no start",
      GOOD.replace("from: aava", "from: aave").replace("[aava, ", "["),
      /^lists\/routes\.yaml:3: line\.from: no place "aave" in places/,
    ],
    ["no end", GOOD.replace("to: corvo", "to: nowhere"), /:4: line\.to: no place "nowhere" in places\.yaml/],
    [
      "a stop that is none",
      GOOD.replace("[birka]", "[birke]").replace(", birka]", "]"),
      /:5: line\.via: no place "birke"/,
    ],
    [
      "a sea at its end",
      GOOD.replace("[aava, birka]", "[corvo]"),
      /:6: line\.sea: no place "corvo" among from and via/,
    ],
    ["no whole", `${GOOD}  part_of: lines\n`, /:10: line\.part_of: no route "lines"/],
    ["no country", GOOD.replace("[FIN, ITA]", "[]"), /:9: line\.states: names no country/],
    ["an unknown country", GOOD.replace("[FIN, ITA]", "[FIN, QQQ]"), /:9: line\.states: unknown code "QQQ"/],
    ["itself for a whole", `${GOOD}  part_of: line\n`, /:10: line\.part_of: leads back to line/],
    ["its start for an end", GOOD.replace("to: corvo", "to: aava"), /:4: line\.to: aava is where it begins too/],
    [
      "a stop that every object has",
      GOOD.replace("via: [birka]", "via: [birka, toString]"),
      /:5: line\.via\.1: not an id/,
    ],
    [
      "a blank name",
      GOOD.replace("A line (planned)", '"\u200b"'),
      /:2: line\.name: has a character that cannot be seen/,
    ],
    ["an unknown kind", GOOD.replace("railway", "canal"), /:7: line\.kind: /],
    ["an unknown state", GOOD.replace("planned\n  states", "lost\n  states"), /:8: line\.state: /],
  ])("with a line that has %s is told of", async (_, text, message) => {
    const problems = await problemsOf({ ...FILES, "lists/routes.yaml": text });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(message);
  });
});
