import type { TxContext } from "../../context.ts";
import { translator } from "../../i18n/translate.ts";
import { queueLetter } from "../../mail/queue-letter.ts";
import { functionsOfRight } from "../../rights/decide.ts";
import { inOffice } from "../../rights/in-office.ts";
import { type Webhook, webhookLimits } from "./webhook.ts";

/** Writes to those who look after the webhooks of an agency that one was paused, in both languages. */
export async function tellOfPausedWebhook(ctx: TxContext, webhook: Webhook): Promise<void> {
  const { agencyId, id, address } = webhook;
  const functions = await functionsOfRight(ctx, "webhook.manage");
  const people = await ctx.tx
    .selectFrom("person")
    .innerJoin("appointment", "appointment.person_id", "person.id")
    .select(["person.email", "person.name"])
    .distinct()
    .where("person.active", "=", true)
    .where(inOffice(ctx, { agencyId, unitId: null, functions }))
    .orderBy("person.email")
    .limit(20)
    .execute();
  const facts = { host: new URL(address).host, n: webhookLimits.failures };
  const link = `${ctx.settings.origin}/staf/administrasi/webhook/${id}`;
  for (const { email, name } of people) {
    const texts = (["id", "en"] as const).map((lang) =>
      translator(lang)("webhooks.paused.mail-text", { ...facts, name, link }),
    );
    await queueLetter(ctx, {
      to: email,
      subject: translator("id")("webhooks.paused.mail-subject", facts),
      text: texts.join("\n\n---\n\n"),
    });
  }
}
