import { createHmac } from "node:crypto";
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { as, later, testContext, testSettings } from "../../../../test/builders/context.ts";
import { anAgency } from "../../../../test/builders/organisations.ts";
import { aPerson } from "../../../../test/builders/people.ts";
import { aReceiver } from "../../../../test/builders/receiver.ts";
import { databaseOfTest } from "../../../../test/setup/database-of-test.ts";
import type { Context } from "../../context.ts";
import { transact } from "../../db/transact.ts";
import { failedJobs, retryJob } from "../../jobs/failed-jobs.ts";
import { type Jobs, startJobs } from "../../jobs/start-jobs.ts";
import { emit } from "../emit.ts";
import { addWebhook } from "./add-webhook.ts";
import { changeWebhookSecret, pauseWebhook, removeWebhook, resumeWebhook } from "./change-webhook.ts";
import { tryWebhook } from "./try-webhook.ts";
import { webhookLimits } from "./webhook.ts";
import { deliveriesOf, webhookById, webhooksOf } from "./webhook-store.ts";

const { db, url } = await databaseOfTest();
const receiver = await aReceiver();
const settings = { ...testSettings, outgoingAllow: [receiver.host] };
const nobody = testContext(db, { settings });
const agency = await anAgency(nobody);
const other = await anAgency(nobody);
const person = await aPerson(nobody, { agency, role: "agency-admin" });
const admin = as(nobody, person);

let jobs: Jobs | null = null;
beforeEach(async () => {
  jobs = await startJobs({
    databaseUrl: url,
    zone: "Asia/Jakarta",
    subscribers: [],
    timed: [],
    log: nobody.log,
    contextOf: async (job, signal) => {
      const scope = {
        agencies: [agency.id, other.id],
        units: "all",
        restricted: false,
        identity: false,
      } as const;
      return { ...nobody, actor: { kind: "system", job, scope }, signal };
    },
    pace: { poll: 0.5, retries: 1, delay: 0 },
  });
});
afterEach(async () => {
  await jobs?.stop();
  for (const { agencyId, id, version } of await webhooksOf(admin, agency.id)) {
    await removeWebhook(admin, { agencyId, webhookId: id, version });
  }
  receiver.received.length = 0;
  receiver.answer = { status: 200 };
});
afterAll(() => receiver.close());

type Events = Parameters<typeof addWebhook>[1]["events"];

function added(events: Events = ["complaint.received"]) {
  return addWebhook(admin, { address: receiver.address, events });
}

function happened(kind: string, agencyId: string | null = agency.id): Promise<void> {
  const payload = { name: "Wulan", seq: 7 };
  return transact(nobody, (ctx) =>
    emit(ctx, { kind, agencyId, subjectKind: "complaint", subjectId: agency.id, payload }),
  );
}

async function on(id: string, ctx: Context = admin) {
  const { agencyId, version } = await webhookById(ctx, agency.id, id);
  return { agencyId, webhookId: id, version };
}

const soon = { timeout: 8_000, interval: 50 } as const;
const arrived = (n: number) => vi.waitFor(() => expect(receiver.received).toHaveLength(n), soon);
const silence = () => new Promise((done) => setTimeout(done, 1_800));

/** As `docs/webhooks.md` tells a receiver to. */
function verifies(secret: string, { headers, body }: (typeof receiver.received)[number]): boolean {
  const parts = String(headers["mutu-signature"]).split(",");
  const t = parts[0]?.slice(2) ?? "";
  const code = createHmac("sha256", secret).update(`${t}.${body}`).digest("hex");
  return parts.includes(`v1=${code}`);
}

describe("webhook", () => {
  it("hears of a chosen event once, signed, with ids and a link and nothing of anybody", async () => {
    const { secret } = await added();
    await happened("complaint.received");
    await arrived(1);
    const [message] = receiver.received;
    if (!message) throw new Error("nothing arrived");
    const body = JSON.parse(message.body);
    expect(body).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      event: "complaint.received",
      at: "2026-03-02T02:00:00.000Z",
      agency: agency.id,
      subject: { kind: "complaint", id: agency.id },
      link: `http://localhost:3000/staf/pengaduan/${agency.id}/${agency.id}`,
    });
    expect(message.headers).toMatchObject({
      "mutu-event": "complaint.received",
      "mutu-delivery": body.id,
      "content-type": "application/json",
    });
    expect(verifies(secret, message)).toBe(true);
    expect(verifies(`${secret}x`, message)).toBe(false);
  });

  it("hears of nothing else: not of other kinds, not of other agencies", async () => {
    await added();
    await happened("complaint.closed");
    await happened("complaint.received", other.id);
    await silence();
    expect(receiver.received).toEqual([]);
  });

  it("hears of what concerns the whole instance, with its facts where they are the message", async () => {
    await added(["audit.checkpointed"]);
    await happened("audit.checkpointed", null);
    await arrived(1);
    expect(JSON.parse(receiver.received[0]?.body ?? "")).toMatchObject({
      agency: null,
      link: null,
      facts: { seq: 7 },
    });
  });

  it("is tried again until it accepts, then shown as failed, and delivered when a person presses", async () => {
    const { id } = await added();
    receiver.answer = { status: 500 };
    await happened("complaint.received");
    await arrived(2);
    await vi.waitFor(async () => expect(await failedJobs(admin)).toHaveLength(1), soon);
    const [failed] = await failedJobs(admin);
    expect(failed).toMatchObject({
      queue: "webhook",
      tries: 2,
      error: `webhook ${receiver.host}: status 500`,
    });
    const elsewhere = as(nobody, await aPerson(nobody, { agency: other, role: "agency-admin" }));
    expect(await failedJobs(elsewhere)).toEqual([]);
    const theirs = { agencyId: other.id, jobId: failed?.id ?? "" };
    await expect(retryJob(elsewhere, theirs)).rejects.toMatchObject({ code: "not-found" });
    receiver.answer = { status: 204 };
    await retryJob(admin, { agencyId: agency.id, jobId: failed?.id ?? "" });
    await arrived(3);
    await vi.waitFor(async () => expect((await webhookById(admin, agency.id, id)).failures).toBe(0), soon);
    const ids = receiver.received.map(({ headers }) => headers["mutu-delivery"]);
    expect(new Set(ids).size).toBe(1);
    const deliveries = await deliveriesOf(admin, { agencyId: agency.id, id });
    expect(deliveries.map(({ status }) => status)).toEqual([204, 500, 500]);
    expect(deliveries[0]).toMatchObject({ event: "complaint.received", onDay: "2026-03-02", trouble: null });
  });

  it("is not led elsewhere: a redirect is a failure", async () => {
    const { id } = await added();
    receiver.answer = { status: 302, headers: { location: receiver.address } };
    expect(await tryWebhook(admin, await on(id))).toBe(false);
    expect(receiver.received).toHaveLength(1);
  });

  it("is judged again at each delivery: what is no longer allowed is not called", async () => {
    const { id } = await added();
    const stricter = { ...admin, settings: testSettings };
    expect(await tryWebhook(stricter, await on(id))).toBe(false);
    expect(receiver.received).toEqual([]);
    const [last] = await deliveriesOf(admin, { agencyId: agency.id, id });
    expect(last).toMatchObject({ event: "webhook.tested", status: null, trouble: "outgoing.not-https" });
  });

  it("is paused after many failures in a row, and its administrators are written to once", async () => {
    const { id } = await added();
    receiver.answer = { status: 503 };
    for (let i = 0; i < webhookLimits.failures; i++) await tryWebhook(admin, await on(id));
    expect((await webhookById(admin, agency.id, id)).pausedAt).toEqual(admin.now);
    await tryWebhook(admin, await on(id));
    const letters = await db.selectFrom("letter").select(["to_address", "subject", "text"]).execute();
    expect(letters).toHaveLength(1);
    expect(letters[0]?.subject).toBe(`Webhook dijeda: ${receiver.host}`);
    expect(letters[0]?.text).toContain(`/staf/administrasi/webhook/${id}`);
    receiver.received.length = 0;
    await happened("complaint.received");
    await silence();
    expect(receiver.received).toEqual([]);
    await resumeWebhook(admin, await on(id));
    receiver.answer = { status: 200 };
    await happened("complaint.received");
    await arrived(1);
  });

  it("keeps its last fifty tries", async () => {
    const { id } = await added();
    for (let i = 0; i < 53; i++) await tryWebhook(admin, await on(id));
    const { count } = await db
      .selectFrom("webhook_delivery")
      .select((eb) => eb.fn.countAll<string>().as("count"))
      .where("webhook_id", "=", id)
      .executeTakeFirstOrThrow();
    expect(Number(count)).toBe(webhookLimits.deliveries);
  });
});

describe("secret of a webhook", () => {
  it("is nowhere in the database", async () => {
    const { secret } = await added();
    const row = await db.selectFrom("webhook").selectAll().executeTakeFirstOrThrow();
    expect(JSON.stringify(row)).not.toContain(secret.slice("mutu_webhook_".length));
  });

  it("is changed with a day in which both sign", async () => {
    const { id, secret: old } = await added();
    const fresh = await changeWebhookSecret(admin, await on(id));
    expect(fresh).not.toBe(old);
    await tryWebhook(later(admin, 86_000), await on(id));
    await tryWebhook(later(admin, 87_000), await on(id));
    const [within, after] = receiver.received;
    if (!within || !after) throw new Error("nothing arrived");
    expect([verifies(fresh, within), verifies(old, within)]).toEqual([true, true]);
    expect([verifies(fresh, after), verifies(old, after)]).toEqual([true, false]);
  });
});

describe("looking after webhooks", () => {
  it.each([
    ["http://hooks.example/", "outgoing.not-https"],
    ["https://169.254.169.254/latest/", "outgoing.not-public"],
    ["https://127.1/", "outgoing.not-public"],
    ["https://user:pass@hooks.example/", "outgoing.credentials"],
  ])("refuses %s", async (address, key) => {
    const refused = addWebhook(admin, { address, events: ["complaint.closed"] });
    await expect(refused).rejects.toMatchObject({ code: "invalid", key });
  });

  it("takes an address once", async () => {
    await added();
    await expect(added()).rejects.toMatchObject({ code: "wrong-state", key: "webhooks.address-taken" });
  });

  it("belongs to the administrator of the agency", async () => {
    const manager = as(nobody, await aPerson(nobody, { agency, role: "quality-manager" }));
    const stranger = as(nobody, await aPerson(nobody, { agency: other, role: "agency-admin" }));
    const { id } = await added();
    await expect(pauseWebhook(manager, await on(id))).rejects.toMatchObject({ code: "not-yours" });
    await expect(pauseWebhook(stranger, await on(id))).rejects.toMatchObject({ code: "not-found" });
    await expect(
      addWebhook(manager, { address: receiver.address, events: ["complaint.closed"] }),
    ).rejects.toMatchObject({ code: "not-yours" });
  });

  it("is not changed by two people at once", async () => {
    const { id } = await added();
    const seen = await on(id);
    await pauseWebhook(admin, seen);
    await expect(resumeWebhook(admin, seen)).rejects.toMatchObject({ code: "changed-meanwhile" });
    await expect(pauseWebhook(admin, await on(id))).rejects.toMatchObject({ key: "webhooks.paused-already" });
  });

  it("leaves an entry for each change, without address or secret", async () => {
    const { id, secret } = await added();
    await changeWebhookSecret(admin, await on(id));
    await pauseWebhook(admin, await on(id));
    await resumeWebhook(admin, await on(id));
    await tryWebhook(admin, await on(id));
    await removeWebhook(admin, await on(id));
    const entries = await db
      .selectFrom("audit_entry")
      .select(["verb", "facts"])
      .where("subject_id", "=", id)
      .orderBy("id")
      .execute();
    expect(entries.map(({ verb }) => verb).toSorted()).toEqual([
      "add-webhook",
      "change-webhook-secret",
      "pause-webhook",
      "remove-webhook",
      "resume-webhook",
      "try-webhook",
    ]);
    expect(JSON.stringify(entries)).not.toContain(secret);
    expect(JSON.stringify(entries)).not.toContain("/mutu");
  });
});
