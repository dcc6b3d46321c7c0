import type { Translate } from "../../../platform/i18n/translate.ts";
import type { FormState } from "../../form/form-state.ts";
import {
  Button,
  ButtonLink,
  Buttons,
  ChartFrame,
  Disclosure,
  Empty,
  Form,
  Hidden,
  Link,
  Notice,
  Page,
  RightBox,
  type RightBoxProps,
  type Section,
  SelectField,
  Table,
  type TableProps,
} from "../../ui/index.tsx";
import { FindingForm, type FindingFormProps } from "../open-finding/finding-form.tsx";
import type { ChartInWords } from "./chart-in-words.ts";
import type { RareDeviation } from "./conformance-charts.tsx";
import { processesCrumb } from "./crumbs.ts";

type Frame = { readonly sections: readonly Section[]; readonly t: Translate };

/** There is nothing to compare with yet, and the first step towards it. */
export function NoProcedurePage(props: Frame & { text: string; service: string | null }) {
  const { sections, t, text, service } = props;
  return (
    <Page title={t("processes.procedure.title.none")} crumbs={[processesCrumb(t)]} sections={sections}>
      <Empty text={text} />
      {service === null ? null : (
        <Buttons>
          <ButtonLink href={service}>{t("processes.procedure.none.draft")}</ButtonLink>
        </Buttons>
      )}
    </Page>
  );
}

export type ActorsInWords = {
  readonly form: FormState;
  readonly action: string;
  /** Values of the log, by their place in the form */
  readonly values: readonly string[];
  readonly actors: readonly string[];
  readonly table: TableProps;
  readonly right: RightBoxProps | null;
};

export type ConformanceInWords = {
  readonly title: string;
  readonly lead: string;
  readonly track: ChartInWords;
  /** The frequent ones, and those too rare to tell more of than their cases */
  readonly deviations: TableProps;
  readonly rare: readonly RareDeviation[];
  readonly download: string;
  readonly design: { readonly sentence: string; readonly href: string } | null;
  readonly notChecked: readonly string[];
  /** Null where the log names no one */
  readonly actors: ActorsInWords | null;
};

/** The procedure beside reality: its steps as a track, what leaves it, what could not be checked. */
export function ConformancePage({ words, sections, t }: Frame & { words: ConformanceInWords }) {
  const { title, lead, track, deviations, rare, download, design, notChecked, actors } = words;
  return (
    <Page title={title} lead={lead} width="full" crumbs={[processesCrumb(t)]} sections={sections}>
      {design === null ? null : (
        <Notice tone="warn" title={t("processes.procedure.design")}>
          <p>{design.sentence}</p>
          <p>
            <Link href={design.href}>{t("processes.procedure.design.link")}</Link>
          </p>
        </Notice>
      )}
      <ChartFrame
        id="alur"
        {...track}
        download={{ href: download, label: t("processes.procedure.download") }}
      />
      {deviations.rows.length === 0 ? (
        <p>{t("processes.procedure.no-deviation")}</p>
      ) : (
        <Table {...deviations} />
      )}
      {rare.length === 0 ? null : <Rare rare={rare} t={t} />}
      {notChecked.length === 0 ? null : (
        <section>
          <h2>{t("processes.procedure.not-checked")}</h2>
          <ul>
            {notChecked.map((sentence) => (
              <li>{sentence}</li>
            ))}
          </ul>
        </section>
      )}
      {actors === null ? null : <Actors actors={actors} t={t} />}
    </Page>
  );
}

function Rare({ rare, t }: { rare: readonly RareDeviation[]; t: Translate }) {
  return (
    <Disclosure summary={t("processes.procedure.rare")}>
      <ul>
        {rare.map(({ href, name, cases }) => (
          <li>
            <Link href={href}>{name}</Link>, {cases}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

/** Who in the log acts as which actor: shown to all, changed by whoever drafts the procedure. */
function Actors({
  actors: { form, action, values, actors, table, right },
  t,
}: {
  actors: ActorsInWords;
  t: Translate;
}) {
  const choices = actors.map((actor) => ({ value: actor, label: actor }));
  return (
    <section>
      <h2>{t("processes.procedure.actors.title")}</h2>
      <p>{t("processes.procedure.actors.lead")}</p>
      {table.rows.length === 0 ? null : <Table {...table} />}
      <Disclosure summary={t("processes.procedure.actors.save")}>
        {right === null ? (
          <Form form={form} action={action}>
            {values.map((label, i) => (
              <>
                <Hidden name={`actors.${i}.value`} />
                <SelectField
                  name={`actors.${i}.actor`}
                  label={label}
                  prompt={t("processes.procedure.actors.none")}
                  choices={choices}
                  optional
                />
              </>
            ))}
            <Buttons>
              <Button kind="secondary">{t("processes.procedure.actors.save")}</Button>
            </Buttons>
          </Form>
        ) : (
          <RightBox {...right} />
        )}
      </Disclosure>
    </section>
  );
}

type DeviationProps = {
  readonly title: string;
  readonly up: { readonly href: string; readonly name: string };
  readonly facts: readonly string[];
  readonly chart: ChartInWords;
  readonly cases: TableProps;
  /** That only the newest are shown; null when all are */
  readonly shown: string | null;
  readonly finding: Omit<FindingFormProps, "t">;
  readonly t: Translate;
};

/** One deviation: how it stands among the others, its cases, and the finding in one step. */
export function DeviationPage({ title, up, facts, chart, cases, shown, finding, t }: DeviationProps) {
  return (
    <Page title={title} width="full" form={finding.form} crumbs={[processesCrumb(t), up]}>
      <ul>
        {facts.map((fact) => (
          <li>{fact}</li>
        ))}
      </ul>
      <ChartFrame id="bagian" {...chart} />
      <Table {...cases} />
      {shown === null ? null : <p class="note">{shown}</p>}
      <FindingForm {...finding} t={t} />
    </Page>
  );
}
