import { writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, test } from "vitest";
import { serve } from "../../../pipelines/site/serve.js";
import { scratchFolder } from "../../helpers/project.js";

test("serves a folder on the loopback, pages without their ending, and nothing above it", async () => {
  const folder = scratchFolder();
  writeFileSync(join(folder, "index.html"), "home");
  writeFileSync(join(folder, "years.html"), "years");
  const server = await serve(folder, 0);
  const { address, port } = server.address() as AddressInfo;
  const get = async (path: string) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`);
    return [response.status, await response.text()];
  };
  try {
    expect(address).toBe("127.0.0.1");
    expect(await get("/")).toEqual([200, "home"]);
    expect(await get("/years")).toEqual([200, "years"]);
    expect((await get("/nowhere"))[0]).toBe(404);
    expect((await get("/..%2f..%2fpackage.json"))[0]).toBe(404);
    await expect(serve(folder, port)).rejects.toThrow(`port ${port} is taken; choose another`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
});
