import { eventLogs, logImporter } from "../../modules/processes/index.ts";
import type { Context, TxContext } from "../../platform/context.ts";
import { advanceImports } from "../../platform/imports/advance.ts";
import { beginImport } from "../../platform/imports/begin.ts";
import { type CityService, refusedActivity } from "../city/service.ts";
import { services } from "../city/services.ts";
import { asCsv } from "../history/case-log.ts";
import type { CityHistory } from "../history/city-history.ts";
import type { CityIds } from "./city-on-paper.ts";

type Loading = { readonly ids: CityIds; readonly history: CityHistory };

/**
 * Brings the event logs of some services in as any office does, by a file of its application, and waits for them.
 * @param ctx  of somebody who may import
 * @returns ids of the logs by service
 */
export async function takeLogsIn(
  ctx: TxContext,
  loading: Loading,
  codes: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  for (const service of services) if (codes.includes(service.code)) await beginLog(ctx, loading, service);
  for (const _ of codes) await advanceImports(ctx, [logImporter]);
  const taken = await eventLogs(ctx);
  const ids = codes.flatMap((code) => {
    const log = taken.find(({ serviceId }) => serviceId === loading.ids.service(code));
    return log ? [[code, log.id] as const] : [];
  });
  if (ids.length < codes.length) throw new Error("an event log of the city was not taken in");
  return new Map(ids);
}

/** Sets the logs of all other services on their way; a worker takes them in after the start. */
export async function beginOtherLogs(
  ctx: Context,
  loading: Loading,
  taken: ReadonlyMap<string, string>,
): Promise<void> {
  for (const service of services) if (!taken.has(service.code)) await beginLog(ctx, loading, service);
}

async function beginLog(ctx: Context, { ids, history }: Loading, service: CityService): Promise<void> {
  const sha256 = await ctx.files.put(asCsv(history.log(service), history.timeline));
  const last = service.steps.at(-1)?.name ?? "";
  await beginImport(ctx, "log", {
    agencyId: ids.agency(service.agency),
    fileName: `${service.code}.csv`,
    sha256,
    mapping: {
      columns: { case: "nomor_permohonan", activity: "kegiatan", time: "waktu" },
      constants: { service: service.code, name: service.name, end: `${last}\n${refusedActivity}` },
    },
  });
}
