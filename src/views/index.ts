import type { View } from "./view.js";

/** The view of each page that has one, by the page's name; loaded when it is drawn. */
// biome-ignore lint/suspicious/noExplicitAny: every view has slices of its own kind, which the module beside it cuts.
export const views: Readonly<Record<string, () => Promise<{ view: View<any> }>>> = {
  audit: () => import("./audit.js"),
  locomotives: () => import("./locomotives.js"),
  changes: () => import("./changes.js"),
  disagreement: () => import("./disagreement.js"),
  events: () => import("./events.js"),
  figures: () => import("./figures.js"),
  missing: () => import("./missing.js"),
  partners: () => import("./partners.js"),
  downloads: () => import("./downloads.js"),
  method: () => import("./method.js"),
  goods: () => import("./goods.js"),
  guide: () => import("./guide.js"),
  index: () => import("./index-page.js"),
  search: () => import("./search.js"),
  routes: () => import("./routes.js"),
  years: () => import("./years.js"),
};
