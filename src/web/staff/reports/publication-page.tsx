import type { Piece, Place, Told } from "../../../modules/reports/index.ts";
import type { Translate } from "../../../platform/i18n/translate.ts";
import type { FormState } from "../../form/form-state.ts";
import { verdictTones } from "../../results/verdict-tones.ts";
import {
  Button,
  ButtonForm,
  Buttons,
  Disclosure,
  Form,
  Hidden,
  Link,
  Notice,
  Page,
  RightBox,
  type RightBoxProps,
  Table,
  Tag,
  TextArea,
  TextField,
} from "../../ui/index.tsx";

export type ComparedText = {
  readonly place: Place;
  readonly original: string;
  readonly masked: readonly Piece[];
};

export type PublicationPageProps = {
  readonly here: string;
  readonly state: "draft" | "published" | "withdrawn";
  readonly version: number;
  readonly told: Told;
  readonly texts: readonly ComparedText[];
  readonly news: string | null;
  /** Whose right it is to publish; null when it is the reader's. */
  readonly publishing: RightBoxProps | null;
  /** Null when the reader may not take words out of it. */
  readonly blackening: FormState | null;
  /** Null when the reader may not take it back. */
  readonly withdrawing: FormState | null;
  readonly publicPage: string | null;
  readonly t: Translate;
};

/** What the public will read beside what was written, with everything that was masked marked. */
export function PublicationPage(props: PublicationPageProps) {
  const { state, told, texts, news, publicPage, t } = props;
  const masks = texts.flatMap(({ masked }) => masked.filter(({ isMask }) => isMask)).length;
  const { verdict } = told.effect;
  const refused =
    [props.blackening, props.withdrawing].find((form) => (form?.errors.length ?? 0) > 0) ?? undefined;
  return (
    <Page
      title={t(`results.staff.${state}.title`, { title: told.title })}
      lead={state === "draft" ? t("results.staff.draft.lead") : undefined}
      crumbs={[{ href: "/staf/laporan", name: t("reports.name") }]}
      width="full"
      {...(refused === undefined ? {} : { form: refused })}
      next={publicPage === null ? undefined : <Link href={publicPage}>{t("results.staff.see")}</Link>}
    >
      {news === null ? null : (
        <Notice tone="good" live>
          <p>{news}</p>
        </Notice>
      )}
      <Masked masks={masks} state={state} t={t} />
      <p>
        {t("results.staff.verdict")}:{" "}
        <Tag tone={verdictTones[verdict]}>{t(`improvement.verdict.${verdict}`)}</Tag>
      </p>
      <Comparison texts={texts} t={t} />
      {state === "draft" ? <Publishing {...props} /> : null}
      <Blackening {...props} />
      <Withdrawing {...props} />
    </Page>
  );
}

function Masked({ masks, state, t }: { masks: number } & Pick<PublicationPageProps, "state" | "t">) {
  if (masks > 0) {
    return (
      <Notice>
        <p>{t("results.staff.masked.count", { n: masks })}</p>
      </Notice>
    );
  }
  return state === "draft" ? (
    <Notice tone="warn">
      <p>{t("results.staff.masked.none")}</p>
    </Notice>
  ) : null;
}

function Comparison({ texts, t }: Pick<PublicationPageProps, "texts" | "t">) {
  return (
    <Table
      caption={t("results.staff.masked")}
      captionHidden
      columns={[
        { key: "place", name: t("results.staff.place") },
        { key: "original", name: t("results.staff.original") },
        { key: "masked", name: t("results.staff.masked") },
      ]}
      rows={texts.map(({ place, original, masked }) => ({
        place: t(`results.staff.place.${place}`),
        original,
        masked: <span>{masked.map(({ text, isMask }) => (isMask ? <mark>{text}</mark> : text))}</span>,
      }))}
    />
  );
}

function Publishing({ here, version, publishing, t }: PublicationPageProps) {
  if (publishing !== null) return <RightBox {...publishing} />;
  return (
    <>
      <p class="note">{t("results.staff.publish.note")}</p>
      <Buttons>
        <ButtonForm action={`${here}/umumkan`} kind="primary" values={{ version }}>
          {t("results.staff.publish")}
        </ButtonForm>
      </Buttons>
    </>
  );
}

function Blackening({ here, blackening, t }: PublicationPageProps) {
  if (blackening === null) return null;
  return (
    <>
      <h2>{t("results.staff.blacken")}</h2>
      <Form form={blackening} action={`${here}/samarkan`}>
        <Hidden name="version" />
        <TextField name="words" label={t("results.staff.form.words")} hint={t("results.staff.words.hint")} />
        <Buttons>
          <Button kind="secondary">{t("results.staff.blacken")}</Button>
        </Buttons>
      </Form>
    </>
  );
}

function Withdrawing({ here, withdrawing, t }: PublicationPageProps) {
  if (withdrawing === null) return null;
  const form = (
    <Form form={withdrawing} action={`${here}/tarik`}>
      <Hidden name="version" />
      <TextArea
        name="reason"
        label={t("results.staff.form.reason")}
        hint={t("results.staff.reason.hint")}
        rows={3}
      />
      <Buttons>
        <Button kind="danger">{t("results.staff.withdraw")}</Button>
      </Buttons>
    </Form>
  );
  // What is wrong with it must be in sight.
  if (withdrawing.errors.length > 0) return form;
  return <Disclosure summary={t("results.staff.withdraw.title")}>{form}</Disclosure>;
}
