import { instantOf, localDay } from "../../../analytics/calendar/zone.ts";

type AtATime = { readonly now: Date; readonly zone: string };

/**
 * The context in which an anonymous reporter acts: at the beginning of the day, since a minute can be matched with other
 * logs. It holds for every row that they leave, ids included (security section 7).
 */
export function dayOnly<C extends AtATime>(ctx: C, complaint: { readonly anonymous: boolean }): C {
  return complaint.anonymous ? { ...ctx, now: instantOf(localDay(ctx.now, ctx.zone), 0, ctx.zone) } : ctx;
}
