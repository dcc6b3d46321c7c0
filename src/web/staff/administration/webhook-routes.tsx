import { isMessageKey } from "../../../platform/i18n/translate.ts";
import { outwardKinds } from "../../../platform/outbox/outward-events.ts";
import { addWebhook } from "../../../platform/outbox/webhooks/add-webhook.ts";
import { changeWebhookSecret, removeWebhook } from "../../../platform/outbox/webhooks/change-webhook.ts";
import { AddWebhook, OnWebhook, type Webhook } from "../../../platform/outbox/webhooks/webhook.ts";
import { deliveriesOf, webhookById, webhooksOf } from "../../../platform/outbox/webhooks/webhook-store.ts";
import { type FormState, newForm } from "../../form/form-state.ts";
import { parseForm } from "../../form/parse-form.ts";
import { type Refused, refusedForm } from "../../form/refused-form.ts";
import { type Route, route } from "../../route.ts";
import { goTo, show } from "../../show.tsx";
import type { WebContext } from "../../web-context.ts";
import { personHere } from "../person-here.ts";
import { hasPassword, takePasswordAgain } from "./password-again.ts";
import { ChangeSecretPage, RemoveWebhookPage, WebhookPage, type WebhookPageProps } from "./webhook-page.tsx";
import { pressRoutes } from "./webhook-presses.ts";
import { eventName, shownDelivery, shownState } from "./webhook-words.ts";
import { AddWebhookPage, WebhookSecretPage, WebhooksPage, webhooksPath } from "./webhooks-page.tsx";

const area = "administration";
const access = { right: "webhook.manage" } as const;
const addPath = `${webhooksPath}/tambah` as const;
const one = `${webhooksPath}/:id` as const;

type Status = 200 | Refused["status"];

/** Programs that are told what happens here. */
export const webhookRoutes: readonly Route[] = [
  route(area, { method: "GET", path: webhooksPath, access, handler: showWebhooks }),
  route(area, { method: "GET", path: addPath, access, handler: (c) => showAdd(c, newForm(), 200) }),
  route(area, { method: "POST", path: addPath, access, handler: takeAdd }),
  route(area, { method: "GET", path: one, access, handler: showWebhook }),
  route(area, { method: "GET", path: `${one}/rahasia`, access, handler: askChange }),
  route(area, { method: "POST", path: `${one}/rahasia`, access, handler: takeChange }),
  route(area, { method: "GET", path: `${one}/hapus`, access, handler: askRemove }),
  route(area, { method: "POST", path: `${one}/hapus`, access, handler: takeRemove }),
  ...pressRoutes,
];

async function showWebhooks(c: WebContext) {
  const { ctx, t } = c.var;
  const webhooks = await webhooksOf(ctx, personHere(c).actor.agencyId);
  const shown = await Promise.all(
    webhooks.map(async (webhook) => {
      const [last] = await deliveriesOf(ctx, webhook);
      return {
        id: webhook.id,
        host: hostOf(webhook),
        events: t("webhooks.events.n", { n: webhook.events.length }),
        state: shownState(c, webhook),
        last: last === undefined ? t("webhooks.never") : shownDelivery(c, last).day,
      };
    }),
  );
  return show(c, <WebhooksPage webhooks={shown} t={t} />);
}

async function showAdd(c: WebContext, form: FormState, status: Status) {
  const { t } = c.var;
  const events = outwardKinds.map((kind) => ({ value: kind, label: eventName(t, kind), hint: kind }));
  const asksPassword = await hasPassword(c);
  return show(c, <AddWebhookPage form={form} events={events} asksPassword={asksPassword} t={t} />, status);
}

async function takeAdd(c: WebContext) {
  const sent = parseForm(c, AddWebhook, { labels: "webhooks" });
  if (!sent.ok) return showAdd(c, sent.form, 422);
  try {
    await takePasswordAgain(c);
  } catch (error) {
    const { form, status } = refusedForm(c, "yourPassword", error);
    return showAdd(c, form, status);
  }
  try {
    const { id, secret } = await addWebhook(c.var.ctx, sent.value);
    return show(c, <WebhookSecretPage secret={secret} webhookId={id} isNew t={c.var.t} />);
  } catch (error) {
    const { form, status } = refusedForm(c, "address", error);
    return showAdd(c, form, status);
  }
}

async function showWebhook(c: WebContext) {
  const { ctx, t, format } = c.var;
  const webhook = await webhookHere(c);
  const deliveries = await deliveriesOf(ctx, webhook);
  const { agencyId, id, version, address, events, pausedAt } = webhook;
  return show(
    c,
    <WebhookPage
      webhook={{
        agencyId,
        id,
        version,
        address,
        host: hostOf(webhook),
        events: events.map((kind) => eventName(t, kind)),
        state: shownState(c, webhook),
        paused: pausedAt === null ? null : format.moment(pausedAt),
      }}
      news={newsOf(c)}
      deliveries={deliveries.map((delivery) => shownDelivery(c, delivery))}
      t={t}
    />,
  );
}

function newsOf(c: WebContext): WebhookPageProps["news"] {
  const { t } = c.var;
  const news = c.req.query("kabar") ?? "";
  if (news === "diterima") return { tone: "good", words: t("webhooks.test.good") };
  if (news === "tidak-diterima") return { tone: "warn", words: t("webhooks.test.bad") };
  const key = `webhooks.${news}`;
  return isMessageKey(key) && /^(paused|served)-already$/.test(news) ? { tone: "info", words: t(key) } : null;
}

async function askChange(c: WebContext) {
  const { version } = await webhookHere(c);
  return showChange(c, newForm({ version }), 200);
}

async function showChange(c: WebContext, form: FormState, status: Status) {
  const webhook = await webhookHere(c);
  const shown = { id: webhook.id, host: hostOf(webhook) };
  const asksPassword = await hasPassword(c);
  return show(
    c,
    <ChangeSecretPage form={form} webhook={shown} asksPassword={asksPassword} t={c.var.t} />,
    status,
  );
}

async function takeChange(c: WebContext) {
  const sent = parseForm(c, OnWebhook, { labels: "webhooks", given: placeOf(c) });
  if (!sent.ok) return showChange(c, sent.form, 422);
  try {
    await takePasswordAgain(c);
    const secret = await changeWebhookSecret(c.var.ctx, sent.value);
    const { webhookId } = sent.value;
    return show(c, <WebhookSecretPage secret={secret} webhookId={webhookId} isNew={false} t={c.var.t} />);
  } catch (error) {
    const { form, status } = refusedForm(c, "yourPassword", error);
    return showChange(c, form, status);
  }
}

async function askRemove(c: WebContext) {
  const webhook = await webhookHere(c);
  const form = newForm({ version: webhook.version });
  return show(
    c,
    <RemoveWebhookPage form={form} webhook={{ id: webhook.id, host: hostOf(webhook) }} t={c.var.t} />,
  );
}

async function takeRemove(c: WebContext) {
  const sent = parseForm(c, OnWebhook, { labels: "webhooks", given: placeOf(c) });
  if (!sent.ok) return askRemove(c);
  await removeWebhook(c.var.ctx, sent.value);
  return goTo(c, webhooksPath);
}

function placeOf(c: WebContext) {
  return { agencyId: personHere(c).actor.agencyId, webhookId: c.req.param("id") ?? "" };
}

function webhookHere(c: WebContext): Promise<Webhook> {
  const { agencyId, webhookId } = placeOf(c);
  return webhookById(c.var.ctx, agencyId, webhookId);
}

function hostOf({ address }: Webhook): string {
  return new URL(address).host;
}
