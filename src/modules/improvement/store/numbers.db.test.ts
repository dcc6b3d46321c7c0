import { expect, it } from "vitest";
import { testContext } from "../../../../test/builders/context.ts";
import { aCity, aFinding } from "../../../../test/builders/improvement.ts";
import { anInstance } from "../../../../test/builders/instance.ts";
import { aUnit } from "../../../../test/builders/organisations.ts";
import { databaseBehindWall } from "../../../../test/setup/database-of-test.ts";
import { actAs } from "../../../platform/act-as.ts";
import { transact } from "../../../platform/db/transact.ts";
import { nextNumber } from "./numbers.ts";

const { db, walled } = await databaseBehindWall();

it("goes on from the findings of units that the actor does not see", async () => {
  const ctx = testContext(db);
  await anInstance(ctx);
  const city = await aCity(ctx);
  const { number } = await aFinding(ctx, city);
  const sister = await aUnit(ctx, { agency: city.agency });
  const scope = { ...city.manager.scope, units: [sister.id] };
  const elsewhere = actAs({ ...ctx, db: walled }, { ...city.manager, scope });
  const next = await transact(elsewhere, (ctx) => nextNumber(ctx, "finding", city.agency.id));
  expect([number, next]).toEqual(["T-2026-0001", "T-2026-0002"]);
});
