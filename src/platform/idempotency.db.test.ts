import { beforeEach, describe, expect, it } from "vitest";
import { aCitizen } from "../../test/builders/complaints.ts";
import { as, later, testContext } from "../../test/builders/context.ts";
import { anAgency } from "../../test/builders/organisations.ts";
import { aPerson } from "../../test/builders/people.ts";
import { databaseOfTest } from "../../test/setup/database-of-test.ts";
import { forgetWhatIsOver } from "./auth/forget-over.ts";
import type { Context } from "./context.ts";
import { transact } from "./db/transact.ts";
import { once } from "./idempotency.ts";

const { db } = await databaseOfTest({ connections: 10 });
const agency = await anAgency(testContext(db));
const ctx = as(testContext(db), aCitizen(agency));
let done = 0;

beforeEach(async () => {
  await db.deleteFrom("idempotency").execute();
  done = 0;
});

function write(to: Context, key: string, content: unknown): Promise<{ nth: number }> {
  return transact(to, (ctx) =>
    once(ctx, { key, content }, async () => {
      done += 1;
      return { nth: done };
    }),
  );
}

describe("a write with a key (REL-02)", () => {
  it("happens once however often it is sent at the same time, and all get one answer", async () => {
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => write(ctx, "k", { text: "lampu mati" })),
    );
    expect(new Set(answers.map(({ nth }) => nth))).toEqual(new Set([1]));
    expect(done).toBe(1);
  });

  it("is the same write when its content comes in another order", async () => {
    await write(ctx, "k", { a: 1, b: [1, 2] });
    expect(await write(ctx, "k", { b: [1, 2], a: 1 })).toEqual({ nth: 1 });
  });

  it("is refused with another content", async () => {
    await write(ctx, "k", { text: "lampu mati" });
    await expect(write(ctx, "k", { text: "air mati" })).rejects.toMatchObject({
      code: "invalid",
      key: "error.key-used",
    });
    expect(done).toBe(1);
  });

  it("that failed left no claim on its key", async () => {
    const failing = transact(ctx, (ctx) =>
      once(ctx, { key: "k", content: 1 }, () => Promise.reject(new Error("disk full"))),
    );
    await expect(failing).rejects.toThrow("disk full");
    expect(await write(ctx, "k", 1)).toEqual({ nth: 1 });
  });

  it("of somebody else with the same key is another write", async () => {
    const officer = as(ctx, await aPerson(ctx, { agency }));
    await write(ctx, "k", 1);
    expect(await write(officer, "k", 1)).toEqual({ nth: 2 });
  });

  it("is remembered for 48 hours", async () => {
    await write(ctx, "k", 1);
    await forgetWhatIsOver(later(ctx, 48 * 3_600 - 1));
    expect(await write(ctx, "k", 1)).toEqual({ nth: 1 });
    await forgetWhatIsOver(later(ctx, 48 * 3_600 + 1));
    expect(await write(ctx, "k", 1)).toEqual({ nth: 2 });
  });
});
