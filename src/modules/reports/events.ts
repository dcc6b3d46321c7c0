import type { Subscriber } from "../../platform/outbox/subscriber.ts";
import { functionsOfRight } from "../../platform/rights/decide.ts";
import { holdersOfFunctions, notify } from "../notifications/index.ts";
import { publicationById } from "./store/publications.ts";

/** Writes to those who publish results when a draft waits for them. */
export const tellOfPublications: Subscriber = {
  name: "tell-of-publications",
  kinds: ["publication.prepared"],
  handle: async (ctx, { agencyId, subjectId }) => {
    if (agencyId === null) return;
    const { unitId, told } = await publicationById(ctx, agencyId, subjectId);
    const functions = await functionsOfRight(ctx, "publish.results");
    await notify(ctx, await holdersOfFunctions(ctx, { agencyId, unitId, functions }), {
      occasion: "publication-prepared",
      path: `/staf/laporan/hasil/${agencyId}/${subjectId}`,
      facts: () => ({ title: told.title }),
    });
  },
};
