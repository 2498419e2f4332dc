import { readFileSync } from "node:fs";
import { join } from "node:path";

/** What is read here of datapackage.json. */
interface Descriptor {
  title: string;
  version: string;
  resources: {
    name: string;
    path: string;
    title: string;
    description: string;
    format: string;
    mediatype: string;
    bytes: number;
    hash: string;
    schema: { fields: { name: string; type: string; description?: string }[] };
  }[];
}

/** The context of Croissant 1.1, as far as its terms are used here. */
const CONTEXT = {
  "@language": "en",
  "@vocab": "https://schema.org/",
  cr: "http://mlcommons.org/croissant/",
  dct: "http://purl.org/dc/terms/",
  sc: "https://schema.org/",
  column: "cr:column",
  conformsTo: "dct:conformsTo",
  dataType: { "@id": "cr:dataType", "@type": "@vocab" },
  extract: "cr:extract",
  field: "cr:field",
  fileObject: "cr:fileObject",
  recordSet: "cr:recordSet",
  source: "cr:source",
};

const TYPES: Readonly<Record<string, string>> = {
  boolean: "sc:Boolean",
  date: "sc:Date",
  integer: "sc:Integer",
  number: "sc:Float",
};

/**
 * Returns the tables of the downloads as schema.org describes a Dataset, valid Croissant 1.1 too
 * (https://docs.mlcommons.org/croissant/docs/croissant-spec-1.1.html): files with their hashes, and columns of the CSV.
 */
export function datasetOf(site: string, address: string): object {
  const descriptor = JSON.parse(readFileSync(join(site, "data", "datapackage.json"), "utf8")) as Descriptor;
  const csv = descriptor.resources.filter(({ format }) => format === "csv");
  return {
    "@context": CONTEXT,
    "@type": "sc:Dataset",
    conformsTo: "http://mlcommons.org/croissant/1.1",
    name: "steppe-to-sea",
    alternateName: descriptor.title,
    description: csv
      .map(({ title, description }) => `${title}: ${description}`)
      .join(" ")
      .slice(0, 4900),
    version: descriptor.version,
    license: "https://creativecommons.org/licenses/by/4.0/",
    url: `${address}downloads`,
    creator: { "@type": "Organization", name: "Steppe to Sea", ...(address && { url: address }) },
    isAccessibleForFree: true,
    distribution: descriptor.resources.map(({ path, mediatype, bytes, hash, format, title }) => ({
      "@type": "cr:FileObject",
      "@id": path,
      name: path,
      description: `${title}, ${format}`,
      contentUrl: `${address}data/${path}`,
      contentSize: `${bytes} B`,
      encodingFormat: mediatype,
      sha256: hash.replace("sha256:", ""),
    })),
    recordSet: csv.map(({ path, schema }) => {
      const table = path.replace(/\.csv$/, "");
      return {
        "@type": "cr:RecordSet",
        "@id": table,
        name: table,
        field: schema.fields.map(({ name, type }) => ({
          "@type": "cr:Field",
          "@id": `${table}/${name}`,
          name,
          dataType: TYPES[type] ?? "sc:Text",
          source: { fileObject: { "@id": path }, extract: { column: name } },
        })),
      };
    }),
  };
}
