import { storeShippedHolidays } from "./modules/organisations/index.ts";
import type { Context } from "./platform/context.ts";
import { transact } from "./platform/db/transact.ts";
import { storeShippedMatrix } from "./platform/rights/load-matrix.ts";
import { storeShippedParameters } from "./platform/settings/parameters.ts";

/** Stores the authority matrix, the parameters and the holidays that ship with Mutu, where the instance has none yet. */
export async function storeWhatShips(ctx: Context): Promise<void> {
  await storeShippedMatrix(ctx);
  await storeShippedParameters(ctx);
  await transact(ctx, storeShippedHolidays);
}
