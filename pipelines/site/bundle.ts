import { basename, join } from "node:path";
import { type BuildOptions, build, type Metafile } from "esbuild";

/** The folder of the site that files with hashes in their names lie in. */
export const ASSETS = "_assets";

const COMMON = {
  bundle: true,
  minify: true,
  target: "es2022",
  charset: "utf8",
  legalComments: "none",
  metafile: true,
  logLevel: "silent",
} satisfies BuildOptions;

/** Bundles scripts of src/browser, with what they load, into the site. Returns the names that pages ask for. */
export async function bundleScripts(root: string, site: string, names: readonly string[]): Promise<string[]> {
  const entries = names.map((name) => `src/browser/${name}.ts`);
  const { metafile } = await build({
    ...COMMON,
    absWorkingDir: root,
    entryPoints: entries,
    outdir: join(site, ASSETS),
    entryNames: "[name]-[hash]",
    chunkNames: "[name]-[hash]",
    splitting: true,
    format: "esm",
    // Plot moves lines by half a pixel on coarse screens only; drawn at build they are to stay where they are.
    define: { "window.devicePixelRatio": "2" },
  });
  return entries.map((entry) => nameOf(metafile.outputs, ({ entryPoint }) => entryPoint === entry));
}

/** Bundles the style sheet of the site, with the fonts that lie beside it, into it. Returns its name. */
export async function bundleStyle(root: string, site: string, faces: string): Promise<string> {
  const { metafile } = await build({
    ...COMMON,
    absWorkingDir: root,
    stdin: {
      contents: `@import "./style.css";\n${faces}`,
      loader: "css",
      resolveDir: join(root, "src"),
      sourcefile: "style",
    },
    external: ["*.woff2"],
    outdir: join(site, ASSETS),
    entryNames: "style-[hash]",
  });
  return nameOf(metafile.outputs, () => true);
}

type Outputs = Metafile["outputs"];

function nameOf(outputs: Outputs, isWanted: (output: Outputs[string]) => boolean): string {
  const [file = ""] = Object.entries(outputs).find(([, output]) => isWanted(output)) ?? [];
  return `${ASSETS}/${basename(file)}`;
}
