import { describe, expect, it } from "vitest";
import { openLogFile } from "../../../test/builders/event-logs.ts";
import { oraclePath } from "../../../test/oracles/shared-oracles.ts";
import { AdoptProcedure, checkDesign } from "../../modules/catalogue/index.ts";
import { receiptOfPermits, receiptSteps } from "./receipt-of-permits.ts";

describe("the service to practise on (receipt phase of permits; Buijs, 4TU)", () => {
  it("has a procedure that could be adopted: every row with its time and its output (STD-12)", () => {
    const id = "019a0000-0000-7000-8000-000000000001";
    const { name, decree, validFrom } = receiptOfPermits;
    const given = { agencyId: id, serviceId: id, name, decree, adoptedOn: validFrom, validFrom };
    expect(AdoptProcedure.safeParse({ ...given, steps: receiptSteps }).error).toBeUndefined();
  });

  it("promises no less than its procedure takes (STD-13)", () => {
    const { days: limitDays, dayType: limitDayType } = receiptOfPermits.limit;
    expect(checkDesign({ steps: receiptSteps }, { limitDays, limitDayType })).toMatchObject({
      isTooLong: false,
    });
  });

  it("names activities as the public log does", async () => {
    const { log } = await openLogFile(oraclePath("logs", "receipt.xes.gz"));
    const logged = new Set((await log.activities()).map(({ name }) => name));
    await log.close();
    expect(receiptSteps.filter(({ activity }) => !logged.has(activity))).toEqual([]);
  });
});
