import { describe, expect, it } from "vitest";
import { aBrowser } from "../../../../test/builders/browser.ts";
import { aCitizen } from "../../../../test/builders/complaints.ts";
import { as, at, testContext } from "../../../../test/builders/context.ts";
import { aFullAgency } from "../../../../test/builders/full-agency.ts";
import { anInstance } from "../../../../test/builders/instance.ts";
import { databaseOfTest } from "../../../../test/setup/database-of-test.ts";
import { instruments, waveById, waveResult } from "../../../modules/surveys/index.ts";
import { publicSurveyRoutes } from "./routes.tsx";

const { db } = await databaseOfTest();
const ctx = testContext(db);
await anInstance(ctx);
const { agency, manager, service, waveId } = await aFullAgency(ctx);
const path = `/survei/${agency.id}/${waveId}`;
const questions = instruments[0]?.items.length ?? 0;

function citizen(day = "2026-03-02") {
  return aBrowser(at(as(ctx, aCitizen(agency)), `${day}T02:00:00Z`), [publicSurveyRoutes]);
}

/** Every question answered with the same score. */
function answers(score: string): Readonly<Record<string, string>> {
  return Object.fromEntries(Array.from({ length: questions }, (_, i) => [`answers.${i}.score`, score]));
}

async function answered(): Promise<number> {
  const reader = as(ctx, manager);
  const { whole } = await waveResult(reader, await waveById(reader, agency.id, waveId));
  return whole.result.n;
}

function h1(html: string): string {
  return /<h1>(.*?)<\/h1>/.exec(html)?.[1] ?? "";
}

describe("the survey that citizens answer (SKM-01, SKM-03)", () => {
  it("asks nine questions in plain words, and counts the answers once however often they are sent", async () => {
    const before = await answered();
    const browser = citizen();
    const form = await browser.open(path);
    expect(h1(form.html)).toBe("Bagaimana Anda dilayani?");
    expect(form.html).toContain("9. ");
    expect(form.html).not.toContain("10. ");
    const key = /name="_key" value="([^"]+)"/.exec(form.html)?.[1] ?? "";
    const sent = { ...answers("4"), serviceId: service.id, _key: key };
    expect(h1((await browser.send(path, sent)).html)).toContain("Terima kasih");
    await browser.open(path);
    expect(h1((await browser.send(path, sent)).html)).toContain("Terima kasih");
    expect(await answered()).toBe(before + 1);
  });

  it("stores the scores under their items and the service, and nothing of the person", async () => {
    const rows = await db
      .selectFrom("response")
      .innerJoin("answer", (join) =>
        join
          .onRef("answer.agency_id", "=", "response.agency_id")
          .onRef("answer.response_id", "=", "response.id"),
      )
      .select(["answer.item", "answer.score", "response.service_id", "response.area", "response.external_id"])
      .where("response.channel", "=", "web")
      .where("answer.score", "=", 4)
      .execute();
    expect(rows.map(({ item }) => item).sort()).toEqual(instruments[0]?.items.map(({ key }) => key).sort());
    const [row] = rows;
    expect(row).toMatchObject({ service_id: service.id, area: "", external_id: null });
  });

  it("keeps what was chosen when a question is left out, and takes no score beyond its scale", async () => {
    const before = await answered();
    const browser = citizen();
    await browser.open(path);
    const { "answers.3.score": _left, ...most } = answers("3");
    const refused = await browser.send(path, most);
    expect(refused.status).toBe(422);
    expect(refused.html).toMatch(/name="answers\.0\.score"[^>]* value="3"[^>]* checked/);
    await browser.open(path);
    const beyond = await browser.send(path, answers("5"));
    expect(beyond.status).toBe(422);
    expect(beyond.html).toContain("Jawab semua 9 pertanyaan");
    expect(await answered()).toBe(before);
  });

  it("is closed outside its period, and says when it is open", async () => {
    for (const day of ["2025-12-31", "2026-04-01"]) {
      const { html } = await citizen(day).open(path);
      expect(h1(html)).toBe("Survei ini tidak sedang dibuka.");
      expect(html).toContain("dari 1 Januari 2026 sampai 31 Maret 2026");
    }
    const browser = citizen();
    await browser.open(path);
    const late = await browser
      .later(at(as(ctx, aCitizen(agency)), "2026-04-02T02:00:00Z"))
      .force(path, { ...answers("4") });
    expect(late.status).not.toBe(200);
  });

  it("is not found for addresses that name none", async () => {
    expect((await citizen().open(`/survei/${agency.id}/${service.id}`)).status).toBe(404);
    expect((await citizen().open("/survei/a/b")).status).toBe(404);
  });
});
