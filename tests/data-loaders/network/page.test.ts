import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, test } from "vitest";
import { takeSnapshot } from "../../../data-loaders/network/page.js";
import type { Source } from "../../../data-loaders/read/sources.js";
import { scratchFolder } from "../../helpers/project.js";

async function withServer(answer: RequestListener, work: (source: Source) => Promise<void>): Promise<void> {
  const server = createServer(answer).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/page`;
  try {
    await work({ id: "invented", url } as Source);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

test("a snapshot keeps the bytes as they came, and says their hash", async () => {
  const page = "<p>Сауда 12,5 млн доллар</p>";
  const answer: RequestListener = (_, response) => response.writeHead(200, { "Content-Type": "text/html" }).end(page);
  await withServer(answer, async (source) => {
    const folder = scratchFolder();
    const { file, sha256 } = await takeSnapshot(source, folder);
    expect(readFileSync(file, "utf8")).toBe(page);
    expect(file).toBe(join(folder, "invented.html"));
    expect(sha256).toBe(createHash("sha256").update(page).digest("hex"));
  });
});

test("a refusal is told with the address, and leaves nothing", async () => {
  await withServer(
    (_, response) => response.writeHead(404).end(),
    async (source) => {
      const folder = join(scratchFolder(), "snapshots");
      await expect(takeSnapshot(source, folder)).rejects.toThrow(/127\.0\.0\.1.*404/);
      expect(existsSync(folder) ? readdirSync(folder) : []).toEqual([]);
    },
  );
});
