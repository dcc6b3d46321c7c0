import type { Translate } from "../../../platform/i18n/translate.ts";
import type { FormState } from "../../form/form-state.ts";
import {
  Button,
  Buttons,
  type Fact,
  Facts,
  Form,
  Page,
  RightBox,
  type RightBoxProps,
  type Section,
  Table,
  type TableProps,
  TextField,
} from "../../ui/index.tsx";
import { processesCrumb } from "./crumbs.ts";
import { NamesSection } from "./names-section.tsx";
import type { NamesInWords } from "./names-words.ts";

export type DataInWords = {
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly Section[];
  readonly attributes: TableProps | null;
  readonly names: NamesInWords;
  readonly ids: readonly Fact[];
  readonly folder: { readonly sentence: string; readonly action: string; readonly form: FormState };
  readonly arrivals: TableProps | null;
  readonly right: RightBoxProps | null;
};

/** What a log is made of, names in it that look alike, and how more comes to it: through the API, or as files in a folder. */
export function DataPage({ data, t }: { data: DataInWords; t: Translate }) {
  const { folder, names, right } = data;
  return (
    <Page
      title={data.title}
      lead={data.lead}
      crumbs={[processesCrumb(t)]}
      sections={data.sections}
      form={names.form.errors.length > 0 ? names.form : folder.form}
    >
      <NamesSection names={names} right={right} t={t} />
      <h2>{t("processes.data.kept")}</h2>
      {data.attributes === null ? <p>{t("processes.data.no-attributes")}</p> : <Table {...data.attributes} />}
      <h2>{t("processes.data.api")}</h2>
      <p>{t("processes.data.api.how")}</p>
      <Facts facts={data.ids} />
      <h2>{t("processes.data.folder")}</h2>
      <p>{folder.sentence}</p>
      {right === null ? (
        <Form form={folder.form} action={folder.action}>
          <TextField
            name="folder"
            label={t("processes.data.folder.name")}
            hint={t("processes.data.folder.hint")}
            width={20}
            optional
          />
          <Buttons>
            <Button kind="secondary">{t("processes.data.folder.save")}</Button>
          </Buttons>
        </Form>
      ) : (
        <RightBox {...right} />
      )}
      {data.arrivals === null ? null : <Table {...data.arrivals} />}
    </Page>
  );
}
