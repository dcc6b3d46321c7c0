import type { Context } from "../context.ts";

/** A letter as the operator sees it: the text only while it waits. */
export type WrittenLetter = {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly writtenAt: Date;
  readonly sentAt: Date | null;
  readonly attempts: number;
  readonly lastError: string | null;
};

/** The newest letters, at most `limit`. For the demonstration's mailbox only: waiting letters hold links that open accounts. */
export async function newestLetters(ctx: Context, limit = 50): Promise<readonly WrittenLetter[]> {
  const rows = await ctx.db
    .selectFrom("letter")
    .selectAll()
    .orderBy("created_at", "desc")
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    to: row.to_address,
    subject: row.subject,
    text: row.text,
    writtenAt: row.created_at,
    sentAt: row.sent_at,
    attempts: row.attempts,
    lastError: row.last_error,
  }));
}
