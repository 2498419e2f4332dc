import { linkSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { writeWhole } from "../../../data-loaders/network/store.js";
import { scratchFolder } from "../../helpers/project.js";

it("a file is replaced by another that is whole, never written over", () => {
  const folder = scratchFolder();
  const [file, old] = [join(folder, "reply.csv"), join(folder, "old")];
  writeFileSync(file, "before");
  linkSync(file, old);
  writeWhole(file, "after");
  expect(readFileSync(file, "utf8")).toBe("after");
  expect(readFileSync(old, "utf8")).toBe("before");
  expect(readdirSync(folder).sort()).toEqual(["old", "reply.csv"]);
});
