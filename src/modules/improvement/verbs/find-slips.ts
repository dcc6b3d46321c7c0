import type { Context } from "../../../platform/context.ts";
import { localDate } from "../../../platform/local-date.ts";
import { answerDue } from "../../coordination/index.ts";
import { type Action, type Slip, slip } from "../nouns/action.ts";

export type WatchedAction = { readonly action: Action; readonly slipped: Slip };

/**
 * Actions with whether each will be late if nothing happens. What counts as silence is the parameter `ladder.answer` by
 * the calendar of the unit asked.
 */
export async function findSlips(ctx: Context, actions: readonly Action[]): Promise<readonly WatchedAction[]> {
  const today = localDate(ctx.now, ctx.zone);
  const watched: WatchedAction[] = [];
  for (const action of actions) {
    const silentAfter = action.requestState === "sent" ? await silenceOf(ctx, action) : action.dueOn;
    watched.push({ action, slipped: slip(action, today, silentAfter) });
  }
  return watched;
}

function silenceOf(ctx: Context, { ownerAgencyId, ownerUnitId, askedAt }: Action): Promise<string> {
  return answerDue(ctx, { toAgencyId: ownerAgencyId, toUnitId: ownerUnitId, askedAt });
}
