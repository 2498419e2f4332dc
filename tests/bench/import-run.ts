import { join } from "node:path";
import { importFiles } from "../../pipelines/bulk/import.js";
import { root } from "./numbers.js";

// Brings files in as `npm run import` does, into a folder and with a limit of memory; prints the most that it took.
const [folder = "", memory = "", ...paths] = process.argv.slice(2);
const loaders = join(root, "data-loaders");
const asked = { reporters: [], partners: [] };
await importFiles({ kind: "comtrade", paths, asked, released: null, loaders, folder, memory }, () => {});
console.log(process.resourceUsage().maxRSS * 1024);
