import { describe, expect, it } from "vitest";
import { as, at, testContext } from "../../../test/builders/context.ts";
import { aCity } from "../../../test/builders/improvement.ts";
import { anInstance } from "../../../test/builders/instance.ts";
import { databaseOfTest } from "../../../test/setup/database-of-test.ts";
import { newId } from "../../platform/ids.ts";
import { instrumentName, instruments, publishedResults, publishSurveyResult } from "./index.ts";

const { db } = await databaseOfTest();
const ctx = testContext(db);
await anInstance(ctx);
const city = await aCity(ctx);
const { agency, unit, manager, head } = city;
const [instrument] = instruments;
const after = at(ctx, "2026-07-02T02:00:00Z");

async function aWave(scores: readonly number[]): Promise<string> {
  if (!instrument) throw new Error("there is no instrument");
  const [waveId, of] = [newId(ctx.now, ctx.random), { agency_id: agency.id, unit_id: unit.id }];
  const wave = {
    id: waveId,
    name: "Triwulan II",
    instrument: instrumentName(instrument),
    state: "open",
  } as const;
  await db
    .insertInto("survey_wave")
    .values({ ...of, ...wave, period: "[2026-04-01,2026-07-01)", created_at: ctx.now })
    .execute();
  for (const score of scores) {
    const id = newId(ctx.now, ctx.random);
    const response = {
      id,
      wave_id: waveId,
      answered_on: "2026-05-01",
      channel: "web",
      complete: true,
    } as const;
    await db
      .insertInto("response")
      .values({ ...of, ...response })
      .execute();
    const answers = instrument.items.map(({ key, element }) => ({ item: key, element, score }));
    await db
      .insertInto("answer")
      .values(answers.map((answer) => ({ ...answer, agency_id: agency.id, response_id: id })))
      .execute();
  }
  return waveId;
}

describe("publishing the index of a survey (SKM-14, SKM-19)", () => {
  it("is the right of the head of the unit, after the wave is over", async () => {
    const input = { agencyId: agency.id, waveId: await aWave([3, 4]) };
    await expect(publishSurveyResult(as(after, manager), input)).rejects.toMatchObject({ code: "not-yours" });
    await expect(publishSurveyResult(as(ctx, head), input)).rejects.toMatchObject({
      key: "results.survey.not-over",
    });
    // Every item 3 and every item 4: the mean is 3.5, the index 3.5 x 25.
    expect(await publishSurveyResult(as(after, head), input)).toMatchObject({
      n: 2,
      index: 87.5,
      category: "B",
      cautions: ["few-answers"],
    });
    await expect(publishSurveyResult(as(after, head), input)).rejects.toMatchObject({ code: "wrong-state" });
    expect(await publishedResults(as(after, head))).toMatchObject([
      { waveId: input.waveId, index: { n: 2 } },
    ]);
  });

  it("says nothing where nobody answered (SKM-13)", async () => {
    const input = { agencyId: agency.id, waveId: await aWave([]) };
    await expect(publishSurveyResult(as(after, head), input)).rejects.toMatchObject({
      key: "results.survey.no-answers",
    });
  });
});
