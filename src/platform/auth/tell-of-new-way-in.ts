import type { TxContext } from "../context.ts";
import { translator } from "../i18n/translate.ts";
import { queueLetter } from "../mail/queue-letter.ts";

type NewWayIn = {
  readonly email: string;
  readonly way: "passkey" | "sign-on";
  /** The passkey's name, or the provider's. */
  readonly name: string;
};

/** Tells a person by mail that their account opens in a new way, so that they notice if it was somebody else. */
export async function tellOfNewWayIn(ctx: TxContext, { email, way, name }: NewWayIn): Promise<void> {
  const t = translator(ctx.lang);
  const link = `${ctx.settings.origin}/staf/akun`;
  await queueLetter(ctx, {
    to: email,
    subject: t(`auth.${way}.mail-subject`),
    text: t(`auth.${way}.mail-text`, { name, link }),
  });
}
