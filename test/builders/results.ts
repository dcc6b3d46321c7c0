import { AnswerRequest, answerRequest } from "../../src/modules/coordination/index.ts";
import {
  actionsOf,
  bringIntoForce,
  computeEffect,
  type Programme,
  programmeById,
  reportProgress,
  verifyAction,
  verifyEffect,
} from "../../src/modules/improvement/index.ts";
import type { Context } from "../../src/platform/context.ts";
import { as, at } from "./context.ts";
import { aProgramme, type City, complaintsByWeek } from "./improvement.ts";

const shown = {
  sentence: () => ({ id: "Berhasil. Turun 70 %.", en: "It worked. Down 70 %." }),
  picture: () => '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"></svg>',
};

/** The day on which a closed programme was verified. */
export const verifiedDay = "2026-06-01T02:00:00Z";

/** Carries a running programme of one action to its end: done, in force on 9 March 2026, computed and confirmed. */
export async function carryToItsEnd(ctx: Context, city: City, programme: Programme): Promise<Programme> {
  const { agencyId, id: programmeId } = programme;
  const { manager, supervisor, otherHead } = city;
  const action = async () => {
    const [found] = await actionsOf(as(ctx, manager), agencyId, programmeId);
    if (!found) throw new Error("a programme has an action");
    return found;
  };
  const { requestId, version, id: actionId } = await action();
  const accepted = AnswerRequest.parse({ agencyId, requestId, version: 1, answer: "accept" });
  await answerRequest(as(ctx, otherHead), accepted);
  const progress = { agencyId, requestId, version, progress: 1, note: "Sudah terpasang." };
  await reportProgress(as(ctx, otherHead), progress, null);
  const checked = { agencyId, actionId, outcome: "confirmed", reason: "Sudah dilihat di loket." } as const;
  await verifyAction(as(ctx, supervisor), { ...checked, version: (await action()).version });
  const running = await programmeById(as(ctx, manager), agencyId, programmeId);
  const changed = { agencyId, programmeId, version: running.version, changedOn: "2026-03-09" };
  await bringIntoForce(at(as(ctx, manager), "2026-03-09T02:00:00Z"), changed);
  const after = at(ctx, verifiedDay);
  const effect = await computeEffect(as(after, manager), { agencyId, programmeId }, shown);
  const confirmed = { agencyId, effectId: effect.id, outcome: "confirmed" } as const;
  await verifyEffect(as(after, supervisor), { ...confirmed, reason: "Dihitung ulang dari baris, sama." });
  return programmeById(as(after, manager), agencyId, programmeId);
}

/** A programme whose effect was confirmed: complaints about queues fell after a second counter was opened. */
export async function aClosedProgramme(ctx: Context, city: City): Promise<Programme> {
  await complaintsByWeek(ctx, city, {
    category: "antrean",
    from: "2025-12-29",
    counts: [9, 10, 8, 11, 9, 10, 9, 8, 10, 9, 3, 2, 4, 3, 2, 3, 3, 2, 4, 3],
  });
  const { programme } = await aProgramme(ctx, city, "2026-03-06");
  return carryToItsEnd(ctx, city, programme);
}
