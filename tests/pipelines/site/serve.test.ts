import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { THEME_SCRIPT } from "../../../pipelines/site/headers.js";
import { assertFree, portOf, serve } from "../../../pipelines/site/serve.js";
import { servedFolder } from "../../helpers/served.js";

const { folder, address, ask } = servedFolder();

describe("an address", () => {
  it("is that of a file, of a page without its ending, or of a folder's page without its slash", async () => {
    expect(await (await ask("/")).text()).toBe("<h1>home</h1>");
    expect(await (await ask("/years?partner=UZB")).text()).toBe("<h1>years</h1>");
    expect(await (await ask("/figure/a.total-2021")).text()).toBe("<h1>a figure</h1>");
    expect(await (await ask("/figure/a.total-2021.json")).text()).toBe("{}");
    const slash = await ask("/years/?partner=UZB");
    expect([slash.status, slash.headers.get("location")]).toEqual([308, "/years?partner=UZB"]);
    expect((await ask("//elsewhere.org/")).headers.get("location")).toBe("/elsewhere.org");
  });

  it("that is none gets the page that says so", async () => {
    for (const path of ["/nowhere", "/data", "/data/", "/%zz", "/%00", "/..%2f..%2fpackage.json", "/.built-from"]) {
      const response = await ask(path);
      if (response.status === 308) continue;
      expect([path, response.status, await response.text()]).toEqual([path, 404, "<h1>not here</h1>"]);
    }
  });

  it("is only read: other methods are refused, and HEAD sends no body", async () => {
    for (const method of ["POST", "PUT", "DELETE", "PATCH", "OPTIONS"]) {
      const response = await ask("/", {}, method);
      expect([method, response.status, response.headers.get("allow")]).toEqual([method, 405, "GET, HEAD"]);
    }
    const head = await ask("/data/rows.parquet", {}, "HEAD");
    expect([head.status, head.headers.get("content-length"), await head.text()]).toEqual([200, "1000", ""]);
  });
});

describe("headers", () => {
  const header = async (path: string, name: string) => (await ask(path)).headers.get(name);

  it("name the type of every file, with its charset where it is a text", async () => {
    expect(await header("/data/digits.csv", "content-type")).toBe("text/csv; charset=utf-8");
    expect(await header("/data/rows.parquet", "content-type")).toBe("application/vnd.apache.parquet");
    expect(await header("/data/rows.arrow", "content-type")).toBe("application/vnd.apache.arrow.file");
    expect(await header("/data/SHA256SUMS", "content-type")).toBe("text/plain; charset=utf-8");
    expect(await header("/chart/trade.svg", "content-type")).toBe("image/svg+xml; charset=utf-8");
  });

  it("let hashed names be kept for good, and the rest be asked for again", async () => {
    expect(await header("/_assets/style-1a2b3c4d.css", "cache-control")).toBe("public, max-age=31536000, immutable");
    for (const path of ["/", "/data/digits.csv", "/nowhere"])
      expect(await header(path, "cache-control")).toBe("no-cache");
  });

  it("open data, charts and figures to other sites, and charts to their frames", async () => {
    for (const path of ["/data/digits.csv", "/chart/trade.svg", "/figure/a.total-2021"]) {
      expect(await header(path, "access-control-allow-origin")).toBe("*");
    }
    expect(await header("/years", "access-control-allow-origin")).toBeNull();
    expect(await header("/chart/trade.svg", "content-security-policy")).toContain("frame-ancestors *");
    expect(await header("/years", "content-security-policy")).toContain("frame-ancestors 'self'");
    expect((await ask("/data/digits.csv", { "Access-Control-Request-Headers": "range" }, "OPTIONS")).status).toBe(204);
  });

  it("allow no code but the site's own, within pages the one script alone that chooses colours", async () => {
    const policy = (await header("/years", "content-security-policy")) ?? "";
    const hash = createHash("sha256").update(THEME_SCRIPT).digest("base64");
    expect(policy).toContain(`script-src 'self' 'sha256-${hash}';`);
    expect(policy).not.toMatch(/unsafe-eval|https?:|script-src[^;]*unsafe-inline/);
    expect(await header("/years", "x-content-type-options")).toBe("nosniff");
    expect(await header("/years", "referrer-policy")).toBe("strict-origin-when-cross-origin");
  });
});

describe("compressed files", () => {
  it("are sent as built to those who take them, each with a tag of its own", async () => {
    const plain = await ask("/", { "Accept-Encoding": "identity" });
    const small = await ask("/", { "Accept-Encoding": "gzip" });
    const best = await ask("/", { "Accept-Encoding": "gzip, deflate, br, zstd" });
    expect([plain, small, best].map(({ headers }) => headers.get("content-encoding"))).toEqual([null, "gzip", "br"]);
    expect(new Set([plain, small, best].map(({ headers }) => headers.get("etag"))).size).toBe(3);
    for (const response of [plain, small, best]) {
      expect(await response.text()).toBe("<h1>home</h1>");
      expect(response.headers.get("vary")).toBe("Accept-Encoding");
      expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
    }
    const only = await ask("/figure/a.total-2021.json", { "Accept-Encoding": "gzip, deflate, br, zstd" });
    expect(only.headers.get("content-encoding")).toBe("gzip");
    expect(await only.text()).toBe("{}");
    const refused = await ask("/", { "Accept-Encoding": "br;q=0, gzip;q=0" });
    expect(refused.headers.get("content-encoding")).toBeNull();
  });

  it("are not cut: a part is one of the file itself", async () => {
    const part = await ask("/data/digits.csv", { Range: "bytes=10-14", "Accept-Encoding": "br" });
    expect([part.status, await part.text(), part.headers.get("content-encoding")]).toEqual([206, "01234", null]);
  });
});

describe("the port", () => {
  it("is a whole number that is free, told before anything is built", async () => {
    expect(portOf({})).toBe(3000);
    expect(portOf({ PORT: "" })).toBe(3000);
    expect(portOf({ PORT: "0" })).toBe(0);
    for (const PORT of ["abc", "-1", "80.5", "3000x", "65536", " 80"]) {
      expect(() => portOf({ PORT })).toThrow(`PORT is "${PORT}"; it has to be a whole number`);
    }
    const { port } = new URL(address());
    await expect(assertFree(Number(port))).rejects.toThrow(`port ${port} is taken; choose another`);
    await expect(serve(folder, Number(port))).rejects.toThrow(`port ${port} is taken; choose another`);
    await expect(assertFree(0)).resolves.toBeUndefined();
  });
});
