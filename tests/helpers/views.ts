import { join } from "node:path";
import { inject } from "vitest";
import { pagesOf, readPages } from "./pages.js";

export { type DrawnPage, nextStates } from "./pages.js";

/** The page data of the build that the tests of this run read. */
export const tables = readPages(join(inject("built").folder, "pages"));

/** Draws a page of that build in a state. */
export const drawnPage = pagesOf(tables);
