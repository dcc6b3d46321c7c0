import type { Translate } from "../../../platform/i18n/translate.ts";
import { ButtonForm, Disclosure, Empty, Link, ListPage, Row, Table } from "../../ui/index.tsx";

type Props = {
  readonly rows: readonly {
    readonly href: string;
    readonly sentence: string;
    readonly note: string;
    readonly chance: string | null;
  }[];
  /** What is looked at, and when it last was. */
  readonly detectors: readonly {
    readonly name: string;
    readonly agency: string;
    readonly kind: string;
    readonly last: string;
  }[];
  readonly mayRun: boolean;
  readonly t: Translate;
};

/** Warnings that nobody has answered, the least likely to be chance on top. */
export function SignalsPage({ rows, detectors, mayRun, t }: Props) {
  return (
    <ListPage
      title={t("warnings.title", { n: rows.length })}
      lead={t("warnings.lead")}
      actions={
        <>
          {mayRun ? <ButtonForm action="/staf/peringatan/periksa">{t("warnings.run")}</ButtonForm> : null}
          <Link href="/staf/peringatan/jelajah">{t("warnings.explore")}</Link>
        </>
      }
    >
      {rows.length === 0 ? <Empty text={t("warnings.empty", { n: detectors.length })} /> : null}
      {rows.map(({ href, sentence, note, chance }) => (
        <Row href={href} title={sentence} note={note}>
          {chance}
        </Row>
      ))}
      {detectors.length === 0 ? null : <Detectors detectors={detectors} t={t} />}
    </ListPage>
  );
}

function Detectors({ detectors, t }: Pick<Props, "detectors" | "t">) {
  return (
    <Disclosure summary={t("warnings.detectors")}>
      <Table
        caption={t("warnings.detectors")}
        captionHidden
        columns={[
          { key: "name", name: t("warnings.detector") },
          { key: "agency", name: t("warnings.detector.agency") },
          { key: "kind", name: t("warnings.detector.kind") },
          { key: "last", name: t("warnings.detector.last") },
        ]}
        rows={detectors.map((row) => ({ ...row }))}
      />
    </Disclosure>
  );
}
