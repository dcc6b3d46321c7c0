import { describe, expect, it } from "vitest";
import { aBrowser } from "../../../../test/builders/browser.ts";
import { as, testContext } from "../../../../test/builders/context.ts";
import { aCity } from "../../../../test/builders/improvement.ts";
import { anInstance } from "../../../../test/builders/instance.ts";
import { signInAs } from "../../../../test/builders/people.ts";
import { aStoredLog } from "../../../../test/builders/stored-logs.ts";
import { databaseOfTest } from "../../../../test/setup/database-of-test.ts";
import { logById } from "../../../modules/processes/index.ts";
import { processRoutes } from "./routes.tsx";

const { db } = await databaseOfTest();
const ctx = testContext(db);
await anInstance(ctx);
const { agency, manager, liaison } = await aCity(ctx);
const csv = "case,activity,time,kanal,nik\n1,Terima,2026-01-05T08:00,web,3273012505900001\n";
const { log, path: logPath } = await aStoredLog(as(ctx, manager), agency, { name: "Izin", content: csv });
const path = `${logPath}/data`;

describe("the data behind a log", () => {
  it("says what is kept and what was left out, and where new events are sent", async () => {
    const { html } = await aBrowser(ctx, [processRoutes], await signInAs(ctx, manager)).open(path);
    expect(html).toContain("1 kejadian dalam 1 kasus");
    expect(html).toMatch(/kanal<\/th>.*disimpan apa adanya/s);
    expect(html).toMatch(/nik<\/th>.*dibuang, tidak disimpan/s);
    expect(html).toContain("/api/v1/events");
    expect(html).toContain(log.id);
  });

  it("sets the folder that is watched, for whoever may", async () => {
    const browser = aBrowser(ctx, [processRoutes], await signInAs(ctx, manager));
    await browser.open(path);
    const wrong = await browser.send(path, { folder: "../luar" });
    expect(wrong.status).toBe(422);
    const set = await browser.send(path, { folder: "izin-2026" });
    expect(set.html).toContain(`logs/${agency.id}/izin-2026`);
    expect((await logById(as(ctx, manager), agency.id, log.id)).folder).toBe(`${agency.id}/izin-2026`);
    const other = await aBrowser(ctx, [processRoutes], await signInAs(ctx, liaison)).open(path);
    expect(other.html).not.toContain('name="folder"');
  });
});
