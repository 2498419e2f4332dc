import { describe, expect, it } from "vitest";
import { type Answering, comtradeBody, imtsReply, withService } from "../../helpers/network/service.js";
import { filesIn, take, timeless } from "../../helpers/network/statistics.js";

const RATE = '{"statusCode":429,"message":"Rate limit is exceeded. Try again in 1 seconds."}';
const WHOLE = imtsReply(new URL("http://service.example/KAZ.XG_FOB_USD.AFG.A?c%5BTIME_PERIOD%5D=ge:2010")).body ?? "";

/** What a service answers once that is asked for again; the words that people are shown of it where it goes on. */
const PASSING: [string, Answering, RegExp][] = [
  ["a 500", { status: 500, body: "oops" }, /the server answered 500 \(oops\)/],
  [
    "a 503 page",
    { status: 503, body: "<html><style>p{}</style><p>Down\u001b[2J</p></html>" },
    /503 \(Down\\u001b\[2J\)/,
  ],
  ["a 429 without a time", { status: 429, body: RATE }, /429 \(Rate limit is exceeded\. Try again in 1 seconds\)/],
  ["a length that the body has not", { body: WHOLE, claimed: WHOLE.length + 10 }, /no answer, or a cut one/],
  ["a table without its last fields", { body: WHOLE.slice(0, -8) }, /is cut or damaged: its line 2/],
  [
    "a table cut in its header",
    { body: WHOLE.slice(0, 30) },
    /is no table of trade: it has no COUNTERPART_COUNTRY, FREQ/,
  ],
  ["a page with status 200", { body: "<!doctype html><title>Sign in</title>" }, /is a page, no CSV \(Sign in\)/],
  ["nothing at all", { body: "" }, /is no table of trade: it has no COUNTRY/],
];

describe("a service that fails once", () => {
  it.each(PASSING)("by %s is asked again, and its reply stored", async (_, failing, words) => {
    const taken = await withService(
      (path, count) => (count === 1 ? failing : imtsReply(path)),
      ({ url }) => take("imf-imts", url),
    );
    expect(taken.error).toBeNull();
    expect(taken.shown).toMatch(words);
    expect(taken.shown).toContain("try 2 follows");
    expect(taken.said).toContain("2 replies with 9 rows");
    expect(filesIn(taken.folder).size).toBe(4);
  });

  it.each(PASSING)("by %s for ever is left, with what to do, and gone on with later", async (_, failing, words) => {
    let isSick = false;
    const twice = await withService(
      (path) => (isSick && !path.pathname.includes("KAZ.XG") ? failing : imtsReply(path)),
      async ({ url, asked }) => {
        isSick = true;
        const failed = await take("imf-imts", url);
        const tries = asked.length - 1;
        isSick = false;
        const folder = failed.folder.replace(/\/imf-imts$/, "");
        return { failed, tries, after: await take("imf-imts", url, { folder }), again: await take("imf-imts", url) };
      },
    );
    const { failed, tries, after, again } = twice;
    expect(tries).toBe(5);
    expect(failed.error).toMatch(words);
    expect(failed.error).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/data\/dataflow\/IMF\.STA\/IMTS\/~\/AFG\.XG_FOB_USD/);
    expect(failed.error).toMatch(/at the last of 5 tries; try again later\./);
    expect(failed.error).toMatch(/1 of 2 replies are stored in .*imf-imts; the same command goes on from there\.$/);
    expect(after.said).toMatch(/kaz-afg_wld\S+ +6 rows {2}less than a day old, not asked for again/);
    expect(timeless(filesIn(after.folder))).toEqual(timeless(filesIn(again.folder)));
  });
});

describe("a service that asks to wait", () => {
  const date = () => new Date(Date.now() + 2000).toUTCString();
  it.each<[string, () => string, number]>([
    ["a second", () => "1", 990],
    ["until a date", date, 990],
    ["until a date that is past", () => "Wed, 01 Jan 2020 00:00:00 GMT", 0],
    ["in words", () => "soon", 0],
  ])("%s is given that time", async (_, retryAfter, least) => {
    const { asked, error } = await withService(
      (path, count) =>
        count === 1 ? { status: 429, headers: { "Retry-After": retryAfter() }, body: RATE } : imtsReply(path),
      async ({ url, asked }) => ({ asked, ...(await take("imf-imts", url)) }),
    );
    expect(error).toBeNull();
    const waited = (asked[1]?.at ?? 0) - (asked[0]?.at ?? 0);
    expect(waited).toBeGreaterThanOrEqual(least);
    expect(asked.length).toBe(3);
  });

  it("for too long is left, with the time at which to come again", async () => {
    const taken = await withService(
      () => ({ status: 429, headers: { "Retry-After": "3600" }, body: RATE }),
      async ({ url, asked }) => ({ ...(await take("imf-imts", url)), count: asked.length }),
    );
    const when = /wait for 3600 s: run the command again after \d{4}-\d\d-\d\d at \d\d:\d\d:\d\d UTC/;
    expect(taken.error).toMatch(when);
    expect(taken.error).toContain("0 of 2 replies are stored");
    expect(taken.count).toBe(1);
  });
});

describe("a service that hangs", () => {
  it("is left after a time, asked again, and given up in the end", async () => {
    const taken = await withService(
      () => ({ isHanging: true }),
      async ({ url, asked }) => ({
        ...(await take("imf-imts", url, { patience: { timeout: 100, tries: 2 } })),
        count: asked.length,
      }),
    );
    expect(taken.count).toBe(2);
    expect(taken.error).toContain("no whole answer within 0.1 s, at the last of 2 tries");
    expect(filesIn(taken.folder).size).toBe(0);
  });

  it("is said to be away where nobody listens", async () => {
    const gone = await withService(
      () => ({}),
      async ({ url }) => url,
    );
    expect((await take("imf-imts", gone)).error).toMatch(/ECONNREFUSED.*is there a network\?/);
  });
});

describe("a service that refuses", () => {
  const MISSING = '{"statusCode":401,"message":"Access denied due to missing subscription key."}';
  it.each<[string, Answering, RegExp]>([
    ["somebody without a key", { status: 401, body: MISSING }, /missing subscription key\); get a free key at https:/],
    ["somebody with a wrong one", { status: 403 }, /answered 403; get a free key at https:.*COMTRADE_API_KEY/],
    [
      "a question",
      { status: 400, body: '{"errorObject":{"errorMessage":"Too many periods"}}' },
      /400 \(Too many periods\)/,
    ],
    [
      "an address",
      { status: 404, body: '{"message":"Resource not found"}' },
      /404 \(Resource not found\): there is noth/,
    ],
    [
      "to stay where it was",
      { status: 302, headers: { Location: "https://elsewhere.example/" } },
      /has moved, and nothing/,
    ],
    ["what it cannot say", { status: 200, body: '{"data":null,"error":"Bad\\u0007 luck"}' }, /says “Bad\\u0007 luck”/],
  ])("%s is not asked in vain", async (_, answer, words) => {
    const taken = await withService(
      () => answer,
      async ({ url, asked }) => ({ ...(await take("un-comtrade", url)), count: asked.length }),
    );
    expect(taken.error).toMatch(words);
    expect(taken.error).toContain("0 of 2 replies are stored");
    expect(taken.count).toBe(answer.status === 200 ? 5 : 1);
    expect(filesIn(taken.folder).size).toBe(0);
  });

  it("for want of a quota is waited for where the time is short", async () => {
    const { error, said } = await withService(
      (_, count) =>
        count === 1 ? { status: 403, headers: { "Retry-After": "0" }, body: "quota" } : { body: comtradeBody(3) },
      ({ url }) => take("un-comtrade", url),
    );
    expect(error).toBeNull();
    expect(said).toContain("2 replies with 6 rows");
  });
});
