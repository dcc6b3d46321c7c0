import { defineConfig } from "vitest/config";

const database = ["src/**/*.db.test.{ts,tsx}", "src/**/*.http.test.{ts,tsx}", "test/database/**/*.test.ts"];

export default defineConfig({
  oxc: { jsx: { runtime: "automatic", importSource: "hono/jsx" } },
  test: {
    reporters: ["default"],
    slowTestThreshold: 2000,
    setupFiles: ["test/setup/refuse-network.ts"],
    projects: [
      {
        extends: true,
        test: {
          name: "pure",
          include: ["src/**/*.test.{ts,tsx}", "test/{architecture,oracles,setup}/**/*.test.ts"],
          exclude: [...database, "node_modules/**"],
          testTimeout: 30_000,
          maxWorkers: 2,
          // Values in, values out: no file can leave anything behind for the next, and a third of the time was imports.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: "database",
          include: database,
          globalSetup: ["test/setup/database.ts"],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
      {
        extends: true,
        test: {
          name: "fuzz",
          include: ["test/fuzz/**/*.fuzz.ts"],
          globalSetup: ["test/setup/database.ts"],
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
      {
        // No test: `--project release` writes the filled database of a release for the tests of upgrades.
        extends: true,
        test: {
          name: "release",
          include: ["test/upgrade/make-fixture.ts"],
          globalSetup: ["test/setup/database.ts"],
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "journeys",
          include: ["test/journeys/**/*.journey.ts"],
          testTimeout: 300_000,
          hookTimeout: 120_000,
          maxWorkers: 1,
        },
      },
      {
        extends: true,
        test: {
          name: "faults",
          include: ["test/faults/**/*.fault.ts"],
          testTimeout: 300_000,
          hookTimeout: 120_000,
          maxWorkers: 1,
        },
      },
    ],
  },
});
