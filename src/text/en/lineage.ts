import { type Child, h, sentence } from "../../base/dom.js";
import type { LineageNode } from "../../charts/lineage.js";
import { counted } from "../../trace/number.js";

/** Words of the drawing of what each table is made from. */
export const lineageWords = {
  layers: { staging: "As read", intermediate: "Worked out", marts: "Tables" },
  read: (name: string) => name.replaceAll("_", " "),
  tip: ({ name, file, reads }: LineageNode) => `${name} (${file}) is made from ${reads.join(", ")}`,
  title: (tables: number, files: number): Child =>
    sentence(
      counted(tables, "table"),
      " come out of ",
      counted(files, "SQL file"),
      ", and each can be followed back to what was read",
    ),
  unit: (): Child => [
    "Each table and what it is made from",
    h("span", { class: "on-screen" }, "; lines run from left to right, and a name pointed at shows its own"),
    h("span", { class: "on-phone" }, "; a dot says that the table of the row rests on what was read in the column"),
    ".",
  ],
  source: "the SQL of this site, which names what it reads",
  columns: { name: "Name", layer: "Stage", file: "File", reads: "Is made from" },
};
