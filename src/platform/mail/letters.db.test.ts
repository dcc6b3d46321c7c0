import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { later, testContext } from "../../../test/builders/context.ts";
import { memoryMail } from "../../../test/builders/memory-mail.ts";
import { databaseOfTest } from "../../../test/setup/database-of-test.ts";
import { transact } from "../db/transact.ts";
import { newestLetters } from "./letters.ts";
import { queueLetter, refuseLineBreaks } from "./queue-letter.ts";
import { retryWaits, sendWaitingLetters } from "./send-waiting-letters.ts";
import { noMail } from "./smtp.ts";

const { db } = await databaseOfTest();

async function aLetter(ctx: ReturnType<typeof testContext>, subject = "Undangan") {
  await db.deleteFrom("letter").execute();
  await transact(ctx, (ctx) => queueLetter(ctx, { to: "rina@contoh.go.id", subject, text: "Halo\n" }));
}

describe("letters (REL-05)", () => {
  it("go out once, and keep no text after that", async () => {
    const mail = memoryMail();
    const ctx = testContext(db, { mail });
    await aLetter(ctx);
    expect(await sendWaitingLetters(ctx)).toEqual({ sent: 1, failed: 0 });
    expect(await sendWaitingLetters(later(ctx, 86_400))).toEqual({ sent: 0, failed: 0 });
    expect(mail.sent).toEqual([{ to: "rina@contoh.go.id", subject: "Undangan", text: "Halo\n" }]);
    expect(await newestLetters(ctx)).toMatchObject([{ text: "", sentAt: ctx.now, attempts: 1 }]);
  });

  it("are not written when the verb fails", async () => {
    const ctx = testContext(db);
    await db.deleteFrom("letter").execute();
    const failing = transact(ctx, async (ctx) => {
      await queueLetter(ctx, { to: "rina@contoh.go.id", subject: "x", text: "x" });
      throw new Error("rule broken");
    });
    await expect(failing).rejects.toThrow("rule broken");
    expect(await newestLetters(ctx)).toEqual([]);
  });

  it("wait longer after each refusal, and all arrive after an hour of refusing", async () => {
    const mail = memoryMail();
    mail.refuses = "421 too busy";
    const ctx = testContext(db, { mail });
    await aLetter(ctx);
    const tries: number[] = [];
    for (let second = 0; second <= 3_600; second += 30) {
      if ((await sendWaitingLetters(later(ctx, second))).failed === 1) tries.push(second);
    }
    expect(tries).toEqual([0, 60, 180, 480, 1_080, 2_280]);
    expect(await newestLetters(ctx)).toMatchObject([{ lastError: "421 too busy", sentAt: null }]);
    mail.refuses = null;
    expect(await sendWaitingLetters(later(ctx, 4_680))).toEqual({ sent: 1, failed: 0 });
  });

  it("are given up after eight waits, and stay to be seen", async () => {
    const mail = memoryMail();
    mail.refuses = "550 no such mailbox";
    const ctx = testContext(db, { mail });
    await aLetter(ctx);
    for (let i = 0; i < 20; i++) await sendWaitingLetters(later(ctx, i * 86_400));
    expect(await newestLetters(ctx)).toMatchObject([{ attempts: retryWaits.length + 1, sentAt: null }]);
  });

  it("are sent by one of two workers only", async () => {
    const mail = memoryMail();
    const ctx = testContext(db, { mail });
    await aLetter(ctx);
    for (let i = 0; i < 9; i++) {
      await transact(ctx, (ctx) => queueLetter(ctx, { to: `w${i}@contoh.go.id`, subject: "x", text: "x" }));
    }
    const [one, two] = await Promise.all([sendWaitingLetters(ctx), sendWaitingLetters(ctx)]);
    expect(one.sent + two.sent).toBe(10);
    expect(new Set(mail.sent.map(({ to }) => to)).size).toBe(10);
  });

  it("wait in the database while no mail server is set", async () => {
    const ctx = testContext(db, { mail: noMail });
    await aLetter(ctx);
    expect(await sendWaitingLetters(ctx)).toEqual({ sent: 0, failed: 0 });
    expect(await newestLetters(ctx)).toMatchObject([{ text: "Halo\n", attempts: 0 }]);
  });

  it("with a line break in a header are refused (ASVS 1.3.11)", () => {
    const breaks = fc.constantFrom("\r", "\n", "\r\n", "\u2028", "\u0085");
    fc.assert(
      fc.property(fc.string(), breaks, fc.string(), (before, lineBreak, rest) => {
        const text = before + lineBreak + rest;
        expect(() => refuseLineBreaks({ to: "a@contoh.go.id", subject: text })).toThrow();
        expect(() => refuseLineBreaks({ to: text, subject: "x" })).toThrow();
      }),
    );
  });
});
