import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parse, stringify } from "yaml";
import { loaders, root, scratchFolder } from "../../helpers/project.js";

/** Files of kinds that the invented world has none of. */
const MORE: Readonly<Record<string, string>> = {
  "statistics/office-of-figures/remarks.yaml": stringify({
    remarks: [
      { claims: ["fin-geo-export-2031", "fin-geo-export-2032"], obs_status: "E", note: "Rounded by the office." },
      {
        claims: ["fin-ita-import-2032"],
        differs: { kind: "rounding", because: "Whole millions.", source: "handbook", locator: "page 9" },
      },
    ],
  }),
  "statistics/machine-of-tales/source.yaml": stringify({
    title: "What a machine read",
    publisher: "Machine of Tales",
    language: "en",
    url: "https://example.org/machine",
    snapshot: "lines.txt",
  }),
  "statistics/machine-of-tales/normalise.ts":
    "export default (text: string) => ({\n" +
    '  claims: text.trim().split("\\n").map((line, i) => ({ line: i + 1, claim: JSON.parse(line) })),\n' +
    "});\n",
  "statistics/machine-of-tales/lines.txt": ["2031", "2032", "2033"]
    .map((period, i) => {
      const place = { locator: `line ${i}`, reporter: "AZE", partner: "GEO", flow: "total", period };
      const claim = { id: `aze-total-${period}`, printed: `$${4 + i}.5 million`, indicator: "trade_value" };
      return `${JSON.stringify({ ...claim, ...place })}\n`;
    })
    .join(""),
};

/** The sources of the invented world in one folder, with all that is in their files kept to be put back. */
export class InputsWorld {
  readonly folder = join(scratchFolder(), "data-loaders");
  readonly texts = new Map<string, Buffer>();

  constructor() {
    cpSync(join(root, "tests", "fixtures", "world"), this.folder, { recursive: true });
    cpSync(join(loaders, "lists", "codes.yaml"), this.path("lists/codes.yaml"));
    cpSync(
      join(loaders, "statistics", "imf-dots", "normalise.ts"),
      this.path("statistics/office-of-figures/normalise.ts"),
    );
    for (const [file, text] of Object.entries(MORE)) {
      mkdirSync(dirname(this.path(file)), { recursive: true });
      writeFileSync(this.path(file), text);
    }
    for (const file of filesIn(this.folder)) {
      const bytes = readFileSync(this.path(file));
      this.texts.set(file, file.endsWith(".yaml") ? Buffer.from(plain(bytes.toString())) : bytes);
    }
    for (const [file, bytes] of this.texts) writeFileSync(this.path(file), bytes);
    for (const file of this.files(/\.(csv|txt)$/)) this.record(file);
    for (const file of this.files(/source\.yaml$/)) this.texts.set(file, readFileSync(this.path(file)));
  }

  path(file: string): string {
    return join(this.folder, file);
  }

  files(pattern: RegExp): string[] {
    return [...this.texts.keys()].filter((file) => pattern.test(file));
  }

  text(file: string): string {
    return this.texts.get(file)?.toString() ?? "";
  }

  /** Writes a file as somebody would change it: the hash of a snapshot is recorded anew. */
  change(file: string, bytes: string | Uint8Array): void {
    writeFileSync(this.path(file), bytes);
    if (/\.(csv|txt)$/.test(file)) this.record(file);
  }

  /** Brings a file back that was changed, or the whole folder where something else was. */
  restore(file: string | null): void {
    if (file === null) rmSync(this.folder, { recursive: true });
    const source = join(dirname(file ?? ""), "source.yaml");
    for (const [name, bytes] of this.texts) {
      if (file !== null && name !== file && name !== source) continue;
      mkdirSync(dirname(this.path(name)), { recursive: true });
      writeFileSync(this.path(name), bytes);
    }
  }

  private record(file: string): void {
    const source = join(dirname(this.path(file)), "source.yaml");
    const hash = createHash("sha256")
      .update(readFileSync(this.path(file)))
      .digest("hex");
    const rest = readFileSync(source, "utf8").replace(/^sha256: .*\n/m, "");
    writeFileSync(source, `${rest}sha256: ${hash}\n`);
  }
}

/** The text of a YAML file as it is written from its values alone, so that a mutant differs in what was changed. */
function plain(text: string): string {
  return stringify(parse(text), { lineWidth: 0 });
}

/** Every file below a folder. */
function* filesIn(folder: string, below = ""): Generator<string> {
  for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
    const name = below === "" ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) yield* filesIn(folder, name);
    else yield name;
  }
}
