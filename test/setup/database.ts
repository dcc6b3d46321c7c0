import { Client } from "pg";
import type { TestProject } from "vitest/node";
import { systemClock } from "../../src/platform/clock.ts";
import { urlOfDatabase } from "../../src/platform/db/database-url.ts";
import { openScratch } from "../../src/platform/db/scratch.ts";
import { buildWall } from "../../src/platform/db/wall/build-wall.ts";
import { jsonLog } from "../../src/platform/log.ts";
import { migrations } from "../../src/platform/migrations/index.ts";
import { migrate } from "../../src/platform/migrations/migrate.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** A database of the server that all tests use; theirs are made beside it. */
    readonly serverUrl: string;
    readonly template: string;
    /** Whether everything that a test does as somebody is done behind row policies. */
    readonly isWalled: boolean;
  }
}

const isWalled = process.env.MUTU_RLS === "on";
const warn = jsonLog((line) => void process.stderr.write(line), systemClock.now);

/**
 * One server for the whole run and one migrated database that every test copies: an embedded server that never waits for
 * the disk, or the one of TEST_DATABASE_URL. With `MUTU_RLS=on` it has row policies.
 */
export async function setup(project: TestProject): Promise<void> {
  const given = process.env.TEST_DATABASE_URL;
  const scratch = given === undefined ? await openScratch(systemClock.now(), warn) : null;
  const serverUrl = scratch?.url ?? given ?? "";
  const template = `mutu_template_${process.pid}`;
  await onServer(serverUrl, `create database ${template}`);
  await migrate(urlOfDatabase(serverUrl, template), migrations, (level, message, fields) => {
    if (level !== "info") warn(level, message, fields);
  });
  if (isWalled) await buildWall(urlOfDatabase(serverUrl, template), true, warn);
  const version = await onServer(serverUrl, "show server_version");
  const policies = isWalled ? ", row policies" : "";
  process.stdout.write(
    `PostgreSQL ${version}, ${scratch ? "embedded, fsync off" : "TEST_DATABASE_URL"}${policies}\n`,
  );
  project.provide("serverUrl", serverUrl);
  project.provide("template", template);
  project.provide("isWalled", isWalled);
  project.vitest.onClose(async () => {
    await onServer(serverUrl, `drop database ${template} with (force)`);
    await scratch?.throwAway();
  });
}

/** Runs one statement outside any transaction. */
async function onServer(url: string, statement: string): Promise<unknown> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ server_version?: string }>(statement);
    return rows[0]?.server_version;
  } finally {
    await client.end();
  }
}
