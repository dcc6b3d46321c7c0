import { fileURLToPath } from "node:url";
import { Kysely, PostgresDialect } from "kysely";
import { systemClock } from "../clock.ts";
import { silentLog } from "../log.ts";
import { migrations } from "../migrations/index.ts";
import { migrate } from "../migrations/migrate.ts";
import { generatedFiles, writeChanged } from "./generate/generated-files.ts";
import { openPool } from "./pool.ts";
import { openScratch } from "./scratch.ts";

/** `node src/platform/db/generate.ts`: migrates a database of its own, then writes `schema.ts` and `schema.sql` from it. */
const scratch = await openScratch(systemClock.now(), silentLog);
try {
  await migrate(scratch.url, migrations, silentLog);
  const pool = openPool({ url: scratch.url, name: "mutu generate", connections: 1 }, silentLog);
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  const changed = writeChanged(await generatedFiles(db));
  await db.destroy();
  for (const file of changed) process.stdout.write(`${fileURLToPath(file)}\n`);
} finally {
  await scratch.throwAway();
}
