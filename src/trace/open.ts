import { FileAttachment } from "observablehq:stdlib";
import { type Ledger, makeLedger } from "./figure-index.js";
import { traceNumbers } from "./trace-dialog.js";

/** The ledger of all figures, fetched when the first number is asked where it comes from. */
async function loadLedger(): Promise<Ledger> {
  const [observations, sources, codes, conflicts, corrections, mapNumbers] = await Promise.all([
    FileAttachment("../data/pages/observations.json").json(),
    FileAttachment("../data/pages/sources.json").json(),
    FileAttachment("../data/pages/codes.json").json(),
    FileAttachment("../data/pages/conflicts.json").json(),
    FileAttachment("../data/pages/corrections.json").json(),
    FileAttachment("../data/pages/map_numbers.json").json(),
  ]);
  return makeLedger({ observations, sources, codes, conflicts, corrections, mapNumbers });
}

const onFigures = location.pathname.replace(/\.html$/, "").endsWith("/figures");

// The list of figures opens single figures in its own rows; what is computed it cannot show there.
const open = traceNumbers(loadLedger, (link) => onFigures && !link.closest("dialog") && !isComputed(link));

function isComputed(link: Element): boolean {
  return decodeURIComponent(link.getAttribute("href") ?? "").includes("#=");
}

function openAddress(): void {
  const hash = decodeURIComponent(location.hash.slice(1));
  if (onFigures && hash.startsWith("=")) void open(hash.slice(1));
}

addEventListener("hashchange", openAddress);
openAddress();
