import { readdirSync } from "node:fs";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fetchBytes } from "../../../data-loaders/network/fetch.js";
import { takeSnapshot } from "../../../data-loaders/network/page.js";
import type { Source } from "../../../data-loaders/read/sources.js";
import { scratchFolder } from "../../helpers/project.js";

async function withServer<T>(answer: RequestListener, work: (url: string) => Promise<T>): Promise<T> {
  const server = createServer(answer).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  try {
    return await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}/page`);
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

describe("an address that is fetched", () => {
  it("is asked for by this project's name, and gives bytes and their kind", async () => {
    const asked: (string | undefined)[] = [];
    const answer: RequestListener = (request, response) => {
      asked.push(request.headers["user-agent"]);
      response.writeHead(200, { "Content-Type": "text/csv" }).end(Buffer.from([0, 255, 10]));
    };
    const { bytes, type } = await withServer(answer, (url) => fetchBytes(url));
    expect([...bytes]).toEqual([0, 255, 10]);
    expect(type).toBe("text/csv");
    expect(asked).toEqual(["steppe-to-sea (snapshot of a cited page)"]);
    expect(
      (
        await withServer(
          (_, response) => response.end("x"),
          (url) => fetchBytes(url),
        )
      ).type,
    ).toBe("");
  });

  it.each([404, 500, 301])("is told of where the server answers %d", async (status) => {
    const work = withServer(
      (_, response) => response.writeHead(status).end(),
      (url) => fetchBytes(url),
    );
    await expect(work).rejects.toThrow(
      new RegExp(`^http://127\\.0\\.0\\.1:\\d+/page: the server answered ${status} \\w`),
    );
  });

  it("is told of where nobody answers, or too late", async () => {
    const gone = await withServer(
      () => {},
      async (url) => url,
    );
    await expect(fetchBytes(gone)).rejects.toThrow(
      /^http:.*\/page: no answer, or a cut one \(.*ECONNREFUSED.*\); is there a network/,
    );
    await expect(
      withServer(
        () => {},
        (url) => fetchBytes(url, 30),
      ),
    ).rejects.toThrow(/no answer, or a cut one \(.*(timeout|aborted)/i);
  });
});

describe("a snapshot", () => {
  it.each([
    ["text/html; charset=utf-8", "page.html"],
    ["text/plain", "page.txt"],
    ["application/pdf", "page.bin"],
    ["application/xhtml+xml", "page.html"],
  ])("of %s is the file %s, and that alone", async (type, name) => {
    const folder = join(scratchFolder(), "deep", "snapshots");
    const snapshot = await withServer(
      (_, response) => response.writeHead(200, { "Content-Type": type }).end("12345"),
      (url) => takeSnapshot({ id: "page", url } as Source, folder),
    );
    expect(snapshot).toMatchObject({ file: join(folder, name), bytes: 5 });
    expect(readdirSync(folder)).toEqual([name]);
  });
});
