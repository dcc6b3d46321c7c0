import { storeShippedHolidays } from "../../src/modules/organisations/index.ts";
import type { Context } from "../../src/platform/context.ts";
import { transact } from "../../src/platform/db/transact.ts";
import { storeShippedMatrix } from "../../src/platform/rights/load-matrix.ts";
import { storeShippedParameters } from "../../src/platform/settings/parameters.ts";

/** What every instance has after its first start: the authority matrix, the parameters and the holidays. */
export async function anInstance(ctx: Context): Promise<void> {
  await storeShippedMatrix(ctx);
  await storeShippedParameters(ctx);
  await transact(ctx, storeShippedHolidays);
}
