import { z } from "zod";
import { record } from "../../../platform/audit/record.ts";
import type { Context } from "../../../platform/context.ts";
import { transact } from "../../../platform/db/transact.ts";
import { decide } from "../../../platform/rights/decide.ts";
import { type NameDecision, nameDecisions, namesOf, withDecision } from "../nouns/log-names.ts";
import type { StoredLog } from "../nouns/stored-log.ts";
import { forgetAnswers } from "../store/answers.ts";
import { logById, saveNames } from "../store/event-logs.ts";
import { forgetFigures } from "../store/figures-of-log.ts";

const Name = z.string().min(1).max(1000);

export const DecideNames = z.object({
  agencyId: z.uuid(),
  logId: z.uuid(),
  /** Names, each with another that counts as it or is kept apart from it */
  pairs: z
    .array(z.object({ name: Name, other: Name }))
    .min(1)
    .max(500),
  decision: z.enum(nameDecisions),
});

/**
 * Says whether names of activities that look alike are one. It is about how a log is read: its events keep what was written,
 * those that come later are read the same, and the decision can be taken back. What was computed before is computed anew.
 * @throws MutuError `not-found`, `not-yours`; `invalid` when names would count as one another; `changed-meanwhile`
 */
export function decideNames(ctx: Context, input: z.output<typeof DecideNames>): Promise<StoredLog> {
  return transact(ctx, async (ctx) => {
    const log = await logById(ctx, input.agencyId, input.logId);
    await decide(ctx, "log.import", log);
    const { pairs, decision } = input;
    const names = withDecision(namesOf(log), input);
    const endActivities = decision === "merge" ? endsAfter(log, pairs) : log.endActivities;
    const decided = await saveNames(ctx, log, { names, endActivities });
    await forgetFigures(ctx, log);
    await forgetAnswers(ctx, log);
    await record(ctx, {
      verb: "decide-names",
      subjectKind: "event-log",
      subjectId: log.id,
      agencyId: log.agencyId,
      facts: { decision, pairs },
    });
    return decided;
  });
}

/** Where a misspelt name ends a case, the right one does. */
function endsAfter({ endActivities }: StoredLog, pairs: NameDecision["pairs"]): readonly string[] {
  const ends = pairs.filter(({ other }) => endActivities.includes(other)).map(({ name }) => name);
  return ends.length === 0 ? endActivities : [...new Set([...endActivities, ...ends])].toSorted();
}
