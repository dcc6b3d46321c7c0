import { beforeAll, describe, expect, it } from "vitest";
import { testContext } from "../../../test/builders/context.ts";
import { anAgency, aUnit } from "../../../test/builders/organisations.ts";
import { databaseOfTest } from "../../../test/setup/database-of-test.ts";
import type { Context, Scope } from "../context.ts";
import { newId } from "../ids.ts";
import { scoped } from "./scope.ts";

const { db } = await databaseOfTest();
const ctx = testContext(db);
const nothing: Scope = { agencies: [], units: [], restricted: false, identity: false };

/** Agency `here` with complaints "a" and "a-restricted" in one unit and "b" in another; agency `there` with "c". */
let here: string;
let there: string;
let unitA: string;

beforeAll(async () => {
  const [agency, other] = [await anAgency(ctx), await anAgency(ctx)];
  const [a, b, c] = [
    await aUnit(ctx, { agency }),
    await aUnit(ctx, { agency }),
    await aUnit(ctx, { agency: other }),
  ];
  here = agency.id;
  there = other.id;
  unitA = a.id;
  await aComplaint("a", here, a.id);
  await aComplaint("a-restricted", here, a.id, true);
  await aComplaint("b", here, b.id);
  await aComplaint("c", there, c.id);
});

async function aComplaint(
  number: string,
  agencyId: string,
  unitId: string,
  restricted = false,
): Promise<void> {
  const id = newId(ctx.now, ctx.random);
  const row = { agency_id: agencyId, id, number, unit_id: unitId, restricted };
  const said = {
    title: "Rekaan",
    body: "Rekaan",
    state: "received",
    class: "unclassified",
    channel: "web",
  } as const;
  await db
    .insertInto("complaint")
    .values({ ...row, ...said, received_at: ctx.now })
    .execute();
  const clock = { kind: "decision", day_type: "calendar", days: 60, due_on: "2026-05-01" } as const;
  const of = { agency_id: agencyId, complaint_id: id };
  await db
    .insertInto("clock")
    .values({ ...of, ...clock, started_at: ctx.now, due_at: ctx.now })
    .execute();
  const moved = { due_before: "2026-05-01", due_after: "2026-05-02", decrees: [number] };
  await db
    .insertInto("clock_move")
    .values({ ...of, kind: "decision", at: ctx.now, ...moved })
    .execute();
}

async function seenWith(scope: Scope): Promise<readonly string[]> {
  const within: Context = { ...ctx, actor: { kind: "public", scope } };
  const rows = await scoped(within, "complaint").select("number").orderBy("number").execute();
  return rows.map(({ number }) => number);
}

describe("scope of a read", () => {
  it("is nothing for whoever has none", async () => {
    expect(await seenWith(nothing)).toEqual([]);
  });

  it("is the rows of the actor's agencies", async () => {
    expect(await seenWith({ ...nothing, agencies: [here], units: "all" })).toEqual(["a", "b"]);
    expect(await seenWith({ ...nothing, agencies: [here, there], units: "all" })).toEqual(["a", "b", "c"]);
  });

  it("is the rows of the actor's units where rows belong to units", async () => {
    expect(await seenWith({ ...nothing, agencies: [here], units: [unitA] })).toEqual(["a"]);
    expect(await seenWith({ ...nothing, agencies: [here], units: [] })).toEqual([]);
  });

  it("does not reach into another agency by naming a unit there", async () => {
    expect(await seenWith({ ...nothing, agencies: [there], units: [unitA] })).toEqual([]);
  });

  it("holds restricted reports only for those who may read them", async () => {
    const inspectorate = { ...nothing, agencies: [here], units: "all", restricted: true } as const;
    expect(await seenWith(inspectorate)).toEqual(["a", "a-restricted", "b"]);
  });
});

describe("scope of rows without a unit of their own", () => {
  const within = (scope: Scope): Context => ({ ...ctx, actor: { kind: "public", scope } });
  async function movesSeenWith(scope: Scope): Promise<readonly string[]> {
    const rows = await scoped(within(scope), "clock_move").select("decrees").execute();
    return rows.flatMap(({ decrees }) => decrees).toSorted();
  }

  it("is that of what they are part of, over several steps", async () => {
    expect(await movesSeenWith({ ...nothing, agencies: [here], units: "all", restricted: true })).toEqual([
      "a",
      "a-restricted",
      "b",
    ]);
    expect(await movesSeenWith({ ...nothing, agencies: [here], units: "all" })).toEqual(["a", "b"]);
    expect(await movesSeenWith({ ...nothing, agencies: [here], units: [unitA] })).toEqual(["a"]);
    expect(await movesSeenWith(nothing)).toEqual([]);
  });

  it("asks nothing more of the database where the scope leaves nothing out", () => {
    const whole = within({ agencies: [here], units: "all", restricted: true, identity: false });
    expect(scoped(whole, "clock_move").select("kind").compile().sql).not.toContain("exists");
  });
});
