import { describe, expect, it } from "vitest";
import { later, testContext } from "../../../test/builders/context.ts";
import { anAgency } from "../../../test/builders/organisations.ts";
import { aPerson } from "../../../test/builders/people.ts";
import { databaseOfTest } from "../../../test/setup/database-of-test.ts";
import { transact } from "../db/transact.ts";
import { linkOwner, linkSeconds, makeLink, spendLink } from "./one-time-links.ts";

const { db } = await databaseOfTest();
const ctx = testContext(db);
const { personId } = await aPerson(ctx, { agency: await anAgency(ctx) });

const aLink = () => transact(ctx, (ctx) => makeLink(ctx, "reset", personId));
const spend = (token: string) => transact(ctx, (ctx) => spendLink(ctx, "reset", token));

describe("link that is good once (ASVS 6.4)", () => {
  it("is somebody's until it is used, and nobody's after", async () => {
    const token = await aLink();
    expect(await linkOwner(ctx, "reset", token)).toBe(personId);
    expect(await spend(token)).toBe(personId);
    expect(await linkOwner(ctx, "reset", token)).toBeNull();
    expect(await spend(token)).toBeNull();
  });

  it("is nobody's once its time is over", async () => {
    const token = await aLink();
    expect(await linkOwner(later(ctx, linkSeconds.reset - 1), "reset", token)).toBe(personId);
    expect(await linkOwner(later(ctx, linkSeconds.reset), "reset", token)).toBeNull();
  });

  it("is for nothing else than it was made for", async () => {
    const token = await aLink();
    expect(await linkOwner(ctx, "invitation", token)).toBeNull();
  });

  it("is void once another one was sent", async () => {
    const [first, second] = [await aLink(), await aLink()];
    expect(await linkOwner(ctx, "reset", first)).toBeNull();
    expect(await linkOwner(ctx, "reset", second)).toBe(personId);
  });
});
