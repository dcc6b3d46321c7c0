import type { Context } from "../../../platform/context.ts";
import { localDate } from "../../../platform/local-date.ts";
import { type Component, promisedSeconds, standardOn } from "../../catalogue/index.ts";
import type { StoredLog } from "../nouns/stored-log.ts";

/** The promised time of the service of a log, and how long it lasts on the calendar. */
export type PromisedTime = { readonly component: Component; readonly seconds: number };

/** What the standard in force today promises; null where the log has no service or the service promises no time. */
export async function promiseOfLog(ctx: Context, log: StoredLog): Promise<PromisedTime | null> {
  if (log.serviceId === null) return null;
  const service = { agencyId: log.agencyId, serviceId: log.serviceId };
  const standard = await standardOn(ctx, service, localDate(ctx.now, ctx.zone));
  const component = standard?.components.find(({ key }) => key === "timeLimit");
  const seconds = component ? promisedSeconds(component) : null;
  return component && seconds !== null ? { component, seconds } : null;
}
