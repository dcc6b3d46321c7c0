import { describe, expect, it } from "vitest";
import { z } from "zod";
import { as, testContext } from "../../test/builders/context.ts";
import { anInstance } from "../../test/builders/instance.ts";
import { anAgency, aUnit } from "../../test/builders/organisations.ts";
import { pages } from "../../test/builders/pages.ts";
import { aPerson } from "../../test/builders/people.ts";
import { databaseOfTest } from "../../test/setup/database-of-test.ts";
import { makeToken } from "../modules/organisations/index.ts";
import { actorOfToken } from "../platform/auth/actor.ts";
import { createApi } from "./api.ts";

const { db } = await databaseOfTest();
const nobody = testContext(db);
await anInstance(nobody);
const agency = await anAgency(nobody);
await aUnit(nobody, { agency });
const officer = await aPerson(nobody, { agency, role: "complaint-officer" });
const api = createApi({
  holderOf: (token) => actorOfToken({ db, now: nobody.now }, token),
  contextFor: async (holder, { requestId, signal }) => ({ ...as(nobody, holder.actor), requestId, signal }),
});
const { app } = pages([], { mounted: [{ path: "/api/v1", app: api }] });

const token = await tokenFor(["complaint.receive", "complaint.respond", "complaint.classify"]);

async function tokenFor(rights: readonly string[]): Promise<string> {
  const made = await makeToken(as(nobody, officer), {
    name: "Sistem antrean",
    rights: [...rights],
    days: 30,
  });
  return made.token;
}

function get(path: string, bearer = token): Promise<Response> {
  return Promise.resolve(
    app.request(`http://localhost:3000/api/v1${path}`, { headers: { Authorization: `Bearer ${bearer}` } }),
  );
}

function post(path: string, body: unknown, key: string, bearer = token): Promise<Response> {
  return Promise.resolve(
    app.request(`http://localhost:3000/api/v1${path}`, {
      method: "POST",
      headers: {
        Authorization: `Bearer ${bearer}`,
        "Content-Type": "application/json",
        "Idempotency-Key": key,
      },
      body: JSON.stringify(body),
    }),
  );
}

const Receipt = z.object({ id: z.uuid() });
const Code = Receipt.extend({ code: z.string() });
const Page = z.object({ rows: z.array(z.object({ id: z.uuid() })), next: z.string().nullable() });
const Operation = z.object({
  responses: z.record(z.string(), z.unknown()),
  parameters: z.array(z.object({ name: z.string(), required: z.boolean().default(false) })).default([]),
});
const OpenApi = z.object({
  openapi: z.string(),
  paths: z.record(z.string(), z.record(z.string(), Operation)),
});

const complaint = {
  agencyId: agency.id,
  title: "Antrean tidak jelas",
  body: "Nomor antrean saya dilewati dua kali pagi ini.",
  whoMayKnow: "nobody",
};

describe("API: tokens", () => {
  it("refuses a request without one, or with one that nobody gave", async () => {
    for (const bearer of ["", "mutu_unknown"]) {
      const answer = await get("/complaints", bearer);
      expect(answer.status).toBe(401);
      expect(answer.headers.get("Content-Type")).toContain("application/problem+json");
      expect(await answer.json()).toMatchObject({ code: "not-signed-in", status: 401 });
    }
  });

  it("lets a token do only what it was made for, although its holder may do more", async () => {
    const reader = await tokenFor(["complaint.respond"]);
    const answer = await post("/complaints", complaint, "key-of-reader", reader);
    expect(answer.status).toBe(403);
  });
});

describe("API: writes", () => {
  it("give the same answer for the same key, and refuse the key for another content (REL-02)", async () => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => post("/complaints", complaint, "key-00000001")),
    );
    const receipts = await Promise.all(answers.map((answer) => answer.json()));
    expect(new Set(receipts.map((receipt) => JSON.stringify(receipt))).size).toBe(1);
    const other = await post("/complaints", { ...complaint, title: "Judul yang lain" }, "key-00000001");
    expect(other.status).toBe(422);
  });

  it("give each complaint a code of its own, though two programs count their keys alike", async () => {
    const colleague = await aPerson(nobody, { agency, role: "complaint-officer" });
    const { token: theirs } = await makeToken(as(nobody, colleague), {
      name: "Sistem loket",
      rights: ["complaint.receive"],
      days: 30,
    });
    const answers = [token, theirs].map((bearer) => post("/complaints", complaint, "key-00000009", bearer));
    const receipts = await Promise.all(
      answers.map(async (answer) => Code.parse(await (await answer).json())),
    );
    expect(new Set(receipts.map(({ id }) => id)).size).toBe(2);
    expect(new Set(receipts.map(({ code }) => code)).size).toBe(2);
  });

  it("go by the version that was seen: a second change on the old one is 409", async () => {
    const receipt = Receipt.parse(await (await post("/complaints", complaint, "key-00000002")).json());
    const body = {
      agencyId: agency.id,
      complaintId: receipt.id,
      version: 1,
      class: "complaint-ordinary",
      category: "Antrean",
    };
    expect(await (await post("/complaint/classify", body, "key-00000003")).json()).toMatchObject({
      version: 2,
    });
    expect((await post("/complaint/classify", body, "key-00000003")).status).toBe(200);
    expect((await post("/complaint/classify", body, "key-00000004")).status).toBe(409);
  });

  it("say which field is not what the schema says", async () => {
    const answer = await post("/complaints", { ...complaint, title: "" }, "key-00000005");
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ code: "invalid", detail: expect.stringContaining("title") });
    expect((await post("/complaints", complaint, "short")).status).toBe(422);
  });
});

describe("API: bodies that cannot be kept (found by fuzzing)", () => {
  it.each([
    ["a NUL in a text", { title: "Antrean\0 panjang" }, "title"],
    ["half of a character in a text", { body: "Nomor antrean \ud800 saya dilewati." }, "body"],
    ["a NUL in a key that nobody knows", { "lebih\0": 1 }, "(body)"],
    ["nesting without end", { lebih: JSON.parse("[".repeat(500) + "]".repeat(500)) }, "lebih"],
  ])("refuses %s and names the field", async (name, broken, field) => {
    const answer = await post("/complaints", { ...complaint, ...broken }, `key-broken-${name.length}`);
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ code: "invalid", detail: expect.stringContaining(field) });
  });

  it("refuses a NUL in a query", async () => {
    expect((await get("/complaints?category=%00")).status).toBe(422);
  });

  it("refuses a body of more than 1 MB before it reads all of it", async () => {
    const answer = await post(
      "/complaints",
      { ...complaint, body: "x".repeat(1_000_001) },
      "key-too-large-1",
    );
    expect(answer.status).toBe(413);
    expect(answer.headers.get("Content-Type")).toContain("application/problem+json");
    expect(await answer.json()).toMatchObject({ code: "too-large", detail: expect.stringContaining("1 MB") });
  });

  it("says of an agency that is not there that it is not there", async () => {
    const nowhere = { ...complaint, agencyId: "00000000-0000-7000-8000-000000000000" };
    expect((await post("/complaints", nowhere, "key-of-no-agency")).status).toBe(404);
  });
});

describe("API: lists", () => {
  it("have at most 100 rows a page, and say so to who asks for more", async () => {
    const answer = await get("/complaints?limit=101");
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ code: "invalid", detail: expect.stringContaining("limit") });
  });

  it("give every row once over all pages, also while rows are added", async () => {
    for (let i = 0; i < 7; i++) await post("/complaints", complaint, `key-of-list-${i}`);
    const there = await db.selectFrom("complaint").select("id").execute();
    const seen: string[] = [];
    let cursor = "";
    for (let page = 0; page < 20; page++) {
      const { rows, next } = Page.parse(await (await get(`/complaints?limit=3${cursor}`)).json());
      seen.push(...rows.map((row) => row.id));
      if (page === 0) await post("/complaints", complaint, "key-added-meanwhile");
      if (next === null) break;
      cursor = `&cursor=${next}`;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toEqual(expect.arrayContaining(there.map(({ id }) => id)));
    expect((await get("/complaints?cursor=nonsense")).status).toBe(422);
  });
});

describe("API: the case that a complaint names", () => {
  const One = z.object({ caseNumber: z.string() });
  const List = z.object({ rows: z.array(z.object({ id: z.uuid(), caseNumber: z.string() })) });

  it("is told as it was given, but of a hidden reporter to those who handle the complaint, one at a time", async () => {
    const named = { ...complaint, whoMayKnow: "office", name: "Wulan Rekaan", contact: "wulan@contoh.id" };
    const open = await post("/complaints", { ...named, caseNumber: "2611-00007" }, "api-key-case-open");
    const hidden = await post(
      "/complaints",
      { ...complaint, caseNumber: "2611-00008" },
      "api-key-case-hidden",
    );
    const ids = [open, hidden].map(async (answer) => Receipt.parse(await answer.json()).id);
    const [openId = "", hiddenId = ""] = await Promise.all(ids);
    const one = async (id: string) =>
      One.parse(await (await get(`/complaint?agencyId=${agency.id}&complaintId=${id}`)).json()).caseNumber;
    expect([await one(openId), await one(hiddenId)]).toEqual(["2611-00007", "2611-00008"]);
    const { rows } = List.parse(await (await get("/complaints?limit=10")).json());
    const listed = [openId, hiddenId].map((id) => rows.find((row) => row.id === id)?.caseNumber);
    expect(listed).toEqual(["2611-00007", ""]);
  });
});

describe("API: a restricted report that is not sealed yet (PRV-11)", () => {
  it("says nothing in a list, and to whoever reads it alone after an entry in the audit", async () => {
    const { id } = Receipt.parse(await (await post("/complaints", complaint, "key-restricted-1")).json());
    await db.updateTable("complaint").set({ restricted: true }).where("id", "=", id).execute();
    const actor = await aPerson(nobody, { agency, role: "inspectorate", restricted: true });
    const inspection = createApi({
      holderOf: async () => ({ actor, name: "", position: "", zone: nobody.zone, tokenId: "", rights: [] }),
      contextFor: async (_, facts) => ({ ...as(nobody, actor), ...facts }),
    });
    const read = async (path: string): Promise<unknown> =>
      (await inspection.request(path, { headers: { Authorization: "Bearer of-the-inspectorate" } })).json();
    const entries = () =>
      db
        .selectFrom("audit_entry")
        .select("verb")
        .where("actor", "=", actor.personId)
        .where("subject_id", "=", id)
        .execute();
    expect(await read("/complaints?limit=100")).toMatchObject({
      rows: expect.arrayContaining([expect.objectContaining({ id, title: "", body: "" })]),
    });
    expect(await entries()).toEqual([]);
    expect(await read(`/complaint?agencyId=${agency.id}&complaintId=${id}`)).toMatchObject({
      body: complaint.body,
    });
    expect(await entries()).toEqual([{ verb: "read-restricted-complaint" }]);
  });
});

describe("API: the document", () => {
  it("is OpenAPI 3.1 and names every path with its schema and problems", async () => {
    const document = OpenApi.parse(await (await get("/openapi.json", "")).json());
    expect(document.openapi).toBe("3.1.0");
    const operations = Object.values(document.paths).flatMap((path) => Object.values(path));
    expect(operations.length).toBeGreaterThan(25);
    for (const operation of operations) {
      expect(Object.keys(operation.responses)).toEqual(
        expect.arrayContaining(["200", "401", "403", "404", "409", "422"]),
      );
    }
  });

  it("answers every read in the scope of the token", async () => {
    const document = OpenApi.parse(await (await get("/openapi.json", "")).json());
    for (const [path, methods] of Object.entries(document.paths)) {
      const { get: reading } = methods;
      if (!reading || reading.parameters.some((one) => one.required)) continue;
      expect([path, (await get(path)).status]).toEqual([path, 200]);
    }
  });
});
