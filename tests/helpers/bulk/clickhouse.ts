import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";

/** Where Debian's packages of the server lie unpacked; it is not installed. */
const home = fileURLToPath(new URL("../../../.build/clickhouse", import.meta.url));
const program = join(home, "root", "usr", "sbin", "clickhouse-server");

const libraries = ["usr/lib", "lib"].map((folder) => join(home, "root", folder, "x86_64-linux-gnu"));

/** Nobody's, as whom the server runs where this is root: it will not run as root. */
const NOBODY = 65_534;

/** Fetches and unpacks Debian's packages once. Returns whether the server is there. */
export function hasClickHouse(): boolean {
  if (existsSync(program)) return true;
  const archives = join(home, "archives");
  mkdirSync(join(archives, "partial"), { recursive: true });
  try {
    const fetch = ["install", "-y", "-qq", "--no-install-recommends", "--download-only"];
    execFileSync("apt-get", [...fetch, "-o", `Dir::Cache::archives=${archives}`, "clickhouse-server"], {
      stdio: "ignore",
    });
    for (const name of readdirSync(archives).filter((entry) => entry.endsWith(".deb"))) {
      execFileSync("dpkg-deb", ["-x", join(archives, name), join(home, "root")]);
    }
  } catch {
    return false;
  }
  return existsSync(program);
}

/** A node of a cluster, on an address of its own of the loopback. */
export interface Node {
  url: string;
  /** Starts it, anew where it was stopped; its tables are kept. */
  start(): Promise<void>;
  /** Stops it as a failing machine does. */
  kill(): Promise<void>;
}

/** What the nodes of a cluster are called. */
export const CLUSTER = "steppe";

/** Sets up two nodes that make a cluster, with their tables in a folder; none of them is started. */
export async function twoNodes(root: string): Promise<[Node, Node]> {
  const hosts = ["127.0.0.1", "127.0.0.2"] as const;
  const [http, tcp, interserver] = await freePorts();
  const shards = hosts.map((host) => `<shard><replica><host>${host}</host><port>${tcp}</port></replica></shard>`);
  const node = (host: string): Node => {
    const folder = join(root, host);
    const config = join(folder, "config.xml");
    mkdirSync(join(folder, "data"), { recursive: true });
    writeFileSync(
      config,
      `<yandex>
        <logger><level>warning</level><log>${folder}/log</log><errorlog>${folder}/errors</errorlog></logger>
        <listen_host>${host}</listen_host>
        <http_port>${http}</http_port><tcp_port>${tcp}</tcp_port>
        <interserver_http_port>${interserver}</interserver_http_port>
        <path>${folder}/data/</path><tmp_path>${folder}/data/tmp/</tmp_path>
        <users_config>${folder}/users.xml</users_config>
        <default_profile>default</default_profile><default_database>default</default_database>
        <mark_cache_size>67108864</mark_cache_size>
        <remote_servers><${CLUSTER}>${shards.join("")}</${CLUSTER}></remote_servers>
      </yandex>`,
    );
    writeFileSync(
      join(folder, "users.xml"),
      `<yandex>
        <profiles><default><max_memory_usage>4000000000</max_memory_usage></default></profiles>
        <users><default>
          <password></password><networks><ip>::/0</ip></networks><profile>default</profile><quota>default</quota>
        </default></users>
        <quotas><default><interval><duration>3600</duration></interval></default></quotas>
      </yandex>`,
    );
    execFileSync("chmod", ["-R", "a+rwX", root]);
    const url = `http://${host}:${http}`;
    let running: ChildProcess | undefined;
    return {
      url,
      async start() {
        running = spawn(program, [`--config-file=${config}`], {
          cwd: folder,
          stdio: ["ignore", "ignore", "pipe"],
          env: { ...process.env, LD_LIBRARY_PATH: libraries.join(":") },
          ...(process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {}),
        });
        let said = "";
        running.stderr?.on("data", (words) => {
          said += words;
        });
        await answering(url, () => running?.exitCode != null && said);
      },
      async kill() {
        const ended = running;
        running = undefined;
        if (!ended || ended.exitCode !== null) return;
        const gone = new Promise((resolve) => ended.once("exit", resolve));
        ended.kill("SIGKILL");
        await gone;
      },
    };
  };
  return [node(hosts[0]), node(hosts[1])];
}

/** Waits until a server answers. Throws what it says where it ended, or when it takes too long. */
async function answering(url: string, ended: () => string | false): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    const isThere = await fetch(`${url}/ping`).then(
      (response) => response.ok,
      () => false,
    );
    if (isThere) return;
    const words = ended();
    if (words !== false) throw new Error(words);
    await pause(100);
  }
  throw new Error(`${url} does not answer`);
}

async function freePorts(): Promise<[number, number, number]> {
  const servers = [createServer(), createServer(), createServer()];
  const ports = await Promise.all(
    servers.map(
      (server) =>
        new Promise<number>((resolve) => {
          server.listen(0, "127.0.0.1", () => {
            const address = server.address();
            resolve(typeof address === "object" && address ? address.port : 0);
          });
        }),
    ),
  );
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports as [number, number, number];
}
