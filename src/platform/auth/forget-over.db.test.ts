import { describe, expect, it } from "vitest";
import { later, testContext } from "../../../test/builders/context.ts";
import { anAgency } from "../../../test/builders/organisations.ts";
import { aPerson, signInAs } from "../../../test/builders/people.ts";
import { databaseOfTest } from "../../../test/setup/database-of-test.ts";
import { transact } from "../db/transact.ts";
import { forgetWhatIsOver } from "./forget-over.ts";
import { makeLink } from "./one-time-links.ts";
import { countTry } from "./throttle.ts";

const { db } = await databaseOfTest();
const ctx = testContext(db);

describe("what is over", () => {
  it("is removed, and nothing that still counts", async () => {
    const person = await aPerson(ctx, { agency: await anAgency(ctx) });
    await signInAs(ctx, person);
    await transact(ctx, (ctx) => makeLink(ctx, "invitation", person.personId));
    await countTry(ctx, { what: "account", value: "rina@contoh.go.id" });
    const hours = (n: number) => later(ctx, n * 3_600);
    expect(await forgetWhatIsOver(hours(11))).toBe(0);
    expect(await forgetWhatIsOver(hours(13))).toBe(1);
    expect(await forgetWhatIsOver(hours(25))).toBe(1);
    expect(await forgetWhatIsOver(hours(72 + 30 * 24 + 1))).toBe(1);
    expect(await forgetWhatIsOver(hours(10_000))).toBe(0);
  });
});
