import { writeFileSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import { Resvg } from "@resvg/resvg-js";

const { font } = workerData;
parentPort.on("message", (jobs) => {
  for (const { file, svg } of jobs) {
    writeFileSync(file, new Resvg(svg, { font, fitTo: { mode: "zoom", value: 2 } }).render().asPng());
  }
  // An empty message is the last.
  if (jobs.length === 0) parentPort.close();
});
