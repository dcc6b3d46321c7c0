import type { Translate } from "../../../platform/i18n/translate.ts";
import type { FormState } from "../../form/form-state.ts";
import { type Verdict, verdictTones } from "../../results/verdict-tones.ts";
import {
  Button,
  ButtonForm,
  Buttons,
  type Choice,
  Empty,
  Form,
  Hidden,
  Notice,
  Page,
  RightBox,
  type RightBoxProps,
  Row,
  SelectField,
  Tag,
} from "../../ui/index.tsx";

type Listed = { readonly href: string; readonly title: string; readonly note: string };
/** Something that waits for a press, with what the press sends; without it the press is somebody else's. */
export type Waiting = Listed & { readonly values: Readonly<Record<string, string>> | null };
export type ListedPublication = Listed & { readonly verdict: Verdict };

export type ReportsPageProps = {
  readonly programmes: readonly Waiting[];
  /** Whose right it is to prepare those that are not the reader's to prepare. */
  readonly preparing: RightBoxProps | null;
  /** Survey waves that are over and not published. */
  readonly surveys: readonly Waiting[];
  /** Whose right it is to publish those that are not the reader's to publish. */
  readonly publishing: RightBoxProps | null;
  readonly drafts: readonly ListedPublication[];
  readonly published: readonly ListedPublication[];
  readonly reports: readonly Listed[];
  /** Null when the reader may not build one. */
  readonly building: FormState | null;
  readonly buildingBox: RightBoxProps | null;
  readonly quarters: readonly Choice[];
  /** Agencies whose report the reader may build. */
  readonly agencies: readonly Choice[];
  readonly news: string | null;
  readonly t: Translate;
};

/** What waits to be told, what was told, and the quarter reports. */
export function ReportsPage(props: ReportsPageProps) {
  const { programmes, surveys, drafts, published, news, building, t } = props;
  const n = programmes.length + surveys.length + drafts.length;
  return (
    <Page
      title={n === 0 ? t("reports.staff.title-none") : t("reports.staff.title", { n })}
      width="full"
      {...(building === null ? {} : { form: building })}
    >
      {news === null ? null : (
        <Notice tone="good" live>
          <p>{news}</p>
        </Notice>
      )}
      <ToPrepare {...props} />
      <h2>{t("results.staff.drafts")}</h2>
      <Publications rows={drafts} none={t("results.staff.drafts.none")} t={t} />
      <Surveys {...props} />
      <Quarters {...props} />
      {published.length === 0 ? null : (
        <>
          <h2>{t("results.staff.published")}</h2>
          <Publications rows={published} none="" t={t} />
        </>
      )}
    </Page>
  );
}

function ToPrepare({ programmes, preparing, t }: ReportsPageProps) {
  return (
    <>
      <h2>{t("results.staff.to-prepare")}</h2>
      {programmes.length === 0 ? <p>{t("results.staff.to-prepare.none")}</p> : null}
      <Presses
        rows={programmes}
        action="/staf/laporan/siapkan"
        label={t("results.staff.prepare")}
        others={preparing}
      />
    </>
  );
}

function Surveys({ surveys, publishing, t }: ReportsPageProps) {
  if (surveys.length === 0) return null;
  return (
    <>
      <h2>{t("results.staff.surveys")}</h2>
      <Presses
        rows={surveys}
        action="/staf/laporan/survei"
        label={t("results.staff.publish")}
        others={publishing}
      />
    </>
  );
}

type PressesProps = {
  readonly rows: readonly Waiting[];
  readonly action: string;
  readonly label: string;
  readonly others: RightBoxProps | null;
};

/** Rows with one press each, where it is the reader's; for the others, whose it is. */
function Presses({ rows, action, label, others }: PressesProps) {
  return (
    <>
      {rows.map(({ href, title, note, values }) => (
        <Row href={href} title={title} note={note}>
          {values === null ? null : (
            <ButtonForm action={action} values={values}>
              {label}
            </ButtonForm>
          )}
        </Row>
      ))}
      {others === null ? null : <RightBox {...others} />}
    </>
  );
}

function Publications({ rows, none, t }: { rows: readonly ListedPublication[]; none: string; t: Translate }) {
  if (rows.length === 0) return <p>{none}</p>;
  return (
    <>
      {rows.map(({ href, title, note, verdict }) => (
        <Row href={href} title={title} note={note}>
          <Tag tone={verdictTones[verdict]}>{t(`improvement.verdict.${verdict}`)}</Tag>
        </Row>
      ))}
    </>
  );
}

function Quarters({ reports, building, buildingBox, quarters, agencies, t }: ReportsPageProps) {
  return (
    <>
      <h2>{t("reports.staff.quarters")}</h2>
      {reports.length === 0 ? <Empty text={t("reports.staff.quarters.none")} /> : null}
      {reports.map(({ href, title, note }) => (
        <Row href={href} title={title} note={note} />
      ))}
      {building === null ? null : (
        <Form form={building} action="/staf/laporan/triwulan">
          {agencies.length === 1 ? (
            <Hidden name="agencyId" />
          ) : (
            <SelectField name="agencyId" label={t("reports.form.agencyId")} choices={agencies} />
          )}
          <SelectField name="quarter" label={t("reports.form.quarter")} choices={quarters} />
          <Buttons>
            <Button>{t("reports.staff.build")}</Button>
          </Buttons>
        </Form>
      )}
      {buildingBox === null ? null : <RightBox {...buildingBox} />}
    </>
  );
}
