import { cpSync } from "node:fs";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { buildData } from "../../pipelines/build.js";
import { serve } from "../../pipelines/serve.js";
import { buildSite } from "../../pipelines/site.js";
import { type Copy, copyProject, root } from "./project.js";

/** A site built for a test and served on the loopback. */
export interface TestSite {
  copy: Copy;
  dist: string;
  address: string;
  close(): Promise<void>;
}

/** Builds the site of a copy of the project, changed as `change` does it, and serves it on a free port. */
export async function startSite(change: (copy: Copy) => void = () => {}): Promise<TestSite> {
  const copy = copyProject();
  const own = join(root, "src");
  const made = [join(own, "data"), join(own, ".observablehq")];
  cpSync(own, join(copy.root, "src"), { recursive: true, filter: (path) => !made.includes(path) });
  for (const file of ["observablehq.config.ts", "package-lock.json"]) cpSync(join(root, file), join(copy.root, file));
  change(copy);
  await buildData(copy);
  const dist = join(copy.root, "dist");
  await buildSite(copy.root, dist);
  const server: Server = await serve(dist, 0);
  return {
    copy,
    dist,
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** The pages of the site. */
export const PAGES = ["", "years", "partners", "locomotives", "routes", "figures", "downloads", "method"];
