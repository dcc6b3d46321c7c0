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
  const row = { agency_id: agencyId, id: newId(ctx.now, ctx.random), number, unit_id: unitId, restricted };
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
