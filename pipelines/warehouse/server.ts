import { createReadStream, createWriteStream } from "node:fs";
import { text } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { type ClickHouseClient, ClickHouseError, ClickHouseLogLevel, createClient } from "@clickhouse/client";

/** Where a server answers, and how its tables are to lie there. */
export interface Place {
  /** The address at which it answers over HTTP. */
  url: string;
  /** The name that its settings give to the nodes over which rows are spread; null for none. */
  cluster: string | null;
  /** The addresses of those nodes, where the server's own list does not tell them. */
  nodes: readonly string[];
  database: string;
}

/** How long a statement may take, in milliseconds: longer than any will. */
const DAY = 86_400_000;

/** One server of ClickHouse. */
export class Node {
  private readonly client: ClickHouseClient;

  constructor(readonly url: string) {
    this.client = createClient({
      url,
      username: process.env["CLICKHOUSE_USER"] ?? "default",
      password: process.env["CLICKHOUSE_PASSWORD"] ?? "",
      request_timeout: DAY,
      log: { level: ClickHouseLogLevel.OFF },
      // Without the first a failure on the way is an answer that ends early; without the second rows are still on
      // their way to other nodes when an insert returns.
      clickhouse_settings: { wait_end_of_query: 1, insert_distributed_sync: 1 },
    });
  }

  async run(sql: string): Promise<void> {
    await this.told(() => this.client.command({ query: sql }));
  }

  /** Returns the rows of a select, all cells as text without tabs. */
  async rows(sql: string): Promise<string[][]> {
    const answer = await this.told(async () =>
      text((await this.client.exec({ query: `${sql} format TabSeparated` })).stream),
    );
    const lines = answer.split("\n").filter(Boolean);
    return lines.map((line) => line.split("\t"));
  }

  async select(sql: string, file: string): Promise<void> {
    await this.told(async () => {
      const { stream } = await this.client.exec({ query: `${sql} format CSV` });
      await pipeline(stream, createWriteStream(file));
    });
  }

  /** Adds the rows of a file of CSV without a header to a table. */
  async insert(table: string, file: string): Promise<void> {
    await this.told(() => this.client.insert({ table, values: createReadStream(file), format: "CSV" }));
  }

  async close(): Promise<void> {
    await this.client.close();
  }

  private async told<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw new Error(wordsFor(this.url, error), { cause: error });
    }
  }
}

/** What ClickHouse says when another node does not answer or goes away. */
const OF_NODES = ["32", "209", "210", "279"];

/** What it says of whoever may not come in. */
const OF_USERS = ["192", "193", "194", "516"];

/** What the system says of an address at which nothing is. */
const UNREACHED = ["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH"];

function wordsFor(url: string, error: unknown): string {
  const [words = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
  // The client knows the errors of newer servers; older ones word them otherwise.
  const refused = error instanceof ClickHouseError ? error.code : /^Code: (\d+)/.exec(words)?.[1];
  if (refused !== undefined) {
    if (OF_USERS.includes(refused)) {
      return `${url}: does not let you in; put name and password into CLICKHOUSE_USER and CLICKHOUSE_PASSWORD`;
    }
    const what = OF_NODES.includes(refused) ? "a node of the cluster does not answer" : "refused a statement";
    return `${url}: ${what} (${words.startsWith("Code") ? words : `Code: ${refused}, ${words}`})`;
  }
  const { code } = error as NodeJS.ErrnoException;
  if (code === undefined) return `${url}: what answers there is not ClickHouse (${words})`;
  return UNREACHED.includes(code)
    ? `${url}: no server answers (${code}); is it running, and is this its HTTP port, mostly 8123?`
    : `${url}: the server stopped answering (${code})`;
}

/** Returns the addresses of the nodes of a cluster, as the server lists them, at the port of its own address. */
export async function nodesOf(here: Node, { url, cluster, nodes }: Place): Promise<string[]> {
  const found = await here.rows(
    `select distinct host_name, port from system.clusters where cluster = '${cluster}' order by host_name, port`,
  );
  if (found.length === 0) {
    const known = await here.rows("select distinct cluster from system.clusters order by cluster");
    throw new Error(`${url}: has no cluster "${cluster}"; it knows ${known.flat().join(", ") || "none"}`);
  }
  if (nodes.length > 0) return [...nodes];
  const hosts = found.map(([host = ""]) => host);
  if (new Set(hosts).size < hosts.length) {
    throw new Error(
      `${url}: nodes of "${cluster}" share a host (${hosts.join(", ")}), so their addresses cannot be told; ` +
        "name them all with --nodes http://host:port,http://host:port",
    );
  }
  return hosts.map((host) => {
    const address = new URL(url);
    address.hostname = host.includes(":") ? `[${host}]` : host;
    return address.origin;
  });
}
