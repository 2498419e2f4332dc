import { writeFileSync } from "node:fs";
import { workerData } from "node:worker_threads";
import { Resvg } from "@resvg/resvg-js";

const { jobs, font } = workerData;
for (const { file, svg } of jobs) {
  writeFileSync(file, new Resvg(svg, { font, fitTo: { mode: "zoom", value: 2 } }).render().asPng());
}
