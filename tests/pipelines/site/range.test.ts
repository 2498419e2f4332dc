import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rangeOf } from "../../../pipelines/site/range.js";
import { digits, servedFolder } from "../../helpers/served.js";

const { ask } = servedFolder();

describe("a part of a file", () => {
  const part = async (range: string, more: Record<string, string> = {}) => {
    const response = await ask("/data/rows.parquet", { Range: range, ...more });
    return [response.status, await response.text(), response.headers.get("content-range")];
  };

  it("is what was asked for", async () => {
    expect(await part("bytes=0-0")).toEqual([206, "0", "bytes 0-0/1000"]);
    expect(await part("bytes=-8")).toEqual([206, "23456789", "bytes 992-999/1000"]);
    expect(await part("bytes=998-")).toEqual([206, "89", "bytes 998-999/1000"]);
    expect(await part("bytes=998-5000")).toEqual([206, "89", "bytes 998-999/1000"]);
    expect(await part("bytes=-5000")).toEqual([206, digits, "bytes 0-999/1000"]);
  });

  it("that lies behind the end is refused; what is malformed, or several parts, get the whole", async () => {
    for (const range of ["bytes=1000-", "bytes=-0", "bytes=5000-6000"]) {
      const [status, , said] = await part(range);
      expect([range, status, said]).toEqual([range, 416, "bytes */1000"]);
    }
    const odd = ["100-50", "abc", "", "-", "--5", "1-2-3", "5", "0x1-5", "1.5-3", "٣-٥", "0-1,x", "1-2,900-800"];
    for (const range of [...odd.map((spec) => `bytes=${spec}`), "lines=0-5", "bytes 0-5", "bytes=0-1,500-501"]) {
      if (/[^ -~]/.test(range)) continue;
      expect([range, ...(await part(range))]).toEqual([range, 200, digits, null]);
    }
  });

  it("is given of the file that is known, else the whole", async () => {
    const { headers } = await ask("/data/rows.parquet");
    const [tag = "", date = ""] = ["etag", "last-modified"].map((name) => headers.get(name) ?? "");
    expect((await part("bytes=0-1", { "If-Range": tag }))[0]).toBe(206);
    expect((await part("bytes=0-1", { "If-Range": date }))[0]).toBe(206);
    expect((await part("bytes=0-1", { "If-Range": '"other"' }))[0]).toBe(200);
    expect((await part("bytes=0-1", { "If-Range": "Thu, 01 Jan 1970 00:00:00 GMT" }))[0]).toBe(200);
  });

  it("of any header whatever is a part of the file, the whole, or none", async () => {
    const spec = fc.oneof(
      fc.stringMatching(/^[-0-9, a-z=]{0,12}$/),
      fc.stringMatching(/^\d{0,4}-\d{0,4}(,\d{0,3}-\d{0,3})?$/),
    );
    await fc.assert(
      fc.asyncProperty(spec, async (text) => {
        const [status, body, said] = await part(`bytes=${text}`);
        if (status === 416) return;
        const [, first, last] = /^bytes (\d+)-(\d+)\/1000$/.exec(String(said)) ?? [];
        expect(status).toBe(first === undefined ? 200 : 206);
        expect(body).toBe(first === undefined ? digits : digits.slice(Number(first), Number(last) + 1));
      }),
      { numRuns: 300 },
    );
  });

  it("follows RFC 9110 where the size matters", () => {
    expect(rangeOf("bytes=-100", 50)).toBe("bytes=0-");
    expect(rangeOf("bytes=-50", 50)).toBe("bytes=0-");
    expect(rangeOf("bytes=-49", 50)).toBe("bytes=-49");
    expect(rangeOf(undefined, 50)).toBeUndefined();
  });
});
