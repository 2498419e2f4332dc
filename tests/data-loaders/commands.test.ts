import { parseArgs } from "node:util";
import { describe, expect, it } from "vitest";
import { assertNone, assertPassed, inUsage } from "../../data-loaders/commands.js";

const USAGE = "usage: npm run sing -- <song> [--loud yes]";
const options = { loud: { type: "string" } } as const;

describe("arguments of a command", () => {
  const read = (...args: string[]) => inUsage(USAGE, () => parseArgs({ args, options }));

  it("that are wrong are told with how they are written, a call for help with that alone", () => {
    expect(() => read("--load", "yes")).toThrow(new RegExp(`^Unknown option '--load'[\\s\\S]*\n${USAGE.slice(0, 12)}`));
    for (const help of ["--help", "-h"]) expect(() => read(help)).toThrow(new Error(USAGE));
    expect(read("--loud", "yes").values).toEqual({ loud: "yes" });
  });

  it("that npm kept for itself are told of, with what to write", () => {
    expect(() => assertPassed(options, USAGE, { npm_config_loud: "yes" })).toThrow(
      `npm kept --loud for itself; write -- after the name of the command\n${USAGE}`,
    );
    expect(() => assertPassed(options, USAGE, { npm_config_registry: "x" })).not.toThrow();
  });

  it("are refused where there are none to give", () => {
    expect(() => assertNone("data", ["--fast", "now"])).toThrow('"--fast now": npm run data takes no arguments');
    expect(() => assertNone("data", [])).not.toThrow();
  });
});
