import type { TxContext } from "../context.ts";
import { newId } from "../ids.ts";
import type { Letter } from "./mail.ts";

/**
 * Puts a letter into the database, in the transaction of the verb that writes it: it goes out if and only if that
 * commits, and no request waits for a mail server.
 * @throws Error when the address or the subject holds a line break: no text of a person may become a header
 */
export async function queueLetter(ctx: TxContext, letter: Letter): Promise<void> {
  refuseLineBreaks(letter);
  await ctx.tx
    .insertInto("letter")
    .values({
      id: newId(ctx.now, ctx.random),
      to_address: letter.to,
      subject: letter.subject,
      text: letter.text,
      created_at: ctx.now,
    })
    .execute();
}

/** @throws Error when the address or the subject holds a line break */
export function refuseLineBreaks({ to, subject }: Pick<Letter, "to" | "subject">): void {
  if (/[\r\n\u0085\u2028\u2029]/.test(to + subject)) throw new Error("a mail header holds a line break");
}
