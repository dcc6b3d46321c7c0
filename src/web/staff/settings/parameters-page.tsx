import type { Translate } from "../../../platform/i18n/translate.ts";
import type { FormState } from "../../form/form-state.ts";
import {
  type Choice,
  Link,
  ListPage,
  Notice,
  Page,
  RightBox,
  type RightBoxProps,
  Table,
  Tag,
  TextField,
  type Tone,
} from "../../ui/index.tsx";
import { administrationCrumb } from "../administration/crumbs.ts";
import { VersionForm } from "./version-form.tsx";

export const parametersPath = "/staf/administrasi/parameter";

export type ShownParameter = {
  readonly key: string;
  readonly name: string;
  readonly value: string;
  readonly legalBasis: string;
  readonly grade: { readonly words: string; readonly tone: Tone };
  readonly days: string;
  /** Whether a new version can follow this one here: it is in force, and a number. */
  readonly canChange: boolean;
};

/** Every version of every parameter with its basis, grade and dates (RP-03). */
export function ParametersPage({
  parameters,
  right,
  changed,
  t,
}: {
  parameters: readonly ShownParameter[];
  /** Null when the reader may change them. */
  right: RightBoxProps | null;
  changed: boolean;
  t: Translate;
}) {
  const columns = (["name", "value", "legalBasis", "grade", "days"] as const).map((key) => ({
    key,
    name: t(`settings.${key}`),
  }));
  const action = { key: "action", name: t("settings.action") };
  return (
    <ListPage
      title={t("settings.parameters")}
      lead={t("settings.parameters.lead")}
      crumbs={[administrationCrumb(t)]}
    >
      {changed ? (
        <Notice tone="good" live>
          <p>{t("settings.changed")}</p>
        </Notice>
      ) : null}
      {right === null ? null : <RightBox {...right} />}
      <Table
        caption={t("settings.parameters")}
        captionHidden
        columns={right === null ? [...columns, action] : columns}
        rows={parameters.map(({ key, canChange, grade, ...shown }) => ({
          ...shown,
          grade: <Tag tone={grade.tone}>{grade.words}</Tag>,
          action: canChange ? <ChangeLink path={key} name={shown.name} t={t} /> : "",
        }))}
      />
    </ListPage>
  );
}

function ChangeLink({ path, name, t }: { path: string; name: string; t: Translate }) {
  return (
    <Link href={`${parametersPath}/${path}`}>
      {t("settings.change")}
      <span class="govuk-visually-hidden"> {name}</span>
    </Link>
  );
}

export function ChangeParameterPage({
  form,
  parameter,
  grades,
  t,
}: {
  form: FormState;
  parameter: Pick<ShownParameter, "key" | "name" | "value">;
  grades: readonly Choice[];
  t: Translate;
}) {
  const crumbs = [administrationCrumb(t), { href: parametersPath, name: t("settings.parameters") }];
  const { key, name, value } = parameter;
  return (
    <Page
      title={t("settings.change.title", { name })}
      lead={t("settings.change.lead")}
      form={form}
      crumbs={crumbs}
    >
      <VersionForm form={form} action={`${parametersPath}/${key}`} grades={grades} t={t}>
        <TextField
          name="value"
          label={t("settings.value")}
          hint={t("settings.value.hint", { value })}
          width={5}
          inputmode="decimal"
        />
      </VersionForm>
    </Page>
  );
}
