import type { Translate } from "../../../platform/i18n/translate.ts";
import type { FormState } from "../../form/form-state.ts";
import {
  Button,
  ButtonForm,
  ButtonLink,
  Buttons,
  Checkboxes,
  type Choice,
  Empty,
  Form,
  ListPage,
  Page,
  Table,
  Tag,
  TextField,
} from "../../ui/index.tsx";
import { administrationCrumb } from "./crumbs.ts";
import { PasswordAgain } from "./grant-form.tsx";

export type ShownToken = {
  readonly id: string;
  readonly name: string;
  readonly owner: string;
  readonly rights: string;
  readonly until: string;
  readonly used: string;
  readonly state: "good" | "over" | "revoked";
};

type TokensPageProps = {
  readonly tokens: readonly ShownToken[];
  readonly agencyId: string;
  readonly mayMake: boolean;
  readonly t: Translate;
};

/** Keys of programs: what each may do, until when, and whether it is in use. */
export function TokensPage({ tokens, agencyId, mayMake, t }: TokensPageProps) {
  const columns = (["name", "owner", "rights", "until", "used", "action"] as const).map((key) => ({
    key,
    name: t(`administration.token.${key}`),
  }));
  return (
    <ListPage
      title={t("administration.tokens.count", { n: tokens.length })}
      crumbs={[administrationCrumb(t)]}
      actions={
        mayMake ? (
          <ButtonLink href="/staf/administrasi/token/buat">{t("administration.token.make")}</ButtonLink>
        ) : undefined
      }
    >
      {tokens.length === 0 ? (
        <Empty text={t("administration.tokens.empty")} />
      ) : (
        <Table
          caption={t("administration.tokens")}
          captionHidden
          columns={columns}
          rows={tokens.map(({ id, state, name, ...shown }) => ({
            ...shown,
            name,
            action:
              state !== "good" ? (
                <Tag>{t(`administration.token.${state}`)}</Tag>
              ) : mayMake ? (
                <ButtonForm action="/staf/administrasi/token/cabut" values={{ agencyId, tokenId: id }}>
                  {t("administration.token.revoke")}
                  <span class="govuk-visually-hidden"> {name}</span>
                </ButtonForm>
              ) : null,
          }))}
        />
      )}
    </ListPage>
  );
}

type MakeTokenPageProps = {
  readonly form: FormState;
  readonly rights: readonly Choice[];
  readonly asksPassword: boolean;
  readonly t: Translate;
};

export function MakeTokenPage({ form, rights, asksPassword, t }: MakeTokenPageProps) {
  const crumbs = [
    administrationCrumb(t),
    { href: "/staf/administrasi/token", name: t("administration.tokens") },
  ];
  return (
    <Page title={t("administration.token.make")} form={form} crumbs={crumbs}>
      <Form form={form} action="/staf/administrasi/token/buat">
        <TextField name="name" label={t("administration.token.name")} autocomplete="off" />
        <Checkboxes
          name="rights"
          label={t("administration.token.rights")}
          hint={t("administration.token.rights.hint")}
          choices={rights}
        />
        <TextField
          name="days"
          label={t("administration.token.days")}
          hint={t("administration.token.days.hint")}
          inputmode="numeric"
          width={4}
        />
        {asksPassword ? <PasswordAgain t={t} /> : null}
        <Buttons>
          <Button>{t("administration.token.make")}</Button>
        </Buttons>
      </Form>
    </Page>
  );
}

/** The token, shown this once. */
export function TokenMadePage({ token, day, t }: { token: string; day: string; t: Translate }) {
  return (
    <Page
      title={t("administration.token.made")}
      lead={t("administration.token.made.lead", { day })}
      next={<ButtonLink href="/staf/administrasi/token">{t("administration.token.kept")}</ButtonLink>}
    >
      <p class="secret">
        <code>{token}</code>
      </p>
    </Page>
  );
}
