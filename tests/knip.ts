import type { KnipConfig } from "knip";

/** Looked at twice: with tests as users, and (marked with !) without, so that code which tests alone call is found. */
const config: KnipConfig = {
  entry: [
    "observablehq.config.ts!",
    "data-loaders/cli.ts!",
    "pipelines/cli.ts!",
    "pipelines/generate.ts!",
    "data-loaders/*/*/normalise.ts!",
    "data-loaders/*/*/requests.ts!",
    "src/draw/cli.ts!",
    "src/browser/{start,reload}.ts!",
    "src/rows/*.ts!",
    "tests/cli.ts",
    "tests/vitest.config.ts",
    "tests/bench/*.ts",
    "tests/fixtures/world/*/*/normalise.ts",
    "tests/**/*.test.ts",
    "tests/setup/*.ts",
  ],
  project: ["**/*.ts!", "!tests/**!"],
  // Named by their folders: the fonts, Framework's command, the map, and the tools that the bench compares pages with.
  ignoreDependencies: [
    "plotly.js-basic-dist-min",
    "vega",
    "vega-embed",
    "vega-lite",
    "@fontsource-variable/*",
    "@observablehq/framework",
    "world-atlas",
  ],
  // Gnumeric's and R's, for the tests that open what is published; they are skipped without them. And the system's.
  ignoreBinaries: ["ssconvert", "Rscript", "mkfifo", "mount", "umount", "apt-get", "dpkg-deb"],
  ignoreExportsUsedInFile: true,
  exclude: ["types"],
};

export default config;
