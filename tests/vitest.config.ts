import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** A busy machine is slow, not wrong: limits are there to end what hangs. */
const LIMIT = 600_000;
const limits = { testTimeout: LIMIT, hookTimeout: LIMIT };

/** Every page in every state, what publishes and serves them: too long for the loop in which people work. */
const SWEEPS = [
  "tests/src/views/**/*.test.ts",
  "tests/src/trace/cards.test.ts",
  "tests/pipelines/{site,publish}/**/*.test.ts",
  "tests/pipelines/engine/programs.test.ts",
];

/** Those of the faults that have no short form. */
const AT_LENGTH = ["tests/faults/hostile.test.ts", "tests/faults/same.test.ts"];

export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  test: {
    // DuckDB is native code: processes, not threads, and no more of them than the smallest machine has cores.
    pool: "forks",
    maxWorkers: 2,
    // Files that follow each other in a process keep the modules they share: to read them anew took half of the time.
    isolate: false,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/build/**", "tests/site/**", "tests/long/**", "tests/faults/**", ...SWEEPS],
          globalSetup: ["tests/setup/data.ts"],
          ...limits,
        },
      },
      {
        extends: true,
        test: {
          name: "sweeps",
          include: SWEEPS,
          globalSetup: ["tests/setup/data.ts"],
          ...limits,
        },
      },
      {
        extends: true,
        test: {
          name: "build",
          include: ["tests/build/**/*.test.ts"],
          globalSetup: ["tests/setup/data.ts"],
          ...limits,
        },
      },
      {
        extends: true,
        test: {
          name: "site",
          include: ["tests/site/**/*.test.ts"],
          globalSetup: ["tests/setup/site.ts"],
          maxConcurrency: 3,
          ...limits,
        },
      },
      {
        extends: true,
        test: {
          name: "faults",
          include: ["tests/faults/**/*.test.ts"],
          exclude: process.env["FAULTS"] === "long" ? [] : AT_LENGTH,
          globalSetup: ["tests/setup/data.ts"],
          ...limits,
        },
      },
      {
        extends: true,
        test: {
          name: "long",
          include: ["tests/long/**/*.test.ts"],
          globalSetup: ["tests/setup/site.ts"],
          ...limits,
        },
      },
    ],
  },
});
