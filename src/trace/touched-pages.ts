import type { Change } from "../../pipelines/publish/changes.js";
import { PAGES, type Use } from "./figure-uses.js";

/** A page of the navigation, and how many of some figures it uses. */
export interface TouchedPage {
  page: string;
  name: string;
  figures: number;
}

/** Returns the pages that use changed figures, in the order of the navigation; parts of a page count as that page. */
export function touchedPages(
  changes: readonly Change[],
  uses: Readonly<Record<string, readonly Use[]>>,
): readonly TouchedPage[] {
  const own = changes.map(({ observation_id }) => new Set((uses[observation_id] ?? []).map(({ page }) => topOf(page))));
  return PAGES.map(({ page, name }) => ({ page, name, figures: own.filter((pages) => pages.has(page)).length })).filter(
    ({ figures }) => figures > 0,
  );
}

function topOf(page: string): string {
  return page.split("/")[0] ?? "";
}
