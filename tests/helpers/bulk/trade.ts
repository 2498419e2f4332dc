import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Imported, importFiles, type Wanted } from "../../../pipelines/bulk/import.js";
import { flowsOf, readManifest } from "../../../pipelines/bulk/manifest.js";
import { literal, withDatabase } from "../../../pipelines/engine/duckdb.js";
import { loaders, scratchFolder, write } from "../project.js";

/** A row of UN Comtrade's current files; what is not given is as in the exports of a year. Values are invented. */
export interface ComtradeRow {
  period?: string;
  reporter?: string;
  partner?: string;
  flow?: string;
  product?: string;
  value: string;
  customs?: string;
  transport?: string;
  second?: string;
  classification?: string;
  description?: string;
}

const HEADER =
  "typeCode,freqCode,period,reporterCode,flowCode,partnerCode,partner2Code,classificationCode,cmdCode,cmdDesc," +
  "customsCode,motCode,netWgt,cifvalue,fobvalue,primaryValue";

/** Returns a file of such rows. */
export function comtrade(...rows: readonly ComtradeRow[]): string {
  return `${[HEADER, ...rows.map(lineOf)].join("\n")}\n`;
}

function lineOf(row: ComtradeRow): string {
  const { period = "2017", reporter = "398", partner = "4", flow = "X", product = "TOTAL", value } = row;
  const { customs = "C00", transport = "0", second = "0", classification = "H5", description = "" } = row;
  const frequency = period.length === 6 ? "M" : "A";
  const key = [period, reporter, flow, partner, second, classification, product, description, customs, transport];
  return ["C", frequency, ...key, "0", "", "", value].join(",");
}

/** A folder that files are brought into. */
export class Imports {
  readonly folder = join(scratchFolder(), "imports");
  private readonly files = scratchFolder();

  /** Brings a file in, by its name and text; or one that is there, by its path. */
  bring(name: string, text?: string | Uint8Array, wanted: Partial<Wanted> = {}): Promise<Imported> {
    const path = text === undefined ? name : join(this.files, name);
    if (text !== undefined) write(path, text);
    const asked = { reporters: [], partners: [] };
    const base = { kind: "comtrade", paths: [path], asked, released: null, memory: null, loaders, folder: this.folder };
    return importFiles({ ...base, ...wanted }, () => {});
  }

  /** Where a file lies that was brought in by its text. */
  pathOf(name: string): string {
    return join(this.files, name);
  }

  /** Rows of trade_flows, as a query of `trade` finds them. */
  async rows(sql: string): Promise<Record<string, unknown>[]> {
    return withDatabase(async (db) => {
      const files = flowsOf(this.folder, readManifest(this.folder)).map(literal);
      await db.run(`create view trade as from read_parquet([${files.join(", ")}], hive_partitioning = true)`);
      return (await db.runAndReadAll(sql)).getRowObjectsJson();
    });
  }

  /** The names of products that are known. */
  names(): Promise<Record<string, unknown>[]> {
    const file = readManifest(this.folder).names?.file ?? "";
    return withDatabase(async (db) => {
      const sql = `select * exclude (source_id) from read_parquet(${literal(join(this.folder, file))}) order by all`;
      return (await db.runAndReadAll(sql)).getRowObjectsJson();
    });
  }

  /** The record of all that was brought in. */
  record(): string {
    return readFileSync(join(this.folder, "manifest.json"), "utf8");
  }
}
