import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { Kysely, PostgresDialect } from "kysely";
import { describe, expect, it } from "vitest";
import { databaseOfTest } from "../../../../test/setup/database-of-test.ts";
import { generatedFiles, isStale } from "./generated-files.ts";

describe("files generated from the migrations", () => {
  it("are what the migrations make now; otherwise run `node src/platform/db/generate.ts`", async () => {
    const { pool } = await databaseOfTest();
    const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
    const stale = (await generatedFiles(db)).filter(isStale);
    expect(stale.map(({ file }) => relative(process.cwd(), fileURLToPath(file)))).toEqual([]);
  });
});
