import type { Translate } from "../../../platform/i18n/translate.ts";
import type { FormState } from "../../form/form-state.ts";
import {
  Button,
  Buttons,
  Checkboxes,
  CheckField,
  type Choice,
  DateField,
  Form,
  Page,
  Radios,
  SelectField,
  TextField,
} from "../../ui/index.tsx";
import { administrationCrumb, peopleCrumb } from "./crumbs.ts";

/** What the form lets choose from. */
export type GrantChoices = {
  readonly functions: readonly Choice[];
  readonly units: readonly Choice[];
  readonly officials: readonly Choice[];
};

export type GrantPageProps = {
  readonly form: FormState;
  readonly action: string;
  readonly title: string;
  readonly lead: string;
  readonly submit: string;
  readonly choices: GrantChoices;
  /** Asks for a name and a mail address: the person is new here. */
  readonly isNew: boolean;
  /** The accountable official may open identities and restricted reports. */
  readonly mayOpenSecrets: boolean;
  readonly asksPassword: boolean;
  readonly t: Translate;
};

const bases = ["attribution", "delegation", "mandate", "acting"] as const;

/** A position as its decree says it: for somebody new, or for somebody who is here already. */
export function GrantPage(props: GrantPageProps) {
  const { form, action, title, lead, submit, isNew, asksPassword, t } = props;
  return (
    <Page title={title} lead={lead} form={form} crumbs={[administrationCrumb(t), peopleCrumb(t)]}>
      <Form form={form} action={action}>
        {isNew ? <WhoFields t={t} /> : null}
        <PositionFields {...props} />
        <ScopeFields {...props} />
        <DateField name="from" label={t("administration.grant.from")} />
        <DateField name="lastDay" label={t("administration.grant.lastDay")} optional />
        {asksPassword ? <PasswordAgain t={t} /> : null}
        <Buttons>
          <Button>{submit}</Button>
        </Buttons>
      </Form>
    </Page>
  );
}

function WhoFields({ t }: { t: Translate }) {
  return (
    <>
      <TextField name="name" label={t("administration.grant.name")} autocomplete="off" />
      <TextField name="email" type="email" label={t("administration.grant.email")} autocomplete="off" />
    </>
  );
}

function PositionFields({ choices, t }: GrantPageProps) {
  return (
    <>
      <SelectField
        name="functionCode"
        label={t("administration.grant.functionCode")}
        hint={t("administration.grant.functionCode.hint")}
        prompt={t("administration.grant.functionCode.prompt")}
        choices={choices.functions}
      />
      <TextField
        name="title"
        label={t("administration.grant.title")}
        hint={t("administration.grant.title.hint")}
      />
      <TextField name="decree" label={t("administration.grant.decree")} />
      <Radios
        name="basis"
        label={t("administration.grant.basis")}
        choices={bases.map((basis) => ({ value: basis, label: t(`administration.grant.basis.${basis}`) }))}
      />
      <SelectField
        name="onBehalfOf"
        label={t("administration.grant.onBehalfOf")}
        hint={t("administration.grant.onBehalfOf.hint")}
        prompt={t("administration.grant.onBehalfOf.prompt")}
        choices={choices.officials}
        optional
      />
    </>
  );
}

function ScopeFields({ choices, mayOpenSecrets, t }: GrantPageProps) {
  return (
    <>
      <CheckField name="allUnits" label={t("administration.grant.allUnits")} />
      {choices.units.length === 0 ? null : (
        <Checkboxes
          name="unitIds"
          label={t("administration.grant.unitIds")}
          hint={t("administration.grant.unitIds.hint")}
          choices={choices.units}
          optional
        />
      )}
      {mayOpenSecrets ? (
        <>
          <CheckField
            name="identity"
            label={t("administration.grant.identity")}
            hint={t("administration.grant.official")}
          />
          <CheckField
            name="restricted"
            label={t("administration.grant.restricted")}
            hint={t("administration.grant.official")}
          />
        </>
      ) : null}
    </>
  );
}

/** The password once more, for steps that give rights. */
export function PasswordAgain({ t }: { t: Translate }) {
  return (
    <TextField
      name="yourPassword"
      type="password"
      label={t("administration.grant.yourPassword")}
      hint={t("administration.grant.yourPassword.hint")}
      autocomplete="current-password"
    />
  );
}
