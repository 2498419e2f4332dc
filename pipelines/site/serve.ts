import { createServer, type Server } from "node:http";
import sirv from "sirv";

/** Serves a folder on the loopback. Resolves when it listens; rejects with a clear message where the port is taken. */
export function serve(folder: string, port: number): Promise<Server> {
  const files = sirv(folder, { etag: true, extensions: ["html"] });
  const server = createServer((request, response) => {
    files(request, response, () => {
      response.statusCode = 404;
      response.setHeader("Content-Type", "text/plain; charset=utf-8");
      response.end("Not found. The dashboards start at /\n");
    });
  });
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      reject(
        error.code === "EADDRINUSE" ? new Error(`port ${port} is taken; choose another: PORT=3001 npm start`) : error,
      );
    });
    server.listen(port, "127.0.0.1", () => resolve(server));
  });
}
