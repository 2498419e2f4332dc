import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { generatedFiles } from "../pipelines/generate.js";
import { root } from "./helpers/project.js";

it.each([...(await generatedFiles())])("%s is what it is made from; else: npm run generate", (path, text) => {
  expect(readFileSync(join(root, path), "utf8")).toBe(text);
});
