import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { testContext } from "../../../../test/builders/context.ts";
import { anAgency, aUnit } from "../../../../test/builders/organisations.ts";
import { databaseBehindWall } from "../../../../test/setup/database-of-test.ts";
import type { Context, Scope } from "../../context.ts";
import { newId } from "../../ids.ts";
import { silentLog } from "../../log.ts";
import { type Migration, migrations } from "../../migrations/index.ts";
import { migrate } from "../../migrations/migrate.ts";
import { scoped } from "../scope.ts";
import { transact } from "../transact.ts";
import { buildWall, stateOfWall } from "./build-wall.ts";
import { tablesBehindWall } from "./policies.ts";
import { beyondScope, within } from "./under-scope.ts";

const { db: owner, walled, url } = await databaseBehindWall();
const other = await databaseBehindWall();
const ctx = testContext(owner);
const nothing: Scope = { agencies: [], units: [], restricted: false, identity: false };

/** Agency `here` with complaints "a" and "a-restricted" in one unit and "b" in another; agency `there` with "c". */
let here: string;
let there: string;
let unitA: string;
let unitB: string;

beforeAll(async () => {
  const [agency, other] = [await anAgency(ctx), await anAgency(ctx)];
  const [a, b] = [await aUnit(ctx, { agency }), await aUnit(ctx, { agency })];
  const c = await aUnit(ctx, { agency: other });
  [here, there, unitA, unitB] = [agency.id, other.id, a.id, b.id];
  await aComplaint("a", here, a.id);
  await aComplaint("a-restricted", here, a.id, true);
  await aComplaint("b", here, b.id);
  await aComplaint("c", there, c.id);
});

function complaintRow(number: string, agencyId: string, unitId: string, restricted = false) {
  const said = { title: "Rekaan", body: "Rekaan", channel: "web", received_at: ctx.now } as const;
  const state = { state: "received", class: "unclassified" } as const;
  return {
    id: newId(ctx.now, ctx.random),
    agency_id: agencyId,
    unit_id: unitId,
    number,
    restricted,
    ...said,
    ...state,
  };
}

async function aComplaint(number: string, agency: string, unit: string, restricted = false): Promise<void> {
  const row = complaintRow(number, agency, unit, restricted);
  await owner.insertInto("complaint").values(row).execute();
  const of = { agency_id: agency, complaint_id: row.id };
  const clock = { kind: "decision", day_type: "calendar", days: 60, due_on: "2026-05-01" } as const;
  const runs = { started_at: ctx.now, due_at: ctx.now };
  await owner
    .insertInto("clock")
    .values({ ...of, ...clock, ...runs })
    .execute();
  const moved = { due_before: "2026-05-01", due_after: "2026-05-02", decrees: [number] };
  await owner
    .insertInto("clock_move")
    .values({ ...of, kind: "decision", at: ctx.now, ...moved })
    .execute();
}

function acting(scope: Scope): Context {
  return { ...ctx, actor: { kind: "public", scope }, db: within(walled, scope) };
}

/** Numbers that a read finds which names no agency, no unit and no secrecy. */
async function found(db: Context["db"]): Promise<readonly string[]> {
  const { rows } = await sql<{ number: string }>`select number from complaint order by number`.execute(db);
  return rows.map(({ number }) => number);
}

const whole = (agencies: readonly string[]): Scope => ({ ...nothing, agencies, units: "all" });

describe("row policies (architecture section 8)", () => {
  it("hide every row from a database without a Context", async () => {
    expect(await found(walled)).toEqual([]);
    expect(await walled.selectFrom("clock_move").selectAll().execute()).toEqual([]);
  });

  it("hide every row from whoever has no scope", async () => {
    expect(await found(acting(nothing).db)).toEqual([]);
  });

  it("show the rows of the actor's agencies to a read that forgot its scope", async () => {
    expect(await found(acting(whole([here])).db)).toEqual(["a", "b"]);
    expect(await found(acting(whole([here, there])).db)).toEqual(["a", "b", "c"]);
  });

  it("hide what is of another unit, and what is restricted", async () => {
    expect(await found(acting({ ...nothing, agencies: [here], units: [unitA] }).db)).toEqual(["a"]);
    expect(await found(acting({ ...nothing, agencies: [there], units: [unitA] }).db)).toEqual([]);
    const inspectorate = { ...whole([here]), restricted: true };
    expect(await found(acting(inspectorate).db)).toEqual(["a", "a-restricted", "b"]);
  });

  it("hide parts with what they are part of, over several steps", async () => {
    const moves = async (scope: Scope) => {
      const rows = await acting(scope).db.selectFrom("clock_move").select("decrees").execute();
      return rows.flatMap(({ decrees }) => decrees).toSorted();
    };
    expect(await moves({ ...whole([here]), restricted: true })).toEqual(["a", "a-restricted", "b"]);
    expect(await moves(whole([here]))).toEqual(["a", "b"]);
    expect(await moves({ ...nothing, agencies: [here], units: [unitB] })).toEqual(["b"]);
    expect(await moves(nothing)).toEqual([]);
  });

  it("follow a read that the code widens, and only that read", async () => {
    const officer = acting(whole([here]));
    const wider = { ...officer, actor: { ...officer.actor, scope: { ...whole([here]), restricted: true } } };
    expect(await scoped(wider, "complaint").select("number").execute()).toHaveLength(3);
    expect(await found(officer.db)).toEqual(["a", "b"]);
  });
});

describe("scope of a connection", () => {
  it("does not stay for the next user of it, whether the transaction ended well or not", async () => {
    const inTransaction = (end: () => void) =>
      transact(acting(whole([here])), async ({ tx }) => {
        expect(await found(tx)).toEqual(["a", "b"]);
        end();
      });
    await inTransaction(() => undefined);
    expect(await found(walled)).toEqual([]);
    await expect(
      inTransaction(() => {
        throw new Error("no further");
      }),
    ).rejects.toThrow("no further");
    expect(await found(walled)).toEqual([]);
    expect(await found(acting(whole([there])).db)).toEqual(["c"]);
  });

  it("is told again after a rollback took it back", async () => {
    const other = acting(whole([there]));
    const failing = transact(acting(whole([here])), async ({ tx }) => {
      await found(tx);
      await sql`select 1 / 0`.execute(tx);
    });
    await expect(failing).rejects.toThrow("division by zero");
    expect(await found(other.db)).toEqual(["c"]);
    expect(await found(acting(whole([here])).db)).toEqual(["a", "b"]);
  });

  it("is that of each statement when statements of one transaction cross", async () => {
    const answers = await transact(acting(whole([here])), ({ tx }) =>
      Promise.all([found(tx), found(within(tx, whole([there]))), found(tx), found(beyondScope(tx))]),
    );
    expect(answers).toEqual([["a", "b"], ["c"], ["a", "b"], ["a", "a-restricted", "b", "c"]]);
  });
});

describe("writes behind row policies", () => {
  it("reach no row of another agency", async () => {
    const { db } = acting(whole([here]));
    const change = db.updateTable("complaint").set({ title: "Diubah" }).where("number", "=", "c");
    expect((await change.executeTakeFirst()).numUpdatedRows).toBe(0n);
    const made = complaintRow("d", there, unitA);
    await expect(db.insertInto("complaint").values(made).execute()).rejects.toThrow("row-level security");
  });

  it("may pass a report on to where its writer does not see it", async () => {
    const { db } = acting({ ...nothing, agencies: [here], units: [unitA] });
    const passOn = (from: string, to: string) =>
      db.updateTable("complaint").set({ unit_id: to, restricted: true }).where("unit_id", "=", from);
    const mine = await db.selectFrom("complaint").select("number").execute();
    expect((await passOn(unitA, unitB).executeTakeFirst()).numUpdatedRows).toBe(2n);
    expect(mine).toEqual([{ number: "a" }]);
    expect(await found(db)).toEqual([]);
  });

  it("are refused at their end by what the writer does not see", async () => {
    const { id, unit_id: unit } = await owner
      .selectFrom("complaint")
      .select(["id", "unit_id"])
      .where("number", "=", "c")
      .executeTakeFirstOrThrow();
    const reporter = { agency_id: there, complaint_id: id, name: "Rekaan", contact: "rekaan@contoh.id" };
    await owner.insertInto("reporter").values(reporter).execute();
    const empty = { sealed: true, restricted: true, title: "", body: "" };
    const sealing = transact(acting({ ...nothing, agencies: [there], units: [unit] }), async ({ tx }) => {
      await tx.updateTable("complaint").set(empty).where("id", "=", id).execute();
      expect(await tx.selectFrom("reporter").selectAll().execute()).toEqual([]);
    });
    await expect(sealing).rejects.toThrow("sealed with all that was said");
  });

  it("change nothing that is written once", async () => {
    const change = acting(whole([here]))
      .db.updateTable("evidence")
      .set({ kind: "other" });
    await expect(change.execute()).rejects.toThrow("permission denied");
  });
});

describe("policies", () => {
  it("are taken away and built again, with nothing left over", async () => {
    const count = async () => {
      const { rows } = await sql<{ n: number }>`
        select count(*)::int as n from pg_class where relrowsecurity`.execute(owner);
      return rows[0]?.n;
    };
    expect([await stateOfWall(owner), await count()]).toEqual(["standing", tablesBehindWall.length]);
    await buildWall(url, false, silentLog);
    expect([await stateOfWall(owner), await count()]).toEqual(["none", 0]);
    await buildWall(url, true, silentLog);
    await buildWall(url, true, silentLog);
    expect([await stateOfWall(owner), await count()]).toEqual(["standing", tablesBehindWall.length]);
  });

  it("make way for a migration, and leave the tables closed until they are built again", async () => {
    const retype: Migration = {
      name: "9999-retype",
      async up(db) {
        await sql`alter table reminder alter column subject_kind type varchar(40)`.execute(db);
      },
    };
    await migrate(other.url, [...migrations, retype], silentLog);
    expect(await stateOfWall(other.db)).toBe("other");
    const row = { agency_id: newId(ctx.now, ctx.random), id: newId(ctx.now, ctx.random), name: "Rekaan" };
    await sql`insert into agency (id, code, name, name_en, zone)
      values (${row.agency_id}, 'rekaan', 'Rekaan', 'Invented', 'Asia/Jakarta')`.execute(other.db);
    await other.db.insertInto("cause").values(row).execute();
    expect(await beyondScope(other.walled).selectFrom("cause").selectAll().execute()).toEqual([]);
  });

  it("are refused with the way out where the account may not make their role", async () => {
    const username = `mutu_limited_${process.pid}`;
    await sql`create role ${sql.id(username)} login password 'limited'`.execute(owner);
    const limited = Object.assign(new URL(url), { username, password: "limited" }).href;
    const refused = buildWall(limited, true, silentLog).catch((error: unknown) => error);
    expect(await refused).toMatchObject({ key: "start.no-wall-role" });
    await sql`drop role ${sql.id(username)}`.execute(owner);
  });

  it("do not hold for the owner, who migrates, backs up and restores", async () => {
    expect(await found(owner)).toHaveLength(4);
  });
});
