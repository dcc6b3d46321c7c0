import type { AlikeNames } from "../../../analytics/mining/names/alike-names.ts";
import { alikeNamesAnalysis, askLog, namesOf, type StoredLog } from "../../../modules/processes/index.ts";
import type { Context } from "../../../platform/context.ts";

/** Names of a log that look alike and are not decided; null while they are being looked for. No page waits for them. */
export async function alikeNamesOf(ctx: Context, log: StoredLog): Promise<readonly AlikeNames[] | null> {
  const whole = { ...log, lookedAt: null };
  const answered = await askLog(ctx, whole, alikeNamesAnalysis, { apart: namesOf(log).apart });
  return answered.is === "there" ? answered.answer : null;
}
