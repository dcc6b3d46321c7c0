import { describe, expect, it } from "vitest";
import { as, testContext } from "../../test/builders/context.ts";
import { aCity } from "../../test/builders/improvement.ts";
import { anInstance } from "../../test/builders/instance.ts";
import { pages } from "../../test/builders/pages.ts";
import { databaseOfTest } from "../../test/setup/database-of-test.ts";
import { makeToken } from "../modules/organisations/index.ts";
import { eventLogs, extendLogs, logById, logImporter } from "../modules/processes/index.ts";
import { actorOfToken } from "../platform/auth/actor.ts";
import { advanceImports } from "../platform/imports/advance.ts";
import { beginImport } from "../platform/imports/begin.ts";
import { createApi } from "./api.ts";

const { db } = await databaseOfTest();
const nobody = testContext(db);
await anInstance(nobody);
const { agency, manager } = await aCity(nobody);
const mine = as(nobody, manager);
const api = createApi({
  holderOf: (token) => actorOfToken({ db, now: nobody.now }, token),
  contextFor: async (holder, { requestId, signal }) => ({ ...as(nobody, holder.actor), requestId, signal }),
});
const { app } = pages([], { mounted: [{ path: "/api/v1", app: api }] });
await beginImport(mine, "log", {
  agencyId: agency.id,
  fileName: "izin.csv",
  sha256: await nobody.files.put(Buffer.from("case,activity,time\n1,Terima,2026-01-05T08:00\n")),
  mapping: { columns: {}, constants: { name: "Izin" } },
});
await advanceImports(mine, [logImporter]);
const [log] = await eventLogs(mine);
if (!log) throw new Error("the log was not taken in");

async function tokenFor(right: string): Promise<string> {
  return (await makeToken(mine, { name: right, rights: [right], days: 30 })).token;
}

async function post(token: string, key: string, events: readonly unknown[]) {
  const answer = await app.request("http://localhost:3000/api/v1/events", {
    method: "POST",
    headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/json", "Idempotency-Key": key },
    body: JSON.stringify({ agencyId: agency.id, logId: log?.id, events }),
  });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
}

const event = (id: string, activity: string) => ({
  id,
  case: "1",
  activity,
  time: "2026-01-06T08:00:00+07:00",
  attributes: { kanal: "web" },
});

describe("POST /api/v1/events", () => {
  it("takes a batch once, whether it is retried or sent anew, and the log has it after the next minute", async () => {
    const token = await tokenFor("log.append");
    const batch = [event("e1", "Periksa"), event("e2", "Terbit")];
    expect(await post(token, "batch-0001", batch)).toMatchObject({
      status: 200,
      body: { received: 2, waiting: 0 },
    });
    expect((await post(token, "batch-0001", batch)).body).toEqual({ received: 2, waiting: 0 });
    expect((await post(token, "batch-0002", batch)).body).toEqual({ received: 0, waiting: 2 });
    const scope = { agencies: [agency.id], units: "all", restricted: false, identity: false } as const;
    await extendLogs(as(nobody, { kind: "system", job: "extend-logs", scope }));
    expect(await logById(mine, agency.id, log.id)).toMatchObject({ cases: 1, events: 3, activities: 3 });
    await post(token, "batch-0003", batch);
    await extendLogs(as(nobody, { kind: "system", job: "extend-logs", scope }));
    expect(await logById(mine, agency.id, log.id)).toMatchObject({ events: 3 });
  });

  it("takes 5,000 events at once, and refuses one more", async () => {
    const token = await tokenFor("log.append");
    const many = Array.from({ length: 5_001 }, (_, i) => event(`m${i}`, "Periksa"));
    expect(await post(token, "batch-5001", many)).toMatchObject({ status: 422, body: { code: "invalid" } });
    expect(await post(token, "batch-5000", many.slice(1))).toMatchObject({
      status: 200,
      body: { received: 5_000, waiting: 0 },
    });
  });

  it("refuses a token without that right, and a time without an offset", async () => {
    const other = await post(await tokenFor("log.import"), "batch-0004", [event("e3", "Periksa")]);
    expect(other.status).toBe(403);
    const token = await tokenFor("log.append");
    const unclear = await post(token, "batch-0005", [
      { ...event("e4", "Periksa"), time: "2026-01-06T08:00:00" },
    ]);
    expect(unclear.status).toBe(422);
    expect(unclear.body.detail).toContain("events.0.time");
  });
});
