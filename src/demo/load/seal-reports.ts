import { sealWaitingReports } from "../../modules/complaints/index.ts";
import { actAs } from "../../platform/act-as.ts";
import { personAtWork } from "../../platform/auth/actor.ts";
import { inventedPassphrase } from "../../platform/auth/demonstration.ts";
import type { TxContext } from "../../platform/context.ts";
import { makeReaderKey } from "../../platform/sealing/reader-key.ts";
import type { CityIds } from "./city-on-paper.ts";

/** Gives the invented inspectorate a key and seals to it what only it may read. */
export async function sealReports(ctx: TxContext, ids: CityIds): Promise<void> {
  for (const { agency, appointmentId } of ids.positions("inspector")) {
    const atWork = await personAtWork(ctx, ids.agency(agency), appointmentId);
    if (atWork === null) throw new Error("the inspector of the city is not in office");
    // Invented people have no password that could be asked for, wherever the city is loaded.
    const settings = { ...ctx.settings, demonstration: true };
    const acting = actAs({ ...ctx, settings }, atWork.actor);
    await makeReaderKey(acting, { currentPassword: "", passphrase: inventedPassphrase }, "");
  }
  while ((await sealWaitingReports(ctx)) > 0);
}
