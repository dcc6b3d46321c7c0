import type { Translate } from "../../../platform/i18n/translate.ts";
import {
  type Definition,
  DefinitionPanel,
  IntervalBar,
  type IntervalBarProps,
  Notice,
  Page,
  Table,
  Tag,
} from "../../ui/index.tsx";

export type WaveInWords = {
  readonly title: string;
  readonly lead: string;
  readonly interval: string;
  readonly cautions: readonly string[];
  readonly elements: readonly {
    readonly name: string;
    readonly mean: string;
    readonly nik: string;
    readonly category: string;
  }[];
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
      {wave.cautions.length === 0 ? null : (
        <Notice tone="warn">
          {wave.cautions.map((caution) => (
            <p>{caution}</p>
          ))}
        </Notice>
      )}
      <DefinitionPanel definition={wave.definition} />
      <h2>{t("surveys.elements")}</h2>
      <Table
        caption={t("surveys.elements")}
        captionHidden
        columns={[
          { key: "name", name: t("surveys.element") },
          { key: "mean", name: t("surveys.mean"), numeric: true },
          { key: "nik", name: t("surveys.nik"), numeric: true },
          { key: "category", name: t("surveys.category") },
        ]}
        rows={wave.elements.map((row) => ({ ...row }))}
      />
      <Services services={wave.services} t={t} />
      <Replay replay={wave.replay} t={t} />
    </Page>
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
          { key: "differs", name: "" },
        ]}
        rows={replay.map(({ differs, ...row }) => ({
          ...row,
          differs: differs ? <Tag tone="warn">{t("surveys.differs")}</Tag> : t("surveys.same"),
        }))}
      />
    </section>
  );
}
