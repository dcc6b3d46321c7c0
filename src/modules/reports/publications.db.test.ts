import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { as, at, testContext } from "../../../test/builders/context.ts";
import { aCity, aProgramme, complaintsByWeek } from "../../../test/builders/improvement.ts";
import { anInstance } from "../../../test/builders/instance.ts";
import { carryToItsEnd, verifiedDay } from "../../../test/builders/results.ts";
import { databaseOfTest } from "../../../test/setup/database-of-test.ts";
import { transact } from "../../platform/db/transact.ts";
import {
  blackenPublication,
  isMasked,
  type Publication,
  preparePublication,
  publicationById,
  publicationsIn,
  publishResult,
  tellOfPublications,
  withdrawResult,
} from "./index.ts";

const { db } = await databaseOfTest();
const ctx = testContext(db);
await anInstance(ctx);
const city = await aCity(ctx);
const { agency, manager, head, supervisor } = city;
await complaintsByWeek(ctx, city, {
  category: "antrean",
  from: "2025-12-29",
  counts: [9, 10, 8, 11, 9, 10, 9, 8, 10, 9, 3, 2, 4, 3, 2, 3, 3, 2, 4, 3],
});
const { programme } = await aProgramme(ctx, city, "2026-03-06");
const after = at(ctx, verifiedDay);
const input = { agencyId: agency.id, programmeId: programme.id };

function named(publication: Publication) {
  return { agencyId: publication.agencyId, publicationId: publication.id, version: publication.version };
}

describe("publication of a result (product rule 6, AUT-09, PRV-14)", () => {
  it("cannot be prepared before a supervisor confirmed the effect", async () => {
    await expect(preparePublication(as(after, manager), input)).rejects.toMatchObject({
      code: "wrong-state",
      key: "results.nothing-to-tell",
    });
  });

  it("is put together with personal data masked, once for each programme", async () => {
    await sql`update finding set weakness = 'Bu Sumiati, 0812-3456-7890, menunggu tiga jam setiap Senin pagi.'
      where agency_id = ${agency.id}`.execute(db);
    await carryToItsEnd(ctx, city, programme);
    const draft = await preparePublication(as(after, manager), input);
    expect(draft.told.problem).toBe("Bu [nama], [telepon], menunggu tiga jam setiap Senin pagi.");
    expect(draft.told.predicted).toMatchObject({ direction: "lower", size: 3, changedOn: "2026-03-09" });
    expect(isMasked(draft.told)).toBe(true);
    await expect(preparePublication(as(after, manager), input)).rejects.toMatchObject({
      code: "wrong-state",
    });
  });

  it("tells the head of the unit that a draft waits, and not who prepared it", async () => {
    const [draft] = await publicationsIn(as(after, head), "draft");
    const event = {
      agencyId: agency.id,
      subjectKind: "publication",
      subjectId: draft?.id ?? "",
      payload: {},
    };
    const delivered = { ...event, eventId: "1", kind: "publication.prepared", at: "2026-06-01T02:00:00Z" };
    await transact(as(after, manager), (ctx) => tellOfPublications.handle(ctx, delivered));
    const { rows } = await sql<{ text: string }>`select text from letter`.execute(db);
    expect(rows.filter(({ text }) => text.includes(`/staf/laporan/hasil/${agency.id}/`))).toHaveLength(1);
  });

  it("loses words that a person recognises, and takes none in their place", async () => {
    const [draft] = await publicationsIn(as(after, manager), "draft");
    if (!draft) throw new Error("there is a draft");
    const words = { ...named(draft), words: "setiap Senin pagi" };
    await blackenPublication(as(after, manager), words);
    const told = (await publicationById(as(after, head), agency.id, draft.id)).told;
    expect(told.problem).toBe("Bu [nama], [telepon], menunggu tiga jam [disamarkan].");
    await expect(blackenPublication(as(after, manager), words)).rejects.toMatchObject({ code: "invalid" });
    await expect(
      blackenPublication(as(after, manager), { ...words, words: "menunggu" }),
    ).rejects.toMatchObject({ code: "changed-meanwhile" });
  });

  it("is published by the head of the unit only, and by nobody who prepared it", async () => {
    const [draft] = await publicationsIn(as(after, head), "draft");
    if (!draft) throw new Error("there is a draft");
    for (const other of [manager, supervisor]) {
      await expect(publishResult(as(after, other), named(draft))).rejects.toMatchObject({
        code: "not-yours",
      });
    }
    await expect(
      sql`update publication set state = 'published', published_at = now(), published_by = prepared_by
        where id = ${draft.id}`.execute(db),
    ).rejects.toThrow("check constraint");
  });

  it("is not published when the text that goes out holds personal data", async () => {
    const [draft] = await publicationsIn(as(after, head), "draft");
    if (!draft) throw new Error("there is a draft");
    const leaked = JSON.stringify({ ...draft.told, problem: "Hubungi 0812-3456-7890." });
    await sql`update publication set told = ${leaked}::jsonb where id = ${draft.id}`.execute(db);
    await expect(publishResult(as(after, head), named(draft))).rejects.toMatchObject({
      code: "wrong-state",
      key: "results.not-masked",
    });
    await sql`update publication set told = ${JSON.stringify(draft.told)}::jsonb where id = ${draft.id}`.execute(
      db,
    );
    expect(await publicationsIn(as(after, head), "published")).toEqual([]);
  });

  it("can be taken back by the head, with a reason, and prepared again", async () => {
    const [draft] = await publicationsIn(as(after, head), "draft");
    if (!draft) throw new Error("there is a draft");
    await publishResult(as(after, head), named(draft));
    const published = await publicationById(as(after, head), agency.id, draft.id);
    expect(published.state).toBe("published");
    const reason = "Seseorang masih dapat dikenali.";
    await withdrawResult(as(after, head), { ...named(published), reason });
    expect(await publicationsIn(as(after, head), "published")).toEqual([]);
    expect((await preparePublication(as(after, manager), input)).state).toBe("draft");
  });
});
