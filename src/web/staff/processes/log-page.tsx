import type { Translate } from "../../../platform/i18n/translate.ts";
import type { FormState } from "../../form/form-state.ts";
import {
  Button,
  ButtonLink,
  Buttons,
  ChartFrame,
  Checkboxes,
  type Choice,
  Disclosure,
  type Filter,
  FilterSentence,
  Form,
  Link,
  Notice,
  Page,
  RightBox,
  type RightBoxProps,
  type Section,
  Table,
  type TableProps,
} from "../../ui/index.tsx";
import type { ChartInWords } from "./chart-in-words.ts";
import { processesCrumb } from "./crumbs.ts";

export type LogInWords = {
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly Section[];
  /** Names that look alike and wait for somebody who decides; null when none do. */
  readonly alike: { readonly title: string; readonly href: string } | null;
  readonly map: ChartInWords;
  readonly stops: Filter;
  /** The map that can be set and moved about. */
  readonly openMap: string;
  readonly openCases: string;
  readonly download: string;
  readonly time: ChartInWords;
  /** Null where no procedure gives any step a time. */
  readonly norms: ChartInWords | null;
  readonly overNorm: readonly {
    readonly step: string;
    readonly norm: string;
    readonly share: string;
    readonly delay: string;
    /** Where a finding is made of it; null when nothing is over the norm. */
    readonly href: string | null;
  }[];
  readonly waits: TableProps;
  readonly ends: EndsInWords;
};

/** Which activities end a case, for whoever may say so. */
export type EndsInWords = {
  readonly sentence: string;
  readonly action: string;
  readonly form: FormState;
  readonly choices: readonly Choice[];
  readonly right: RightBoxProps | null;
};

/** One case log: the map first, then how long it takes, the steps over their norm, paths and waits. */
export function LogPage({ log, t }: { log: LogInWords; t: Translate }) {
  return (
    <Page title={log.title} lead={log.lead} width="full" crumbs={[processesCrumb(t)]} sections={log.sections}>
      {log.alike === null ? null : (
        <Notice title={log.alike.title}>
          <p>
            <Link href={log.alike.href}>{t("processes.names.open")}</Link>
          </p>
        </Notice>
      )}
      <ChartFrame
        id="peta"
        kind="map"
        {...log.map}
        download={{ href: log.download, label: t("processes.download") }}
      >
        <FilterSentence filters={[log.stops]} />
        <p>
          <Link href={log.openMap}>{t("processes.map-page.open")}</Link>
        </p>
      </ChartFrame>
      <ChartFrame id="lama" {...log.time} />
      <p>
        <Link href={log.openCases}>{t("processes.cases.open")}</Link>
      </p>
      <Ends ends={log.ends} t={t} />
      <Norms log={log} t={t} />
      <h2>{t("processes.waits.title")}</h2>
      <Table {...log.waits} />
    </Page>
  );
}

function Ends({ ends: { sentence, action, form, choices, right }, t }: { ends: EndsInWords; t: Translate }) {
  return (
    <section>
      <p>{sentence}</p>
      <Disclosure summary={t("processes.ends.change")}>
        {right === null ? (
          <Form form={form} action={action}>
            <Checkboxes
              name="activities"
              label={t("processes.ends.activities")}
              hint={t("processes.ends.hint")}
              choices={choices}
              optional
            />
            <Buttons>
              <Button kind="secondary">{t("processes.ends.save")}</Button>
            </Buttons>
          </Form>
        ) : (
          <RightBox {...right} />
        )}
      </Disclosure>
    </section>
  );
}

function Norms({ log: { norms, overNorm }, t }: { log: LogInWords; t: Translate }) {
  if (norms === null) {
    return (
      <section>
        <h2>{t("processes.norms.title")}</h2>
        <p>{t("processes.norms.none")}</p>
      </section>
    );
  }
  return (
    <section>
      <ChartFrame id="waktu-baku" {...norms} />
      <Table
        caption={t("processes.norms.title")}
        columns={[
          { key: "step", name: t("processes.norms.step") },
          { key: "norm", name: t("processes.norms.norm"), numeric: true },
          { key: "share", name: t("processes.norms.share"), numeric: true },
          { key: "delay", name: t("processes.norms.delay"), numeric: true },
          { key: "finding", name: t("processes.norms.do") },
        ]}
        rows={overNorm.map(({ href, ...row }) => ({
          ...row,
          finding:
            href === null ? (
              t("processes.norms.nothing")
            ) : (
              <ButtonLink href={href} kind="secondary">
                {t("processes.norms.finding")}
              </ButtonLink>
            ),
        }))}
      />
    </section>
  );
}
