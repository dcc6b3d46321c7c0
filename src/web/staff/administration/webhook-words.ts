import { isMessageKey, type Translate } from "../../../platform/i18n/translate.ts";
import { isGood } from "../../../platform/outbox/webhooks/deliver-webhook.ts";
import type { Delivery, Webhook } from "../../../platform/outbox/webhooks/webhook.ts";
import type { WebContext } from "../../web-context.ts";
import type { ShownDelivery } from "./webhook-page.tsx";
import type { ShownState } from "./webhooks-page.tsx";

/** An event in words; one that a later version no longer knows keeps its code. */
export function eventName(t: Translate, kind: string): string {
  const key = `webhooks.event.${kind}`;
  return isMessageKey(key) ? t(key) : kind;
}

export function shownState({ var: { t } }: WebContext, { pausedAt, failures }: Webhook): ShownState {
  if (pausedAt !== null) return { words: t("webhooks.paused"), tone: "bad" };
  if (failures > 0) return { words: t("webhooks.failing", { n: failures }), tone: "warn" };
  return { words: t("webhooks.served"), tone: "good" };
}

export function shownDelivery({ var: { t, format } }: WebContext, delivery: Delivery): ShownDelivery {
  const { event, onDay, status, milliseconds, trouble } = delivery;
  const said = trouble !== null && isMessageKey(trouble) ? trouble : "outgoing.no-answer";
  return {
    event: eventName(t, event),
    day: format.shortDay(onDay),
    answer: {
      words: status === null ? t(said, { seconds: 10, bytes: 1_000_000 }) : String(status),
      tone: isGood(delivery) ? "good" : "bad",
    },
    time: t("webhooks.delivery.ms", { n: format.count(milliseconds) }),
  };
}
