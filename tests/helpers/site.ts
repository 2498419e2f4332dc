import { cpSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { buildData } from "../../pipelines/build.js";
import { buildSite } from "../../pipelines/site/framework.js";
import { serve } from "../../pipelines/site/serve.js";
import { root } from "./project.js";

/** The pages of the site. */
export const PAGES = [
  "",
  "years",
  "partners",
  "disagreement",
  "audit",
  "locomotives",
  "routes",
  "missing",
  "figures",
  "changes",
  "downloads",
  "method",
];

/**
 * Copies the project into `folder` and builds its data and its site there. `first` may change the copied sources before
 * that; `change` does so after a first build of the data, which is then made again.
 */
export async function makeSite(
  folder: string,
  { first, change }: { first?: (loaders: string) => void; change?: (loaders: string) => void } = {},
): Promise<{ dist: string; data: string }> {
  const made = ["src/data", "src/.observablehq"].map((path) => join(root, path));
  for (const name of ["data-loaders", "pipelines", "src", "observablehq.config.ts", "package-lock.json"]) {
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
  await buildSite(folder, dist);
  return { dist, data };
}

/** Serves a built site on a free port of the loopback. */
export async function serveSite(dist: string): Promise<{ address: string; close: () => Promise<void> }> {
  const server = await serve(dist, 0);
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
