import type { Context } from "../../../platform/context.ts";
import type { StoredLog } from "../nouns/stored-log.ts";
import { eventLogs } from "./event-logs.ts";
import { withStoredLog } from "./open-file.ts";

/** Logs of one service that are searched for a case. */
const SEARCHED = 10;

/** A case as a log names it. */
export type FoundCase = { readonly log: StoredLog; readonly name: string };

/**
 * The case that a number means, in the newest log in scope that has it; null where none does. Logs of the service are
 * searched, else those of the agency that are of no service. Neither question nor answer is stored: a number may be secret.
 */
export async function findCase(
  ctx: Context,
  of: { readonly agencyId: string; readonly serviceId: string | null; readonly number: string },
): Promise<FoundCase | null> {
  if (of.number === "") return null;
  const inAgency = (await eventLogs(ctx)).filter(({ agencyId }) => agencyId === of.agencyId);
  const ofService = inAgency.filter(({ serviceId }) => serviceId !== null && serviceId === of.serviceId);
  const logs = ofService.length > 0 ? ofService : inAgency.filter(({ serviceId }) => serviceId === null);
  for (const log of logs.slice(0, SEARCHED)) {
    const [found] = await withStoredLog(ctx, log, async (events) => {
      const named = await events.filter({ keep: "named", cases: [of.number] });
      return named.longestCases(1);
    });
    if (found) return { log, name: found.name };
  }
  return null;
}
