import { describe, expect, it } from "vitest";
import { as, testContext } from "../../test/builders/context.ts";
import { aCity } from "../../test/builders/improvement.ts";
import { anInstance } from "../../test/builders/instance.ts";
import { pages } from "../../test/builders/pages.ts";
import { databaseOfTest } from "../../test/setup/database-of-test.ts";
import { addService } from "../modules/catalogue/index.ts";
import { makeToken } from "../modules/organisations/index.ts";
import { actorOfToken } from "../platform/auth/actor.ts";
import type { PersonActor } from "../platform/context.ts";
import { createApi } from "./api.ts";

const { db } = await databaseOfTest();
const nobody = testContext(db);
await anInstance(nobody);
const { agency, unit, manager, head } = await aCity(nobody);
const service = await addService(as(nobody, manager), {
  agencyId: agency.id,
  unitId: unit.id,
  code: "izin",
  name: "Izin",
  nameEn: "Permit",
  summary: "",
});
const api = createApi({
  holderOf: (token) => actorOfToken({ db, now: nobody.now }, token),
  contextFor: async (holder, { requestId, signal }) => ({ ...as(nobody, holder.actor), requestId, signal }),
});
const { app } = pages([], { mounted: [{ path: "/api/v1", app: api }] });

async function tokenOf(actor: PersonActor, right: string): Promise<string> {
  return (await makeToken(as(nobody, actor), { name: "Program", rights: [right], days: 30 })).token;
}

async function ask(bearer: string, path: string, body: unknown = null) {
  const headers = {
    Authorization: `Bearer ${bearer}`,
    "Content-Type": "application/json",
    "Idempotency-Key": crypto.randomUUID(),
  };
  const sent = body === null ? { headers } : { headers, method: "POST", body: JSON.stringify(body) };
  const answer = await app.request(`http://localhost:3000/api/v1${path}`, sent);
  return { status: answer.status, json: (await answer.json()) as Record<string, unknown> };
}

const of = { agencyId: agency.id, serviceId: service.id };
const query = new URLSearchParams(of);
const row = { name: "Periksa", activity: "periksa", actor: "Petugas" };

describe("API: procedures (STD-12, STD-16)", () => {
  it("drafts with what still lacks, refuses to adopt it, and adopts what is whole, by the same schema as the form", async () => {
    const drafter = await tokenOf(manager, "catalogue.draft");
    const draft = { ...of, version: 0, name: "SOP Izin", steps: [row] };
    expect((await ask(drafter, "/service/procedure-draft", draft)).json).toMatchObject({ version: 1 });
    expect((await ask(drafter, `/service/procedure-draft?${query}`)).json).toMatchObject({
      draft: { version: 1, steps: [{ ...row, kind: "task", branch: "main", output: "" }] },
    });
    const adopter = await tokenOf(head, "procedure.adopt");
    const version = { name: "SOP Izin", decree: "SK 1", adoptedOn: "2026-01-02", validFrom: "2026-01-02" };
    const lacking = await ask(adopter, "/service/procedure", { ...of, ...version, steps: [row] });
    expect(lacking.status).toBe(422);
    const whole = { ...row, normSeconds: 3600, normDayType: "working", output: "Lembar" };
    const adopted = await ask(adopter, "/service/procedure", { ...of, ...version, steps: [whole] });
    expect(adopted.json).toMatchObject({ number: 1 });
    expect((await ask(adopter, `/service/procedure?${query}&day=2026-02-01`)).json).toMatchObject({
      procedure: { name: "SOP Izin", steps: [{ ...whole, number: 1 }] },
    });
  });

  it("says which row leads nowhere", async () => {
    const drafter = await tokenOf(manager, "catalogue.draft");
    const steps = [{ ...row, kind: "decision", otherwise: 5 }];
    const refused = await ask(drafter, "/service/procedure-draft", { ...of, version: 0, name: "SOP", steps });
    expect(refused.status).toBe(422);
    expect(JSON.stringify(refused.json)).toContain("steps.0.otherwise");
  });

  it("lets nobody adopt by the right to draft", async () => {
    const drafter = await tokenOf(manager, "catalogue.draft");
    expect((await ask(drafter, "/service/procedure", { ...of })).status).not.toBe(200);
  });
});
