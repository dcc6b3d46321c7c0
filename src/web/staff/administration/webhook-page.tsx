import type { Translate } from "../../../platform/i18n/translate.ts";
import type { FormState } from "../../form/form-state.ts";
import {
  Button,
  ButtonForm,
  ButtonLink,
  Buttons,
  Form,
  Hidden,
  Notice,
  Page,
  Table,
  Tag,
  type Tone,
} from "../../ui/index.tsx";
import { administrationCrumb, webhooksCrumb } from "./crumbs.ts";
import { PasswordAgain } from "./grant-form.tsx";
import { type ShownState, webhooksPath } from "./webhooks-page.tsx";

export type ShownDelivery = {
  readonly event: string;
  readonly day: string;
  readonly answer: { readonly words: string; readonly tone: Tone };
  readonly time: string;
};

export type WebhookPageProps = {
  readonly webhook: {
    readonly agencyId: string;
    readonly id: string;
    readonly version: number;
    readonly host: string;
    readonly address: string;
    readonly events: readonly string[];
    readonly state: ShownState;
    /** Since when it is paused; null while it is served. */
    readonly paused: string | null;
  };
  readonly news: { readonly tone: Tone; readonly words: string } | null;
  readonly deliveries: readonly ShownDelivery[];
  readonly t: Translate;
};

/** One webhook: what it hears of, how its last deliveries went, and what can be done with it. */
export function WebhookPage({ webhook, news, deliveries, t }: WebhookPageProps) {
  const { agencyId, id, version, host, address, events, state, paused } = webhook;
  const path = `${webhooksPath}/${id}`;
  const values = { agencyId, webhookId: id, version: String(version) };
  return (
    <Page title={host} width="full" crumbs={[administrationCrumb(t), webhooksCrumb(t)]}>
      {news === null ? null : (
        <Notice tone={news.tone} live>
          <p>{news.words}</p>
        </Notice>
      )}
      <p>
        <Tag tone={state.tone}>{state.words}</Tag>
      </p>
      {paused === null ? null : <p>{t("webhooks.paused.lead", { at: paused })}</p>}
      <h2>{t("webhooks.address")}</h2>
      <p class="secret">
        <code>{address}</code>
      </p>
      <h2>{t("webhooks.events")}</h2>
      <ul>
        {events.map((event) => (
          <li>{event}</li>
        ))}
      </ul>
      <Buttons>
        <ButtonForm action={`${path}/coba`} values={values}>
          {t("webhooks.test")}
        </ButtonForm>
        <ButtonForm action={`${path}/${paused === null ? "jeda" : "lanjut"}`} values={values}>
          {t(paused === null ? "webhooks.pause" : "webhooks.resume")}
        </ButtonForm>
        <ButtonLink href={`${path}/rahasia`} kind="secondary">
          {t("webhooks.change-secret")}
        </ButtonLink>
        <ButtonLink href={`${path}/hapus`} kind="secondary">
          {t("webhooks.remove")}
        </ButtonLink>
      </Buttons>
      <h2>{t("webhooks.deliveries")}</h2>
      <p>{t("webhooks.deliveries.note")}</p>
      <Deliveries deliveries={deliveries} t={t} />
    </Page>
  );
}

function Deliveries({ deliveries, t }: Pick<WebhookPageProps, "deliveries" | "t">) {
  if (deliveries.length === 0) return <p>{t("webhooks.deliveries.none")}</p>;
  const columns = (["event", "day", "answer", "time"] as const).map((key) => ({
    key,
    name: t(`webhooks.delivery.${key}`),
    numeric: key === "time",
  }));
  return (
    <Table
      caption={t("webhooks.deliveries")}
      captionHidden
      columns={columns}
      rows={deliveries.map(({ answer, ...shown }) => ({
        ...shown,
        answer: <Tag tone={answer.tone}>{answer.words}</Tag>,
      }))}
    />
  );
}

type StepPageProps = {
  readonly form: FormState;
  readonly webhook: { readonly id: string; readonly host: string };
  readonly asksPassword: boolean;
  readonly t: Translate;
};

export function ChangeSecretPage({ form, webhook, asksPassword, t }: StepPageProps) {
  const { id, host } = webhook;
  const crumbs = [administrationCrumb(t), webhooksCrumb(t), { href: `${webhooksPath}/${id}`, name: host }];
  return (
    <Page
      title={t("webhooks.change-secret")}
      lead={t("webhooks.change-secret.lead")}
      form={form}
      crumbs={crumbs}
    >
      <Form form={form} action={`${webhooksPath}/${id}/rahasia`}>
        <Hidden name="version" />
        {asksPassword ? <PasswordAgain t={t} /> : null}
        <Buttons>
          <Button>{t("webhooks.change-secret")}</Button>
        </Buttons>
      </Form>
    </Page>
  );
}

export function RemoveWebhookPage({ form, webhook, t }: Omit<StepPageProps, "asksPassword">) {
  const { id, host } = webhook;
  const crumbs = [administrationCrumb(t), webhooksCrumb(t), { href: `${webhooksPath}/${id}`, name: host }];
  return (
    <Page
      title={t("webhooks.remove.sure")}
      lead={t("webhooks.remove.lead", { host })}
      form={form}
      crumbs={crumbs}
    >
      <Form form={form} action={`${webhooksPath}/${id}/hapus`}>
        <Hidden name="version" />
        <Buttons>
          <Button kind="danger">{t("webhooks.remove")}</Button>
          <ButtonLink href={`${webhooksPath}/${id}`} kind="quiet">
            {t("common.back")}
          </ButtonLink>
        </Buttons>
      </Form>
    </Page>
  );
}
