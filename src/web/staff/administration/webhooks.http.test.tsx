import { afterAll, describe, expect, it } from "vitest";
import { aBrowser } from "../../../../test/builders/browser.ts";
import { testContext, testSettings } from "../../../../test/builders/context.ts";
import { anAgency } from "../../../../test/builders/organisations.ts";
import { aPerson, signInAs } from "../../../../test/builders/people.ts";
import { aReceiver } from "../../../../test/builders/receiver.ts";
import { databaseOfTest } from "../../../../test/setup/database-of-test.ts";
import { hashPassword } from "../../../platform/auth/password.ts";
import type { PersonActor } from "../../../platform/context.ts";
import { administrationRoutes } from "./routes.tsx";

const { db } = await databaseOfTest();
const receiver = await aReceiver();
const settings = { ...testSettings, demonstration: true, outgoingAllow: [receiver.host] };
const ctx = testContext(db, { settings });
const agency = await anAgency(ctx);
const admin = await aPerson(ctx, { agency, role: "agency-admin" });
const path = "/staf/administrasi/webhook";
afterAll(() => receiver.close());

async function browserOf(actor: PersonActor) {
  return aBrowser(ctx, [administrationRoutes(settings)], await signInAs(ctx, actor));
}

const secretIn = (html: string) => /mutu_webhook_[\w-]{43}/.exec(html)?.[0];

describe("pages of webhooks", () => {
  it("add one, show its secret once, send a test, and say how it went", async () => {
    const browser = await browserOf(admin);
    await browser.open(`${path}/tambah`);
    const made = await browser.send(`${path}/tambah`, {
      address: receiver.address,
      events: ["complaint.received", "audit.checkpointed"],
    });
    const secret = secretIn(made.html);
    expect(secret).toBeDefined();
    const id = /webhook\/([0-9a-f-]{36})/.exec(made.html)?.[1];
    const page = await browser.open(`${path}/${id}`);
    expect(page.html).toContain("Pengaduan diterima");
    expect(secretIn(page.html)).toBeUndefined();

    const tried = await browser.send(`${path}/${id}/coba`);
    expect(tried.html).toContain("Percobaan diterima");
    expect(tried.html).toMatch(/>200</);
    expect(receiver.received[0]?.headers["mutu-event"]).toBe("webhook.tested");

    receiver.answer = { status: 500 };
    const failed = await browser.send(`${path}/${id}/coba`);
    expect(failed.html).toContain("Percobaan tidak diterima");
    expect(failed.html).toContain("1 kali gagal berturut-turut");

    expect((await browser.send(`${path}/${id}/jeda`)).html).toContain("Dijeda sejak");
    expect((await browser.send(`${path}/${id}/lanjut`)).html).toContain("aktif");

    await browser.open(`${path}/${id}/rahasia`);
    const changed = await browser.send(`${path}/${id}/rahasia`);
    expect(secretIn(changed.html)).not.toBe(secret);
    expect(changed.html).toContain("Selama 24 jam");

    const asked = await browser.open(`${path}/${id}/hapus`);
    expect(asked.html).toContain("Hapus webhook ini?");
    expect((await browser.send(`${path}/${id}/hapus`)).html).toContain("Belum ada webhook");
  });

  it("keep what was typed beside what is wrong with it", async () => {
    const browser = await browserOf(admin);
    await browser.open(`${path}/tambah`);
    const inner = await browser.send(`${path}/tambah`, {
      address: "https://10.0.0.5/masuk",
      events: ["complaint.closed"],
    });
    expect(inner.status).toBe(422);
    expect(inner.html).toContain("jaringan dalam");
    expect(inner.html).toContain('value="https://10.0.0.5/masuk"');
    expect(inner.html).toMatch(/value="complaint\.closed"[^>]* checked/);
    const none = await browser.send(`${path}/tambah`, { address: "https://10.0.0.5/", events: [] });
    expect(none.html).toContain("Pilih paling sedikit satu peristiwa");
  });

  it("ask an administrator with a password for it again", async () => {
    const careful = await aPerson(ctx, { agency, role: "agency-admin" });
    const password = "kuda baterai staples betul";
    const row = {
      person_id: careful.personId,
      password_hash: await hashPassword(password),
      totp_confirmed: true,
      changed_at: ctx.now,
    };
    await db.insertInto("credential").values(row).execute();
    const browser = await browserOf(careful);
    await browser.open(`${path}/tambah`);
    const fields = { address: receiver.address, events: ["complaint.closed"] };
    const refused = await browser.send(`${path}/tambah`, { ...fields, yourPassword: "salah sekali" });
    expect(refused.status).toBe(422);
    const made = await browser.send(`${path}/tambah`, { ...fields, yourPassword: password });
    expect(secretIn(made.html)).toBeDefined();
  });

  it("are closed to everybody else, and say not found to another agency", async () => {
    const manager = await browserOf(await aPerson(ctx, { agency, role: "quality-manager" }));
    expect((await manager.open(path)).status).toBe(403);
    const stranger = await browserOf(
      await aPerson(ctx, { agency: await anAgency(ctx), role: "agency-admin" }),
    );
    const [webhook] = await db.selectFrom("webhook").select("id").execute();
    expect((await stranger.open(`${path}/${webhook?.id}`)).status).toBe(404);
    expect((await stranger.open(path)).html).toContain("Belum ada webhook");
  });

  it("speak English too", async () => {
    const browser = await browserOf(admin);
    expect((await browser.open(`/en${path}/tambah`)).html).toContain("Audit record: signed checkpoint");
  });
});
