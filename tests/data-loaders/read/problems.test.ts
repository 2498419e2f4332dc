import { describe, expect, it } from "vitest";
import { formatProblem, nearest, ProblemsError } from "../../../data-loaders/read/problems.js";

const problem = (line: number | null) => ({ file: "a.yaml", line, message: "is wrong" });

describe("problems", () => {
  it("are told on a line each, with file and line where there is one", () => {
    expect(formatProblem(problem(3))).toBe("a.yaml:3: is wrong");
    expect(formatProblem(problem(null))).toBe("a.yaml: is wrong");
  });

  it("are counted and listed, all of a run, and the last output is said to be as it was", () => {
    expect(new ProblemsError([problem(1)]).message).toBe(
      "1 problem in the inputs; nothing was changed:\n  a.yaml:1: is wrong",
    );
    const error = new ProblemsError([problem(1), problem(null)]);
    expect(error.message).toBe(
      "2 problems in the inputs; nothing was changed:\n  a.yaml: is wrong\n  a.yaml:1: is wrong",
    );
    expect(error.name).toBe("ProblemsError");
    expect(error.problems).toHaveLength(2);
  });

  it("are told by file and line, each once", () => {
    const at = (file: string, line: number) => ({ file, line, message: "is wrong" });
    const error = new ProblemsError([at("b.yaml", 2), at("a.yaml", 10), at("a.yaml", 9), at("b.yaml", 2)]);
    expect(error.problems).toEqual([at("a.yaml", 9), at("a.yaml", 10), at("b.yaml", 2)]);
  });

  it("show what would steer a terminal, and never begin a line of their own", () => {
    const message = 'unknown "\u001b[2J\u0007\u009b\u202e"\n  b.yaml:1: forged';
    expect(formatProblem({ file: "a\u001b.yaml", line: 1, message })).toBe(
      'a\\u001b.yaml:1: unknown "\\u001b[2J\\u0007\\u009b\\u202e" b.yaml:1: forged',
    );
  });
});

describe("the nearest of some words", () => {
  const KNOWN = ["export", "import", "total"];

  it.each([
    ["exprot", "export"],
    ["EXPORT", "export"],
    ["imports", "import"],
    ["tot", "total"],
    ["mpor", "import"],
    ["to", null],
    ["share", null],
    ["", null],
  ])("to “%s” is %s: two letters off at most", (word, found) => {
    expect(nearest(word, KNOWN)).toBe(found);
  });

  it("is the one that is least off, of equals the first", () => {
    expect(nearest("port", ["ports", "port", "sport"])).toBe("port");
    expect(nearest("port", ["sports", "ports", "sport"])).toBe("ports");
    expect(nearest("port", [])).toBeNull();
    expect(nearest("ab", ["", "abcd"])).toBe("");
  });
});
