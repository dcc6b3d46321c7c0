import { credentialOf } from "../auth/credentials.ts";
import type { TxContext } from "../context.ts";
import { translator } from "../i18n/translate.ts";
import { queueLetter } from "../mail/queue-letter.ts";

/** What was done to a reader key, by the name of its entry in the audit. */
export type ChangeOfKey = "make-reader-key" | "change-reader-passphrase" | "recover-reader-key";

/** Tells an inspector by mail what was done to their key, so that they notice if it was somebody else. */
export async function tellOfReaderKey(ctx: TxContext, personId: string, change: ChangeOfKey): Promise<void> {
  const credential = await credentialOf(ctx, personId);
  if (credential === null) return;
  const t = translator(ctx.lang);
  const link = `${ctx.settings.origin}/staf/akun/kunci-pembaca`;
  await queueLetter(ctx, {
    to: credential.email,
    subject: t("sealing.letter.subject"),
    text: t("sealing.letter.text", { what: t(`sealing.letter.${change}`), link }),
  });
}
