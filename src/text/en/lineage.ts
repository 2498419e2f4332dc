import { type Child, sentence } from "../../base/dom.js";
import { counted } from "../../trace/number.js";

const READ: Readonly<Record<string, string>> = {
  codes: "code lists",
  focus: "countries in focus",
  observations: "figures",
  reasons: "reasons for doubt",
  route_mentions: "mentions of lines",
  routes: "lines",
};

/** Words of the drawing of what each table is made from. */
export const lineageWords = {
  /** What was read, in plain words where its name is none. */
  read: (name: string) => READ[name] ?? name.replaceAll("_", " "),
  title: (tables: number): Child => sentence("What each of the ", counted(tables, "published table"), " is made from"),
  unit: "A dot: the table of the row rests on what was read in the column. The rows name the steps between.",
  source: "the SQL of this site, which names what it reads",
  columns: { name: "Name", layer: "Stage", file: "File", reads: "Is made from" },
};
