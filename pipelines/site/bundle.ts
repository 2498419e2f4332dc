import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { build as buildStyle, type Plugin } from "esbuild";
import { build as buildScripts } from "rolldown";

/** The folder of the site that files with hashes in their names lie in. */
export const ASSETS = "_assets";

/**
 * What lies in one file, with all that it needs: what every page runs, what opens a card, what answers controls, what
 * several pages share, and what draws their charts, Plot with it, for which pages without any do not ask. A page asks
 * for few files and each is kept from page to page.
 */
const GROUPS = [
  { name: "start", test: /[\\/]browser[\\/]start\.ts$/ },
  { name: "cards", test: /[\\/]browser[\\/]cards\.ts$/ },
  { name: "live", test: /[\\/]browser[\\/](alive|actions)\.ts$/ },
  { name: "tables", test: /[\\/]src[\\/]tables[\\/]/, minShareCount: 2 },
  { name: "shared", test: /^(?!.*node_modules).*[\\/]src[\\/](?!charts|map|views)/, minShareCount: 2 },
  { name: "charts", minShareCount: 2 },
].map((group, i, all) => ({ ...group, priority: all.length - i }));

/** The scripts that every page asks for, and the modules that the bundles hold. */
interface Bundled {
  scripts: string[];
  modules: string[];
}

/**
 * Bundles scripts of src/browser, with what they load, into the site. Returns the names that pages ask for: those
 * scripts, and the few lines of the bundler that all others wait for; and the modules of which something is in the
 * bundles.
 */
export async function bundleScripts(root: string, site: string, names: readonly string[]): Promise<Bundled> {
  const { output } = await buildScripts({
    cwd: root,
    input: Object.fromEntries(names.map((name) => [name, `src/browser/${name}.ts`])),
    platform: "browser",
    resolve: { extensionAlias: { ".js": [".ts", ".js"] } },
    transform: {
      target: "es2022",
      // Plot moves lines by half a pixel on coarse screens only; drawn at build they are to stay where they are.
      define: { "window.devicePixelRatio": "2" },
    },
    logLevel: "silent",
    output: {
      dir: join(site, ASSETS),
      format: "esm",
      minify: true,
      entryFileNames: "[name]-[hash].js",
      chunkFileNames: "[name]-[hash].js",
      codeSplitting: { groups: GROUPS },
    },
  });
  const chunks = output.filter((file) => file.type === "chunk");
  const first = chunks.filter((file) => file.isEntry || file.name === "rolldown-runtime");
  const held = chunks.flatMap(({ modules }) =>
    Object.entries(modules).filter(([, { renderedLength }]) => renderedLength),
  );
  return { scripts: first.map(({ fileName }) => `${ASSETS}/${fileName}`), modules: held.map(([id]) => id) };
}

/** Bundles the style sheet of the site, with the fonts that lie beside it, into it. Returns its name. */
export async function bundleStyle(root: string, site: string, faces: string): Promise<string> {
  const { metafile } = await buildStyle({
    bundle: true,
    minify: true,
    target: "es2022",
    charset: "utf8",
    legalComments: "none",
    metafile: true,
    logLevel: "silent",
    absWorkingDir: root,
    stdin: {
      contents: `@import "./style.css";\n${faces}`,
      loader: "css",
      resolveDir: join(root, "src"),
      sourcefile: "style",
    },
    external: ["*.woff2"],
    plugins: [darkByChoice],
    outdir: join(site, ASSETS),
    entryNames: "style-[hash]",
  });
  const [file = ""] = Object.keys(metafile.outputs);
  return `${ASSETS}/${basename(file)}`;
}

/** The dark colours, which are for screens: paper is light. */
const DARK = /(@media screen and \(prefers-color-scheme: dark\) \{\s*):root (\{[^}]*\})\s*\}/;

/** Gives the dark colours, which a style sheet can tie to the system alone, to readers too who choose them. */
const darkByChoice: Plugin = {
  name: "dark by choice",
  setup: ({ onLoad }) =>
    onLoad({ filter: /theme\.css$/ }, ({ path }) => {
      const style = readFileSync(path, "utf8");
      if (!DARK.test(style)) throw new Error(`${path} has no colours of its own for the dark`);
      const both = "$1:root:not([data-theme=light]) $2}\n@media screen {:root[data-theme=dark] $2}";
      return { loader: "css", contents: style.replace(DARK, both) };
    }),
};
