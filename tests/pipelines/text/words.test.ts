import { describe, expect, it } from "vitest";
import { citation } from "../../../pipelines/text/en/citation.js";
import { conflictWords } from "../../../pipelines/text/en/conflicts.js";
import { apartReason, choiceReason, yearReason } from "../../../pipelines/text/en/reasons.js";
import { marked, markedCount, piecesOf, unmarked } from "../../../pipelines/text/marks.js";
import { formatMessage } from "../../../pipelines/text/message.js";

const row = { choice: "only", authority: "press", figure_count: 5, rival_count: 2, is_computed: false };

describe("why a figure is the one shown", () => {
  it.each([
    ["only", "the only figure found"],
    ["authority", "preferred by authority (press) among 5 figures"],
    ["precision", "the most precise of 2 figures of the same authority (press)"],
    ["earlier", "as precise as any of 2 figures of the same authority (press), the earlier page"],
    ["doubtful", "of low reliability, but the only kind of figure found"],
  ])("%s: %s", (choice, words) => {
    expect(choiceReason({ ...row, choice })).toBe(words);
  });

  it("says of sums and of parts of years what they are", () => {
    expect(choiceReason({ ...row, is_computed: true })).toBe(
      "the only figure found; sum of the source's exports and imports",
    );
    expect(yearReason({ ...row, is_partial: true })).toBe(
      "the only figure found; no reliable figure for the whole year",
    );
    expect(yearReason({ ...row, is_partial: false })).toBe("the only figure found");
  });
});

describe("why a figure stands apart", () => {
  const apart = { kind: "rounding", told: null, note: "A note.", name: "rounding", description: "it was cut short" };

  it("is what people wrote down, else what its kind means", () => {
    expect(apartReason({ ...apart, told: "So it says." })).toBe("So it says.");
    expect(apartReason(apart)).toBe("Rounding: it was cut short.");
    expect(apartReason({ ...apart, kind: "unknown" })).toBe("No reason is known.");
    expect(apartReason({ ...apart, kind: "doubtful" })).toBe("A note.");
    expect(apartReason({ ...apart, kind: "doubtful", note: null })).toBe("it was cut short");
  });
});

describe("a contradiction", () => {
  const [a, b, c] = ["$1 m", "$2 m", "$3 m"].map((printed, i) => ({
    printed,
    period: `${2021 + i}`,
    flow: i === 0 ? "export" : "import",
  })) as [never, never, never];

  it.each([
    ["same_thing", "$1 m and $2 m cannot both be right"],
    ["part_larger_than_whole", "Exports of $1 m for 2021 would be a part of imports of $2 m for 2022"],
    ["cumulative_falls", "Exports of $1 m for 2021 would be a part of imports of $2 m for 2022"],
    ["parts_and_total", "Exports of $2 m and imports of $3 m do not add up to trade of $1 m"],
    ["share_and_amount", "A share of “$1 m” for exports does not fit imports of $2 m"],
    ["growth_and_levels", "$1 m does not lead from $3 m to $2 m"],
    ["one_figure_two_dates", "$1 m is given for 2021 and for 2022"],
  ])("of the kind %s has words", (kind, words) => {
    expect(conflictWords(kind, a, b, c)).toBe(words);
  });

  it("names no flow where both sides have the same", () => {
    const whole: typeof b = { ...(b as object), flow: "export" } as never;
    expect(conflictWords("cumulative_falls", a, whole)).toBe("$1 m for 2021 would be a part of $2 m for 2022");
  });
});

describe("a citation", () => {
  const page = {
    author: null,
    title: "A title",
    title_note: null,
    publisher: "A paper",
    published: null,
    published_is_approximate: false,
    url: "https://example.org/",
  };

  it("names what is known, and what a title of ours is", () => {
    expect(citation(page)).toBe("“A title.” A paper, undated. https://example.org/");
    expect(citation({ ...page, author: "A. Writer", published: "2023-05" })).toBe(
      "A. Writer. “A title.” A paper, May 2023. https://example.org/",
    );
    expect(citation({ ...page, title_note: "ours", published: "2023", published_is_approximate: true })).toBe(
      "[A title]. A paper, about 2023. https://example.org/",
    );
  });
});

describe("marks of numbers", () => {
  const text = `About ${marked("$5 m", "[a.b] / 11")} on ${markedCount("3 pages")}, ${marked("2023", null)}`;

  it("are read and go away again", () => {
    expect(text).toBe("About {{$5 m|[a.b] / 11}} on {{#3 pages}}, 2023");
    expect(unmarked(text)).toBe("About $5 m on 3 pages, 2023");
    expect(piecesOf(text)).toEqual([
      { words: "About " },
      { shown: "$5 m", formula: "[a.b] / 11" },
      { words: " on " },
      { count: "3 pages" },
      { words: ", 2023" },
    ]);
  });

  it("may hold single braces, bars and whatever else a figure is printed with", () => {
    const shown = "#{5|\n6} of } or |";
    expect(piecesOf(`a ${marked(shown, "[x.y] / 2")} {b}`)).toEqual([
      { words: "a " },
      { shown, formula: "[x.y] / 2" },
      { words: " {b}" },
    ]);
  });
});

describe("a message", () => {
  it("chooses plurals of its language and marks counts", () => {
    const english = "{count, plural, one {<n># page</n> says} other {<n># pages</n> say}} {amount}";
    expect(formatMessage(english, "en", { count: 1, amount: "{{$5 m|[a.b]}}" })).toBe(
      "{{#1 page}} says {{$5 m|[a.b]}}",
    );
    expect(formatMessage(english, "en", { count: 1200, amount: "so" })).toBe("{{#1,200 pages}} say so");
    const russian = "{count, plural, one {# страница} few {# страницы} many {# страниц} other {# страницы}}";
    expect([1, 2, 5, 21].map((count) => formatMessage(russian, "ru", { count }))).toEqual([
      "1 страница",
      "2 страницы",
      "5 страниц",
      "21 страница",
    ]);
  });

  it.each([
    ["{", /not a message/],
    ["{missing}", /no value "missing"; known: there/],
    ["{there, select, yes {{missing}} other {}}", /no value "missing"/],
    ["a '{{'b", /two braces in a row/],
    ["{there, select, yes {'}}'} other {}}", /two braces in a row/],
  ])("is refused: %s", (message, said) => {
    expect(() => formatMessage(message, "en", { there: "no" })).toThrow(said);
  });
});
