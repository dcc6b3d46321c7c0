import { sql } from "kysely";
import { describe, expect, inject, it } from "vitest";
import { testContext } from "../../../test/builders/context.ts";
import { databaseOfTest } from "../../../test/setup/database-of-test.ts";
import { fixedClock, systemClock } from "../clock.ts";
import { migrations } from "../migrations/index.ts";
import { checkDatabase } from "./check-database.ts";
import { checkWork } from "./check-work.ts";

const { db } = await databaseOfTest();
const ctx = testContext(db);

async function stateNamed(
  name: string,
  known = migrations,
  clock = systemClock,
): Promise<string | undefined> {
  return (await checkDatabase(db, known, clock, inject("isWalled"))).find((found) => found.name === name)
    ?.state;
}

async function workNamed(name: string): Promise<string | undefined> {
  return (await checkWork(ctx)).find((found) => found.name === name)?.state;
}

describe("checks of the database", () => {
  it("call a server broken that may lose what was acknowledged (REL-01)", async () => {
    const { rows } = await sql<{ fsync: string }>`select current_setting('fsync') as fsync`.execute(db);
    expect(await stateNamed("durability")).toBe(rows[0]?.fsync === "off" ? "broken" : "ok");
  });

  it("know an older and a newer schema than this version's", async () => {
    expect(await stateNamed("schema")).toBe("ok");
    const later = { name: "9999-later", up: () => Promise.resolve() };
    expect(await stateNamed("schema", [...migrations, later])).toBe("look");
    expect(await stateNamed("schema", migrations.slice(0, -1))).toBe("broken");
  });

  it("miss row policies that are asked for and notice those that nobody asks for", async () => {
    const isWalled = inject("isWalled");
    expect(await stateNamed("row-policies")).toBe("ok");
    const asked = await checkDatabase(db, migrations, systemClock, !isWalled);
    expect(asked.find(({ name }) => name === "row-policies")?.state).toBe(isWalled ? "look" : "broken");
  });

  it("compare its clock with ours", async () => {
    expect(await stateNamed("clock")).toBe("ok");
    expect(await stateNamed("clock", migrations, fixedClock("2020-01-01"))).toBe("broken");
  });
});

describe("checks of the work", () => {
  it("find an event that nobody passes on", async () => {
    expect(await workNamed("events")).toBe("ok");
    const row = { kind: "x.y", subject_kind: "x", subject_id: "x", event_id: crypto.randomUUID() };
    await db
      .insertInto("outbox_event")
      .values({ ...row, at: new Date(ctx.now.getTime() - 90_000) })
      .execute();
    expect(await workNamed("events")).toBe("look");
  });

  it("find a row that names bytes which are not there", async () => {
    expect(await workNamed("files")).toBe("ok");
    const agency = crypto.randomUUID();
    await sql`insert into agency (id, code, name, name_en, zone)
      values (${agency}, 'uji', 'Uji', 'Test', 'Asia/Jakarta')`.execute(db);
    await sql`insert into report (agency_id, id, quarter, figures, pdf_id_sha256, pdf_en_sha256, built_by, built_at)
      values (${agency}, ${crypto.randomUUID()}, '2026-Q1', '{}', ${"0".repeat(64)}, ${"0".repeat(64)}, 'system', ${ctx.now})`.execute(
      db,
    );
    expect(await workNamed("files")).toBe("broken");
  });

  it("works before there was any job", async () => {
    expect(await workNamed("jobs")).toBe("ok");
  });
});
