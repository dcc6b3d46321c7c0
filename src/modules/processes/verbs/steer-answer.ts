import { z } from "zod";
import { record } from "../../../platform/audit/record.ts";
import type { Context } from "../../../platform/context.ts";
import { transact } from "../../../platform/db/transact.ts";
import { MutuError } from "../../../platform/errors.ts";
import { answerStored, askAgain, stopAnswer } from "../store/answers.ts";
import { logById } from "../store/event-logs.ts";

export const SteerAnswer = z.object({
  agencyId: z.uuid(),
  logId: z.uuid(),
  asked: z.string().regex(/^[0-9a-f]{64}$/),
  to: z.enum(["stopped", "running"]),
});

/**
 * Stops the answer to a question, or has it computed again. Whoever may see a log may do so: it costs only time.
 * @throws MutuError `not-found`, `wrong-state` when there is nothing to steer
 */
export function steerAnswer(ctx: Context, { to, ...named }: z.output<typeof SteerAnswer>): Promise<void> {
  return transact(ctx, async (ctx) => {
    const log = await logById(ctx, named.agencyId, named.logId);
    const found = await answerStored(ctx, named);
    if (found === null) throw new MutuError("not-found", "error.not-found");
    const isSteered =
      to === "stopped" ? await stopAnswer(ctx, named) : await askAgain(ctx, named, ["stopped", "failed"]);
    if (!isSteered) throw new MutuError("wrong-state", "error.wrong-state", { from: found.state, to });
    await record(ctx, {
      verb: "steer-answer",
      subjectKind: "event-log",
      subjectId: log.id,
      agencyId: log.agencyId,
      facts: { analysis: found.analysis, to },
    });
  });
}
