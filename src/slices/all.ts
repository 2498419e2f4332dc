import { cut as audit } from "./audit.js";
import { cut as changes } from "./changes.js";
import { cut as disagreement } from "./disagreement.js";
import { cut as downloads } from "./downloads.js";
import { cut as events } from "./events.js";
import { cut as figures } from "./figures.js";
import { cut as flows } from "./flows.js";
import { cut as goods } from "./goods.js";
import { cut as guide } from "./guide.js";
import { cut as overview } from "./index.js";
import { cut as locomotives } from "./locomotives.js";
import { cut as marks } from "./marks.js";
import { cut as method } from "./method.js";
import { cut as missing } from "./missing.js";
import { cut as partners } from "./partners.js";
import { cut as routes } from "./routes.js";
import { cut as search } from "./search.js";
import type { Slices, Tables } from "./tables.js";
import { cut as years } from "./years.js";

/** What cuts the slices of each view from the whole tables; the build alone runs it. */
export const cuts: Readonly<Record<string, (tables: Tables) => Slices<object>>> = {
  audit,
  locomotives,
  changes,
  disagreement,
  downloads,
  events,
  figures,
  flows,
  goods,
  guide,
  index: overview,
  marks,
  method,
  missing,
  partners,
  routes,
  search,
  years,
};
