import type { Translate } from "../../../platform/i18n/translate.ts";
import type { ChartSize } from "../../ui/chart/chart-size.ts";
import {
  ChartFrame,
  type Definition,
  DefinitionPanel,
  IntervalBar,
  type IntervalBarProps,
  Link,
  Notice,
  Page,
  Table,
  type TableProps,
  Tag,
} from "../../ui/index.tsx";

export type ElementsInWords = {
  readonly title: string;
  readonly subtitle: string;
  readonly draw: (size: ChartSize, labelledBy: string) => string;
  readonly table: TableProps;
  readonly download: string;
  readonly rows: readonly {
    readonly name: string;
    readonly mean: string;
    readonly nik: string;
    readonly category: string;
    /** Where a finding is made of it. */
    readonly href: string;
  }[];
};

export type WaveInWords = {
  readonly title: string;
  readonly lead: string;
  readonly interval: string;
  /** Where citizens answer; null while the survey is not open. */
  readonly publicForm: string | null;
  readonly cautions: readonly string[];
  /** Null without any complete questionnaire. */
  readonly elements: ElementsInWords | null;
  readonly services: readonly {
    readonly name: string;
    readonly n: string;
    /** Null where there is too little to tell. */
    readonly bar: IntervalBarProps | null;
  }[];
  readonly replay: readonly {
    readonly weight: string;
    readonly value: string;
    readonly category: string;
    readonly differs: boolean;
  }[];
  readonly definition: Definition;
};

/** One round of the survey: the index first, then how sure, then what it is made of. */
export function WavePage({ wave, t }: { wave: WaveInWords; t: Translate }) {
  return (
    <Page
      title={wave.title}
      lead={wave.lead}
      width="full"
      crumbs={[{ href: "/staf/survei", name: t("surveys.name") }]}
    >
      <p>{wave.interval}</p>
      {wave.publicForm === null ? null : (
        <p>
          <Link href={wave.publicForm}>{t("surveys.public-form")}</Link>
        </p>
      )}
      {wave.cautions.length === 0 ? null : (
        <Notice tone="warn">
          {wave.cautions.map((caution) => (
            <p>{caution}</p>
          ))}
        </Notice>
      )}
      {wave.elements === null ? null : <Elements elements={wave.elements} t={t} />}
      <DefinitionPanel definition={wave.definition} />
      <Services services={wave.services} t={t} />
      <Replay replay={wave.replay} t={t} />
    </Page>
  );
}

function Elements({ elements, t }: { elements: ElementsInWords; t: Translate }) {
  const { rows, download, ...chart } = elements;
  return (
    <section>
      <ChartFrame id="unsur" {...chart} download={{ href: download, label: t("surveys.download") }} />
      <Table
        caption={t("surveys.elements")}
        columns={[
          { key: "name", name: t("surveys.element") },
          { key: "mean", name: t("surveys.mean"), numeric: true },
          { key: "nik", name: t("surveys.nik"), numeric: true },
          { key: "category", name: t("surveys.category") },
          { key: "finding", name: t("surveys.element.do") },
        ]}
        rows={rows.map(({ href, ...row }) => ({
          ...row,
          finding: <Link href={href}>{t("surveys.element.finding")}</Link>,
        }))}
      />
    </section>
  );
}

function Services({ services, t }: { services: WaveInWords["services"]; t: Translate }) {
  if (services.length === 0) return null;
  return (
    <section>
      <h2>{t("surveys.services")}</h2>
      <p class="note">{t("surveys.services.note")}</p>
      <Table
        caption={t("surveys.services")}
        captionHidden
        columns={[
          { key: "name", name: t("surveys.service") },
          { key: "n", name: t("surveys.n"), numeric: true },
          { key: "index", name: t("surveys.index") },
        ]}
        rows={services.map(({ name, n, bar }) => ({
          name,
          n,
          index: bar === null ? <Tag tone="info">{t("surveys.not-enough")}</Tag> : <IntervalBar {...bar} />,
        }))}
      />
    </section>
  );
}

function Replay({ replay, t }: { replay: WaveInWords["replay"]; t: Translate }) {
  if (replay.length === 0) return null;
  return (
    <section>
      <h2>{t("surveys.replay")}</h2>
      <p class="note">{t("surveys.replay.note")}</p>
      <Table
        caption={t("surveys.replay")}
        captionHidden
        columns={[
          { key: "weight", name: t("surveys.weight") },
          { key: "value", name: t("surveys.index"), numeric: true },
          { key: "category", name: t("surveys.category") },
          { key: "differs", name: t("surveys.compared") },
        ]}
        rows={replay.map(({ differs, ...row }) => ({
          ...row,
          differs: differs ? <Tag tone="warn">{t("surveys.differs")}</Tag> : t("surveys.same"),
        }))}
      />
    </section>
  );
}
