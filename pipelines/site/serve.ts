import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { pipeline } from "node:stream/promises";
import type { SendResult } from "@fastify/send";
import { fileFor } from "./file.js";
import { headersAt, isOpen } from "./headers.js";

/** Serves a folder on the loopback. Resolves when it listens; rejects with a clear message where the port is taken. */
export function serve(folder: string, port: number): Promise<Server> {
  const server = createServer((request, response) => {
    answer(request, response, folder).catch((error: unknown) => {
      console.error(`${request.method} ${request.url}: ${error instanceof Error ? error.message : error}`);
      if (response.headersSent) response.destroy();
      else say(response, 500, "Something went wrong; the terminal says what.");
    });
  });
  return listen(server, port);
}

function listen(server: Server, port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      reject(
        error.code === "EADDRINUSE" ? new Error(`port ${port} is taken; choose another: PORT=3001 npm start`) : error,
      );
    });
    server.listen(port, "127.0.0.1", () => resolve(server));
  });
}

/** Returns where a server that listens is found. */
export function addressOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Throws where a port is taken, before work is done for nothing. */
export async function assertFree(port: number): Promise<void> {
  const server = await listen(createServer(), port);
  await new Promise((resolve) => server.close(resolve));
}

/** Returns the port that an environment names, 3000 where it names none. Throws where it names what is no port. */
export function portOf(environment: NodeJS.ProcessEnv): number {
  const named = environment["PORT"] ?? "";
  if (named === "") return 3000;
  if (/^\d{1,5}$/.test(named) && Number(named) < 65536) return Number(named);
  throw new Error(`PORT is "${named}"; it has to be a whole number from 0 (any free port) to 65535`);
}

async function answer(request: IncomingMessage, response: ServerResponse, folder: string): Promise<void> {
  const [address = "/", query] = (request.url ?? "/").split("?", 2);
  const pathname = address.replace(/^\/+/, "/");
  for (const [name, value] of Object.entries(headersAt(pathname))) response.setHeader(name, value);
  if (request.method === "OPTIONS" && isOpen(pathname)) {
    response.writeHead(204, { "Access-Control-Allow-Methods": "GET, HEAD", "Access-Control-Allow-Headers": "*" }).end();
    return;
  }
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.setHeader("Allow", "GET, HEAD");
    return say(response, 405, "Only GET and HEAD are answered here.");
  }
  for (const path of candidates(pathname)) {
    const found = await fileFor(request, folder, path);
    if (found) return send(response, found);
  }
  if (pathname.length > 1 && pathname.endsWith("/")) {
    response.setHeader("Location", pathname.replace(/\/+$/, "") + (query === undefined ? "" : `?${query}`));
    return say(response, 308, "It is at this address without its last slash.");
  }
  const page = await fileFor(request, folder, "404.html");
  if (page?.statusCode === 200) return send(response, { ...page, statusCode: 404 });
  return say(response, 404, "Not found. The dashboards start at /");
}

/** The files that an address may mean: itself, or the page of that name. */
function candidates(pathname: string): string[] {
  let path: string;
  try {
    path = decodeURIComponent(pathname).slice(1);
  } catch {
    return [];
  }
  if (path === "") return ["index.html"];
  return path.endsWith("/") || path.includes("\0") ? [] : [path, `${path}.html`];
}

async function send(response: ServerResponse, { statusCode, headers, stream }: SendResult): Promise<void> {
  response.writeHead(statusCode, headers);
  try {
    await pipeline(stream, response);
  } catch {
    // The reader went away, or the file did; either way nobody is left to tell.
    response.destroy();
  }
}

function say(response: ServerResponse, status: number, words: string): void {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-cache" });
  response.end(`${words}\n`);
}
