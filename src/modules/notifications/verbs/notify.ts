import type { TxContext } from "../../../platform/context.ts";
import { actorId } from "../../../platform/context.ts";
import { queueLetter } from "../../../platform/mail/queue-letter.ts";
import { letterOf } from "../nouns/letter-of.ts";
import type { Addressee, Message } from "../nouns/message.ts";

/**
 * Writes to people in the transaction of whoever calls, each once, and never to whoever acts: they know.
 * @returns how many letters wait to be sent
 */
export async function notify(ctx: TxContext, to: readonly Addressee[], message: Message): Promise<number> {
  const place = { origin: ctx.settings.origin, zone: ctx.zone };
  const others = new Map(
    to.filter(({ personId }) => personId !== actorId(ctx.actor)).map((person) => [person.personId, person]),
  );
  for (const person of others.values()) await queueLetter(ctx, letterOf(person, message, place));
  return others.size;
}
