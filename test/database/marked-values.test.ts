import { tmpdir } from "node:os";
import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { createApi } from "../../src/api/api.ts";
import { figuresText } from "../../src/figures.ts";
import { complaintImporter, guessMapping } from "../../src/modules/complaints/index.ts";
import { makeToken } from "../../src/modules/organisations/index.ts";
import { actorOfToken } from "../../src/platform/auth/actor.ts";
import { advanceImports } from "../../src/platform/imports/advance.ts";
import { beginImport } from "../../src/platform/imports/begin.ts";
import { jsonLog } from "../../src/platform/log.ts";
import { requestTally } from "../../src/platform/metrics/request-tally.ts";
import { relayEvents } from "../../src/platform/outbox/relay.ts";
import type { Subscriber } from "../../src/platform/outbox/subscriber.ts";
import { messageOf } from "../../src/platform/outbox/webhooks/message.ts";
import { complainRoutes } from "../../src/web/portal/complaints/complain-routes.tsx";
import { followRoutes } from "../../src/web/portal/complaints/follow-routes.tsx";
import { homeRoutes } from "../../src/web/portal/home/routes.tsx";
import { signInRoutes } from "../../src/web/staff/sign-in/routes.ts";
import { aCitizen } from "../builders/complaints.ts";
import { as, testContext } from "../builders/context.ts";
import { anInstance } from "../builders/instance.ts";
import { anAgency, aUnit } from "../builders/organisations.ts";
import { pages } from "../builders/pages.ts";
import { aPerson } from "../builders/people.ts";
import { databaseOfTest } from "../setup/database-of-test.ts";

/** Every personal value of this test holds this mark and is found by it, however it is wrapped. */
const mark = "zqxmark";
let given = 0;

/** A personal value that can be told from all others. */
function marked(before = "", after = ""): string {
  given += 1;
  return `${before}${mark}${given}${after}`;
}

const lines: string[] = [];
const log = jsonLog(
  (line) => void lines.push(line),
  () => new Date("2026-03-02T02:00:00Z"),
);

const { db } = await databaseOfTest({ log });
const nobody = testContext(db, { log });
await anInstance(nobody);
const agency = await anAgency(nobody);
await aUnit(nobody, { agency });
const officer = as(nobody, await aPerson(nobody, { agency, role: "complaint-officer" }));
const citizen = as(nobody, aCitizen(agency));

const api = createApi({
  holderOf: (token) => actorOfToken({ db, now: nobody.now }, token),
  contextFor: async (holder, facts) => ({ ...as(nobody, holder.actor), ...facts }),
});
const tally = requestTally();
const portal = pages([homeRoutes, complainRoutes, followRoutes, signInRoutes(nobody.settings)], {
  log,
  contextFor: async (facts) => ({ ...citizen, ...facts }),
  mounted: [{ path: "/api/v1", app: api }],
  tally,
});

/** What a browser says of itself, all of it personal. */
function personalHeaders(): Readonly<Record<string, string>> {
  return {
    "User-Agent": marked("Mozilla/5.0 "),
    "X-Forwarded-For": marked(),
    Referer: marked("http://localhost:3000/masuk?surel="),
    Cookie: marked("lain="),
  };
}

function told(of: Readonly<Record<string, string>> = {}): Record<string, string> {
  return {
    title: marked("Antrean "),
    body: marked("Petugas meminta uang kepada saya, "),
    name: marked("Wulan "),
    contact: marked("", "@contoh.id"),
    address: marked("Jalan "),
    caseNumber: marked("2611-"),
    whoMayKnow: "office",
    ...of,
  };
}

async function complainOnThePortal(): Promise<void> {
  const target = `${agency.id}/`;
  const sent = await portal.post(
    "/pengaduan/terima",
    { ...told(), target, _key: "key-of-the-portal-form-1" },
    personalHeaders(),
  );
  expect(sent.status).toBe(200);
  const incomplete = await portal.post(
    "/pengaduan/terima",
    { ...told({ body: "" }), target: marked(), _key: "key-of-the-portal-form-2" },
    personalHeaders(),
  );
  expect(incomplete.status).toBe(422);
}

async function complainThroughTheApi(): Promise<void> {
  const made = await makeToken(officer, { name: "Sistem antrean", rights: ["complaint.receive"], days: 30 });
  const send = (body: unknown, key: string) =>
    portal.app.request("http://localhost:3000/api/v1/complaints", {
      method: "POST",
      headers: {
        ...personalHeaders(),
        Authorization: `Bearer ${made.token}`,
        "Content-Type": "application/json",
        "Idempotency-Key": key,
      },
      body: JSON.stringify(body),
    });
  expect((await send({ ...told(), agencyId: agency.id }, "key-of-the-api-1")).status).toBe(200);
  expect((await send({ ...told(), agencyId: marked() }, "key-of-the-api-2")).status).toBe(422);
  expect((await send(marked(), "key-of-the-api-3")).status).toBe(422);
}

async function signInWrongly(): Promise<void> {
  const fields = { email: marked("", "@contoh.go.id"), password: marked("kata sandi ") };
  expect((await portal.post("/masuk", fields, personalHeaders())).status).toBe(422);
  const followed = { number: marked("UJI-2026-"), code: marked("KODE") };
  await portal.post("/pengaduan/lacak", followed, personalHeaders());
  const bearer = { Authorization: `Bearer ${marked()}` };
  expect((await portal.get("/api/v1/complaints", { ...personalHeaders(), ...bearer })).status).toBe(401);
}

async function importFile(): Promise<void> {
  const columns = ["nomor", "tanggal", "judul", "uraian", "kecamatan", "nomor_permohonan"];
  const row = (received: string) =>
    [marked("A-"), received, marked("Judul "), marked("Uraian "), marked("Kec "), marked("P-")].join(",");
  const text = `${[columns.join(","), row("2026-02-01 08:00"), row(marked())].join("\n")}\n`;
  const sha256 = await officer.files.put(new TextEncoder().encode(text));
  const mapping = guessMapping(columns);
  await beginImport(officer, "complaints", {
    agencyId: agency.id,
    fileName: marked("", ".csv"),
    sha256,
    mapping,
  });
  expect(await advanceImports(officer, [complaintImporter])).toMatchObject({ state: "done", accepted: 1 });
}

type Met = { readonly answer: Response; readonly own: Readonly<Record<string, string>> };

/** Pages that are not there and a form that is too old, each with something personal in the address or the body. */
async function meetErrors(): Promise<readonly Met[]> {
  const own = told();
  const tooOld = await portal.app.request("http://localhost:3000/pengaduan/terima", {
    method: "POST",
    headers: personalHeaders(),
    body: new URLSearchParams(own),
  });
  return [
    { answer: await portal.get(`/${marked()}/${marked()}?surel=${marked()}`, personalHeaders()), own: {} },
    { answer: await portal.post(`/${marked()}`, told(), personalHeaders()), own: {} },
    { answer: tooOld, own },
  ];
}

/** All rows of a table as text, marked ones only. */
async function markedRows(table: string): Promise<readonly string[]> {
  const { rows } = await sql<{ row: string }>`
    select t::text as row from ${sql.table(table)} t where t::text like ${`%${mark}%`}`.execute(db);
  return rows.map(({ row }) => row);
}

await complainOnThePortal();
await complainThroughTheApi();
await signInWrongly();
await importFile();
const errors = await meetErrors();

describe("personal values (reliability section 9, security section 7)", () => {
  it("were stored where they belong, so that the search below can find something", async () => {
    expect(given).toBeGreaterThan(40);
    expect(await markedRows("complaint")).toHaveLength(3);
    expect(await markedRows("reporter")).toHaveLength(2);
    expect(await markedRows("import_rejected")).toHaveLength(1);
  });

  it("stand in no line of the log", () => {
    expect(lines.length).toBeGreaterThan(3);
    expect(lines.filter((line) => line.includes(mark))).toEqual([]);
  });

  it.each(["audit_entry", "outbox_event", "throttle", "session", "letter"])(
    "stand in no row of %s",
    async (table) => {
      expect(await markedRows(table)).toEqual([]);
    },
  );

  it("stand in no figure that is collected, which knows routes by their patterns", async () => {
    const contextNow = async () => ({ ...officer, settings: { ...officer.settings, dataFolder: tmpdir() } });
    const text = await figuresText({ tally, pools: {}, contextNow });
    expect(text).toContain('route="/masuk",status="422"');
    expect(text).toContain('method="GET",route="/api/v1/complaints",status="401"');
    expect(text).toContain('route="none",status="404"');
    expect(text).not.toContain(mark);
  });

  it("stand in no message to a program", async () => {
    const rows = await db.selectFrom("outbox_event").selectAll().execute();
    const messages = rows.map((row) =>
      JSON.stringify(
        messageOf(
          {
            eventId: row.event_id,
            kind: row.kind,
            agencyId: row.agency_id,
            subjectKind: row.subject_kind,
            subjectId: row.subject_id,
            payload: { everything: mark },
            at: row.at.toISOString(),
          },
          "http://localhost:3000",
        ),
      ),
    );
    expect(messages.length).toBeGreaterThan(1);
    expect(messages.filter((message) => message.includes(mark))).toEqual([]);
  });

  it("stand in no job", async () => {
    const payloads: string[] = [];
    const { rows } = await sql<{ kind: string }>`select distinct kind from outbox_event`.execute(db);
    const all: Subscriber = {
      name: "all",
      kinds: rows.map(({ kind }) => kind),
      handle: async () => undefined,
    };
    await relayEvents(nobody, [all], async (_, queue, event) => {
      payloads.push(`${queue} ${JSON.stringify(event)}`);
    });
    expect(payloads.length).toBeGreaterThan(1);
    expect(payloads.filter((payload) => payload.includes(mark))).toEqual([]);
  });

  it("stand on no page that says what went wrong, but for the words that its reader typed and would lose", async () => {
    expect(errors.map(({ answer }) => answer.status)).toEqual([404, 404, 403]);
    for (const { answer, own } of errors) {
      const html = Object.values(own).reduce(
        (left, typed) => left.replaceAll(typed, ""),
        await answer.text(),
      );
      expect(withoutAddresses(html)).not.toContain(mark);
      expect([...answer.headers.values()].join(" ")).not.toContain(mark);
    }
  });

  it("of somebody else stand on no page of the portal", async () => {
    for (const path of ["/", "/pengaduan", "/pengaduan/lacak", "/masuk"]) {
      expect(await (await portal.get(path)).text()).not.toContain(mark);
    }
  });
});

/** A page without addresses, such as that of the switch to the other language of the very page that was asked for. */
function withoutAddresses(html: string): string {
  return html.replaceAll(/ (?:href|value|action)="[^"]*"/g, "");
}
