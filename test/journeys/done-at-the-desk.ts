import { programmesIn } from "../../src/modules/improvement/index.ts";
import { preparePublication, publicationsIn, publishResult } from "../../src/modules/reports/index.ts";
import type { Context } from "../../src/platform/context.ts";

/** Puts the thread of the one programme that is closed together for the public. */
export async function preparesResult(ctx: Context, agencyId: string): Promise<void> {
  const [programme] = await programmesIn(ctx, ["closed"]);
  if (programme === undefined) throw new Error("no programme is closed");
  await preparePublication(ctx, { agencyId, programmeId: programme.id });
}

/** Publishes the one result that waits. */
export async function publishesResult(ctx: Context, agencyId: string): Promise<void> {
  const [draft] = await publicationsIn(ctx, "draft");
  if (draft === undefined) throw new Error("no result waits");
  await publishResult(ctx, { agencyId, publicationId: draft.id, version: draft.version });
}
