import { describe, expect, it } from "vitest";
import { testContext } from "../../../test/builders/context.ts";
import { anAgency, aUnit } from "../../../test/builders/organisations.ts";
import { databaseOfTest } from "../../../test/setup/database-of-test.ts";
import { saveVersion } from "./save-version.ts";
import { transact } from "./transact.ts";

const { db } = await databaseOfTest();
const ctx = testContext(db);

describe("version of a row", () => {
  it("is one more after each save by somebody who saw the last", async () => {
    const unit = await aUnit(ctx, { agency: await anAgency(ctx) });
    const version = await transact(ctx, (tx) => saveVersion(tx, "unit", unit, { name: "Bidang Izin" }));
    expect(version).toBe(2);
    const rows = await db.selectFrom("unit").select(["name", "version"]).where("id", "=", unit.id).execute();
    expect(rows).toEqual([{ name: "Bidang Izin", version: 2 }]);
  });

  it("refuses whoever saw an older one, and another agency", async () => {
    const unit = await aUnit(ctx, { agency: await anAgency(ctx) });
    const other = await anAgency(ctx);
    const save = (seen: typeof unit) =>
      transact(ctx, (tx) => saveVersion(tx, "unit", seen, { name: "Bidang Lain" }));
    await save(unit);
    await expect(save(unit)).rejects.toMatchObject({ code: "changed-meanwhile", facts: { id: unit.id } });
    await expect(save({ ...unit, version: 2, agencyId: other.id })).rejects.toMatchObject({
      code: "changed-meanwhile",
    });
  });
});
