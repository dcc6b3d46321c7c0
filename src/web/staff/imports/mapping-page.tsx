import { type PersonalAttribute, treatments } from "../../../analytics/eventlog/personal-attributes.ts";
import { instrumentName, instruments } from "../../../modules/surveys/index.ts";
import type { Translate } from "../../../platform/i18n/translate.ts";
import type { FormState } from "../../form/form-state.ts";
import {
  Button,
  Buttons,
  type Choice,
  Form,
  Notice,
  Page,
  SelectField,
  Table,
  TextArea,
  TextField,
} from "../../ui/index.tsx";
import { kindPath, type WebKind } from "./kinds.ts";
import type { AttributeOfFile } from "./look-at-file.ts";
import type { MappingField } from "./mapping-fields.ts";
import { constantsOf } from "./mapping-form.ts";
import { RefusedTable } from "./refused-table.tsx";
import type { RefusedInWords } from "./refused-words.ts";

type Props = {
  readonly kind: WebKind;
  readonly path: string;
  readonly fileName: string;
  readonly rows: string | null;
  /** Columns of the file; null for XES, which names its own. */
  readonly columns: readonly string[] | null;
  readonly fields: readonly MappingField[];
  /** Columns that look like personal data, with what is proposed; only of an event log. */
  readonly personal: readonly PersonalAttribute[];
  /** Types of objects that can be the cases, of an object-centric log. */
  readonly objectTypes: readonly string[];
  readonly sample: readonly Readonly<Record<string, string>>[];
  /** What the events of XES carry, each with a value. */
  readonly attributes: readonly AttributeOfFile[];
  readonly trial: { readonly sentence: string; readonly refused: readonly RefusedInWords[] } | null;
  readonly services: readonly Choice[];
  readonly form: FormState;
  readonly t: Translate;
};

/** What each column means, said by a person before anything goes in; it can be tried first. */
export function MappingPage(props: Props) {
  const { kind, path, fileName, rows, columns, trial, form, t } = props;
  return (
    <Page
      title={t(trial === null ? "imports.check.title" : "imports.tried.title", { file: fileName })}
      lead={
        columns === null
          ? t("imports.check.lead.xes")
          : t("imports.check.lead", { rows: rows ?? "?", columns: columns.length })
      }
      crumbs={[{ href: kindPath(kind), name: t(`imports.title.${kind}`) }]}
      form={form}
      width="full"
    >
      {trial === null ? null : (
        <>
          <Notice title={trial.sentence} live />
          {trial.refused.length === 0 ? null : <RefusedTable rows={trial.refused} t={t} />}
        </>
      )}
      <Form form={form} action={`${path}/mulai`}>
        {columns === null ? null : <ColumnFields {...props} columns={columns} />}
        {props.personal.length === 0 ? null : <PersonalFields {...props} />}
        <h2>{t("imports.constants")}</h2>
        {kind === "survey" ? <InstrumentField t={t} /> : null}
        {constantsOf[kind].map((name) => (
          <ConstantField name={name} services={props.services} objectTypes={props.objectTypes} t={t} />
        ))}
        <Buttons>
          <Button name="langkah" value="mulai">
            {t("imports.start")}
          </Button>
          <Button kind="secondary" name="langkah" value="coba">
            {t("imports.try")}
          </Button>
        </Buttons>
      </Form>
      {columns === null ? null : <SampleTable {...props} />}
      {props.attributes.length === 0 ? null : <AttributeTable {...props} />}
    </Page>
  );
}

function ColumnFields({ columns, fields, t }: Props & { columns: readonly string[] }) {
  const choices = columns.map((name) => ({ value: name, label: name }));
  return (
    <>
      <h2>{t("imports.columns")}</h2>
      <div class="search-form">
        {fields.map(({ name, label, isNeeded }) => (
          <SelectField
            name={`columns.${name}`}
            label={label}
            prompt={t("imports.no-column")}
            choices={choices}
            optional={!isNeeded}
          />
        ))}
      </div>
    </>
  );
}

/** What is done with each column that looks personal: the safer way unless the person chooses another. */
function PersonalFields({ personal, t }: Props) {
  return (
    <>
      <h2>{t("imports.personal")}</h2>
      <p>{t("imports.personal.lead")}</p>
      <p>{t("imports.personal.original")}</p>
      <div class="search-form">
        {personal.map(({ name, kind }) => (
          <SelectField
            name={`constants.personal.${name}`}
            label={name}
            hint={t(`imports.personal.kind.${kind}`)}
            choices={treatments.map((value) => ({ value, label: t(`imports.personal.${value}`) }))}
          />
        ))}
      </div>
    </>
  );
}

function InstrumentField({ t }: { t: Translate }) {
  return (
    <SelectField
      name="constants.instrument"
      label={t("imports.constant.instrument")}
      hint={t("imports.constant.instrument.hint")}
      choices={instruments.map((one) => ({ value: instrumentName(one), label: one.name[t.lang] }))}
    />
  );
}

const zones = ["Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"] as const;

type ConstantProps = {
  readonly name: (typeof constantsOf)[WebKind][number];
  readonly services: readonly Choice[];
  readonly objectTypes: readonly string[];
  readonly t: Translate;
};

function ConstantField({ name, services, objectTypes, t }: ConstantProps) {
  const field = { name: `constants.${name}`, label: t(`imports.constant.${name}`) };
  switch (name) {
    case "service":
      return <SelectField {...field} prompt={t("imports.no-service")} choices={services} optional />;
    case "objectType":
      return objectTypes.length === 0 ? null : (
        <SelectField
          {...field}
          hint={t("imports.constant.objectType.hint")}
          prompt={t("imports.likeliest")}
          choices={objectTypes.map((value) => ({ value, label: value }))}
          optional
        />
      );
    case "zone":
      return (
        <SelectField
          {...field}
          choices={zones.map((zone) => ({ value: zone, label: t(`imports.zone.${zone}`) }))}
        />
      );
    case "end":
      return <TextArea {...field} hint={t("imports.constant.end.hint")} rows={3} optional />;
    case "name":
      return <TextField {...field} width={30} />;
    case "population":
      return (
        <TextField
          {...field}
          hint={t("imports.constant.population.hint")}
          inputmode="numeric"
          width={10}
          optional
        />
      );
    case "dateFormat":
      return <TextField {...field} hint={t("imports.constant.dateFormat.hint")} width={20} optional />;
    default:
      return <TextField {...field} hint={t("imports.constant.day.hint")} width={10} />;
  }
}

/** The first rows of the file, by what they would become. */
function SampleTable({ fields, sample, t }: Props) {
  const used = fields.filter(({ name }) => sample.some((row) => row[name] !== ""));
  if (used.length === 0) return null;
  return (
    <Table
      caption={t("imports.sample")}
      narrow="scroll"
      columns={used.map(({ name, label }) => ({ key: name, name: label }))}
      rows={sample.map((row) => ({ ...row }))}
    />
  );
}

/** What the events carry besides activity and time, as the file names it. */
function AttributeTable({ attributes, t }: Props) {
  return (
    <Table
      caption={t("imports.attributes")}
      columns={[
        { key: "name", name: t("imports.attribute") },
        { key: "example", name: t("imports.attribute.example") },
      ]}
      rows={attributes.map((one) => ({ ...one }))}
    />
  );
}
