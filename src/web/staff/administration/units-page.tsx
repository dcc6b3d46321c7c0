import type { Translate } from "../../../platform/i18n/translate.ts";
import type { FormState } from "../../form/form-state.ts";
import {
  Button,
  ButtonLink,
  Buttons,
  type Choice,
  Empty,
  Form,
  ListPage,
  Page,
  SelectField,
  Table,
  TextField,
} from "../../ui/index.tsx";
import { administrationCrumb } from "./crumbs.ts";

export type ShownUnit = { readonly name: string; readonly code: string };

/** The units of the agency, each under the one above it. */
export function UnitsPage({
  units,
  mayAdd,
  t,
}: {
  units: readonly ShownUnit[];
  mayAdd: boolean;
  t: Translate;
}) {
  const columns = (["name", "code"] as const).map((key) => ({ key, name: t(`administration.unit.${key}`) }));
  return (
    <ListPage
      title={t("administration.units.count", { n: units.length })}
      crumbs={[administrationCrumb(t)]}
      actions={
        mayAdd ? (
          <ButtonLink href="/staf/administrasi/unit/tambah">{t("administration.unit.add")}</ButtonLink>
        ) : undefined
      }
    >
      {units.length === 0 ? (
        <Empty text={t("administration.units.empty")} />
      ) : (
        <Table
          caption={t("administration.units")}
          captionHidden
          columns={columns}
          rows={units.map(({ name, code }) => ({ name, code }))}
        />
      )}
    </ListPage>
  );
}

export function AddUnitPage({
  form,
  parents,
  t,
}: {
  form: FormState;
  parents: readonly Choice[];
  t: Translate;
}) {
  const crumbs = [
    administrationCrumb(t),
    { href: "/staf/administrasi/unit", name: t("administration.units") },
  ];
  return (
    <Page title={t("administration.unit.add")} form={form} crumbs={crumbs}>
      <Form form={form} action="/staf/administrasi/unit/tambah">
        <TextField name="name" label={t("administration.unit.name")} />
        <TextField name="nameEn" label={t("administration.unit.nameEn")} optional />
        <TextField
          name="code"
          label={t("administration.unit.code")}
          hint={t("administration.unit.code.hint")}
          spellcheck={false}
          width={20}
        />
        <SelectField
          name="parentId"
          label={t("administration.unit.parentId")}
          prompt={t("administration.unit.top")}
          choices={parents}
        />
        <Buttons>
          <Button>{t("administration.unit.add")}</Button>
        </Buttons>
      </Form>
    </Page>
  );
}
