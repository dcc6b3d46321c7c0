import type { Translate } from "../../../platform/i18n/translate.ts";
import type { FormState } from "../../form/form-state.ts";
import {
  Button,
  ButtonLink,
  Buttons,
  Checkboxes,
  type Choice,
  Empty,
  Form,
  Link,
  ListPage,
  Page,
  Table,
  Tag,
  TextField,
} from "../../ui/index.tsx";
import { administrationCrumb, webhooksCrumb } from "./crumbs.ts";
import { PasswordAgain } from "./grant-form.tsx";

export const webhooksPath = "/staf/administrasi/webhook";

export type ShownWebhook = {
  readonly id: string;
  /** The address without what only its receiver should know. */
  readonly host: string;
  readonly events: string;
  readonly state: ShownState;
  readonly last: string;
};

export type ShownState = { readonly words: string; readonly tone: "good" | "warn" | "bad" };

type WebhooksPageProps = {
  readonly webhooks: readonly ShownWebhook[];
  readonly t: Translate;
};

/** Programs that hear of what happens here. */
export function WebhooksPage({ webhooks, t }: WebhooksPageProps) {
  const columns = [
    { key: "host", name: t("webhooks.address") },
    { key: "events", name: t("webhooks.events") },
    { key: "state", name: t("webhooks.state") },
    { key: "last", name: t("webhooks.last") },
  ];
  return (
    <ListPage
      title={t("webhooks.count", { n: webhooks.length })}
      lead={t("webhooks.lead")}
      crumbs={[administrationCrumb(t)]}
      actions={<ButtonLink href={`${webhooksPath}/tambah`}>{t("webhooks.add")}</ButtonLink>}
    >
      {webhooks.length === 0 ? (
        <Empty text={t("webhooks.empty")} />
      ) : (
        <Table
          caption={t("webhooks.title")}
          captionHidden
          columns={columns}
          rows={webhooks.map(({ id, host, state, ...shown }) => ({
            ...shown,
            host: <Link href={`${webhooksPath}/${id}`}>{host}</Link>,
            state: <Tag tone={state.tone}>{state.words}</Tag>,
          }))}
        />
      )}
    </ListPage>
  );
}

type AddWebhookPageProps = {
  readonly form: FormState;
  readonly events: readonly Choice[];
  readonly asksPassword: boolean;
  readonly t: Translate;
};

export function AddWebhookPage({ form, events, asksPassword, t }: AddWebhookPageProps) {
  return (
    <Page title={t("webhooks.add")} form={form} crumbs={[administrationCrumb(t), webhooksCrumb(t)]}>
      <Form form={form} action={`${webhooksPath}/tambah`}>
        <TextField
          name="address"
          label={t("webhooks.address")}
          hint={t("webhooks.address.hint")}
          autocomplete="off"
        />
        <Checkboxes
          name="events"
          label={t("webhooks.events")}
          hint={t("webhooks.events.hint")}
          choices={events}
        />
        {asksPassword ? <PasswordAgain t={t} /> : null}
        <Buttons>
          <Button>{t("webhooks.add")}</Button>
        </Buttons>
      </Form>
    </Page>
  );
}

type SecretPageProps = {
  readonly secret: string;
  readonly webhookId: string;
  readonly isNew: boolean;
  readonly t: Translate;
};

/** The secret, shown this once. */
export function WebhookSecretPage({ secret, webhookId, isNew, t }: SecretPageProps) {
  return (
    <Page
      title={t("webhooks.made")}
      lead={t("webhooks.made.lead")}
      next={<ButtonLink href={`${webhooksPath}/${webhookId}`}>{t("webhooks.kept")}</ButtonLink>}
    >
      {isNew ? null : <p>{t("webhooks.changed.lead")}</p>}
      <p class="secret">
        <code>{secret}</code>
      </p>
    </Page>
  );
}
