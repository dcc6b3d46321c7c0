import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { everything } from "../../../test/builders/complaints.ts";
import { as, later, testContext } from "../../../test/builders/context.ts";
import { aFullAgency } from "../../../test/builders/full-agency.ts";
import { anInstance } from "../../../test/builders/instance.ts";
import { databaseOfTest } from "../../../test/setup/database-of-test.ts";
import { sealEntries } from "../audit/seal.ts";
import type { Context } from "../context.ts";
import { checkWork } from "./check-work.ts";

const { db } = await databaseOfTest();
const nobody = testContext(db);
await anInstance(nobody);
const { agency } = await aFullAgency(nobody);
const ctx = as(nobody, everything(agency));
await sealEntries(ctx);

async function stateOf(name: string, at: Context = ctx): Promise<string | undefined> {
  return (await checkWork(at)).find((found) => found.name === name)?.state;
}

describe("checks of the work (reliability section 9)", () => {
  it("call a stored file broken that is named and not there", async () => {
    expect(await stateOf("files")).toBe("broken");
  });

  it("grow with the age of what waits", async () => {
    expect(await stateOf("events")).toBe("ok");
    expect(await stateOf("events", later(ctx, 61))).toBe("look");
    expect(await stateOf("events", later(ctx, 3_600))).toBe("broken");
  });

  it("look at jobs only where there are queues", async () => {
    expect(await stateOf("jobs")).toBe("ok");
  });

  it("find an audit chain that was changed", async () => {
    expect(await stateOf("audit-chain")).toBe("ok");
    await db.transaction().execute(async (tx) => {
      await sql`set local session_replication_role = replica`.execute(tx);
      await sql`update audit_entry set why = 'other'`.execute(tx);
    });
    expect(await stateOf("audit-chain")).toBe("broken");
  });

  it("say the next step for whatever is not in order", async () => {
    const found = await checkWork(later(ctx, 3_600));
    expect(found.filter(({ state, next }) => (state === "ok") !== (next === null))).toEqual([]);
  });
});
