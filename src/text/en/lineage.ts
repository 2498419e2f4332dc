import { type Child, sentence } from "../../base/dom.js";
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
  unit:
    "From left to right; point at a name to see its whole line. On a phone, a dot says that the " +
    "table of the row rests on what was read in the column.",
  source: "the SQL of this site, which names what it reads",
  columns: { name: "Name", layer: "Stage", file: "File", reads: "Is made from" },
};
