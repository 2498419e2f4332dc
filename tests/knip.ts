import type { KnipConfig } from "knip";

/** A page as the code in it: its blocks of JavaScript, of which the imports matter here. */
function codeOf(page: string): string {
  return [...page.matchAll(/^```js\n([\s\S]*?)^```$/gm)].map(([, code]) => code).join("\n");
}

/** Looked at twice: with tests as users, and (marked with !) without, so that code which tests alone call is found. */
const config: KnipConfig = {
  entry: [
    "observablehq.config.ts!",
    "data-loaders/cli.ts!",
    "pipelines/generate.ts!",
    "data-loaders/*/*/normalise.ts!",
    "src/*.md!",
    "src/trace/open.ts!",
    "src/rows/*.ts!",
    "tests/vitest.config.ts",
    "tests/bench/*.ts",
    "tests/**/*.test.ts",
    "tests/helpers/*-setup.ts",
  ],
  project: ["**/*.ts!", "src/*.md!", "!tests/**!"],
  compilers: { md: codeOf },
  ignoreDependencies: ["@fontsource-variable/*", "@observablehq/framework", "observablehq", "world-atlas"],
  ignoreExportsUsedInFile: true,
  exclude: ["types"],
};

export default config;
