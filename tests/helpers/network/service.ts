import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

/** What a service of a test answers; `claimed` is a length that it promises instead of the true one. */
export interface Answering {
  status?: number;
  headers?: Record<string, string>;
  body?: string;
  claimed?: number;
  /** Milliseconds before the answer, and whether it comes at all. */
  delay?: number;
  isHanging?: boolean;
}

/** A service on the loopback, and what it was asked: the path with its query, by its own clock. */
export interface Serving {
  url: string;
  asked: { path: string; at: number; headers: IncomingMessage["headers"] }[];
}

/** Runs a real HTTP server for the time of some work. */
export async function withService<T>(
  answer: (path: URL, count: number) => Answering,
  work: (serving: Serving) => Promise<T>,
): Promise<T> {
  const asked: Serving["asked"] = [];
  const server = createServer(async (request, response) => {
    const path = request.url ?? "";
    asked.push({ path, at: performance.now(), headers: request.headers });
    const said = answer(new URL(path, "http://service.example"), asked.length);
    if (said.isHanging) return;
    await sleep(said.delay ?? 0);
    const body = Buffer.from(said.body ?? "");
    response.writeHead(said.status ?? 200, { "Content-Length": said.claimed ?? body.length, ...said.headers });
    response.write(body, () => (said.claimed === undefined ? response.end() : response.destroy()));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    return await work({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked });
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

const IMTS = "DATAFLOW,COUNTRY,INDICATOR,COUNTERPART_COUNTRY,FREQUENCY,TIME_PERIOD,OBS_VALUE,SCALE,UNIT,STATUS";

/** Answers as the IMF's service does, with invented values: each series that is asked for, in one year. */
export function imtsReply(path: URL): Answering {
  const [countries = "", indicators = "", counterparts = "", frequency = ""] = decodeURIComponent(
    path.pathname.split("/").at(-1) ?? "",
  ).split(".");
  const year = /ge:(\d{4})/.exec(path.searchParams.get("c[TIME_PERIOD]") ?? "")?.[1] ?? "";
  const series = countries
    .split("+")
    .flatMap((country) =>
      indicators
        .split("+")
        .flatMap((indicator) =>
          counterparts.split("+").map((counterpart) => [country, indicator, counterpart] as const),
        ),
    );
  const rows = series.map(
    (codes, i) => `IMF.STA:IMTS(1.0.0),${codes.join(",")},${frequency},${year},${1000 + i},6,USD,A`,
  );
  return { body: `${[IMTS, ...rows].join("\n")}\n`, headers: { "Content-Type": "text/csv" } };
}

/** A reply of UN Comtrade in its shape, with so many invented records. */
export function comtradeBody(records: number, fields: Record<string, unknown> = {}): string {
  const data = Array.from({ length: records }, (_, i) => ({
    refYear: 2030,
    flowCode: "X",
    primaryValue: i,
    ...fields,
  }));
  return JSON.stringify({ elapsedTime: "0.01 secs", count: records, data, error: "" });
}
