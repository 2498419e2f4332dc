import { describe, expect, it } from "vitest";
import { type Answering, comtradeBody, withService } from "../../helpers/network/service.js";
import { filesIn, PAIR, take } from "../../helpers/network/statistics.js";

const KEY = "s3cr3t-0123456789-key";

const seen = (taken: Awaited<ReturnType<typeof take>>) =>
  [taken.said, taken.shown, taken.error, ...[...filesIn(taken.folder)].flat()].join("\n");

describe("a key", () => {
  it("goes in the header that the service reads, to the address for those who have one", async () => {
    const { asked } = await withService(
      () => ({ body: comtradeBody(2) }),
      async ({ url, asked }) => ({ asked, ...(await take("un-comtrade", url, { key: KEY })) }),
    );
    expect(asked.map(({ headers }) => headers["ocp-apim-subscription-key"])).toEqual([KEY, KEY]);
    expect(asked[0]?.path).toMatch(/^\/data\/v1\/get\/C\/A\/HS\?/);
    expect(asked.map(({ path }) => path).join()).not.toContain(KEY);
  });

  it("is not needed: without one the address for everybody is asked, and no header is sent", async () => {
    const { asked } = await withService(
      () => ({ body: comtradeBody(2) }),
      async ({ url, asked }) => ({ asked, ...(await take("un-comtrade", url, { key: " " })) }),
    );
    expect(asked[0]?.headers).not.toHaveProperty("ocp-apim-subscription-key");
    expect(asked[0]?.path).toMatch(/^\/public\/v1\/preview\/C\/A\/HS\?/);
  });

  it.each<[string, Answering]>([
    ["answers", { body: comtradeBody(2) }],
    ["repeats it in a reply", { body: comtradeBody(2, { note: KEY }) }],
    ["repeats it where it refuses", { status: 401, body: `{"message":"wrong key ${KEY}"}` }],
    ["repeats it where it fails", { status: 500, body: `<p>${KEY}</p>` }],
    ["repeats it in no JSON", { body: `<p>${KEY}</p>` }],
    ["repeats it in its own error", { body: `{"error":"${KEY}"}` }],
    ["writes it otherwise", { status: 400, body: `{"message":"key \\u0073${KEY.slice(1)}"}` }],
    ["sends it elsewhere", { status: 307, headers: { Location: `http://127.0.0.1:1/?${KEY}` } }],
  ])("is in no output and no file where the service %s", async (_, answer) => {
    const taken = await withService(
      () => answer,
      ({ url }) => take("un-comtrade", url, { key: KEY }),
    );
    expect(seen(taken)).toContain("un-comtrade");
    expect(seen(taken)).not.toContain(KEY);
    if (answer.body !== comtradeBody(2)) expect(taken.error).toMatch(/0 of 2 replies are stored/);
  });

  it.each([
    ["short", "abc"],
    ["bad\nkey-0123456789", "bad"],
    ["ключ-0123456789", "ключ"],
  ])("that is none (%j) is refused and not repeated", async (key, part) => {
    const { error } = await take("un-comtrade", "http://127.0.0.1:1", { key });
    expect(error).toMatch(/^COMTRADE_API_KEY is no key: it is shorter than one, or has characters that none has$/);
    expect(error).not.toContain(part);
  });

  it("is not sent in the clear to another machine", async () => {
    const { error } = await take("un-comtrade", "http://mirror.example", { key: KEY });
    expect(error).toMatch(/^COMTRADE_URL: a key is sent to https addresses only, or within this machine$/);
  });
});

describe("an address of one's own", () => {
  it.each(["nonsense", "ftp://a.example", "http://name:password@a.example", "http://a.example/?x=1"])(
    "that is none (%s) is refused",
    async (url) => {
      expect((await take("imf-imts", url, { args: PAIR })).error).toMatch(
        /^IMF_IMTS_URL is no address: write one like/,
      );
    },
  );
});
