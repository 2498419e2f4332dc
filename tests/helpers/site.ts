import { cpSync } from "node:fs";
import { join } from "node:path";
import { siteOf } from "../../pipelines/site/build.js";
import { addressOf, serve } from "../../pipelines/site/serve.js";
import { navigation } from "../../src/text/en/navigation.js";
import { buildData, buildSite } from "./build.js";
import { root } from "./project.js";

/** The pages of the site by their addresses without a slash; the first page is empty. */
export const PAGES = [
  "",
  ...navigation.groups.flatMap(({ pages }) => pages.map(({ path }) => path.slice(1))),
  "search",
];

/** Pages that begin with a chart or a map. */
export const DASHBOARDS = ["", "years", "partners", "goods", "routes", "locomotives"];

/**
 * Copies the project into `folder` and builds its data and its site there. `first` may change the copied sources before
 * that; `change` does so after a first build of the data, which is then made again.
 */
export async function makeSite(
  folder: string,
  { first, change }: { first?: (loaders: string) => void; change?: (loaders: string) => void } = {},
): Promise<{ dist: string; data: string }> {
  const made = ["src/data", "src/.observablehq"].map((path) => join(root, path));
  const copied = ["data-loaders", "pipelines", "src", "observablehq.config.ts", "package.json", "package-lock.json"];
  for (const name of copied) {
    cpSync(join(root, name), join(folder, name), { recursive: true, filter: (path) => !made.includes(path) });
  }
  const loaders = join(folder, "data-loaders");
  const data = join(folder, "src", "data");
  const build = () => buildData({ loaders, pipelines: join(folder, "pipelines"), output: data });
  first?.(loaders);
  await build();
  if (change) {
    change(loaders);
    await build();
  }
  const dist = join(folder, "dist");
  await buildSite(siteOf(folder));
  return { dist, data };
}

/** Serves a built site on a free port of the loopback. */
export async function serveSite(dist: string): Promise<{ address: string; close: () => Promise<void> }> {
  const server = await serve(dist, 0);
  return {
    address: addressOf(server),
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
