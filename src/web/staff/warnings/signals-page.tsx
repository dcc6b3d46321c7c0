import type { Translate } from "../../../platform/i18n/translate.ts";
import { ButtonForm, Empty, ListPage, Row } from "../../ui/index.tsx";

type Props = {
  readonly rows: readonly {
    readonly href: string;
    readonly sentence: string;
    readonly note: string;
    readonly chance: string | null;
  }[];
  readonly detectors: number;
  readonly mayRun: boolean;
  readonly t: Translate;
};

/** Warnings that nobody has answered, the least likely to be chance on top. */
export function SignalsPage({ rows, detectors, mayRun, t }: Props) {
  return (
    <ListPage
      title={t("warnings.title", { n: rows.length })}
      lead={t("warnings.lead")}
      actions={mayRun ? <ButtonForm action="/staf/peringatan/periksa">{t("warnings.run")}</ButtonForm> : null}
    >
      {rows.length === 0 ? <Empty text={t("warnings.empty", { n: detectors })} /> : null}
      {rows.map(({ href, sentence, note, chance }) => (
        <Row href={href} title={sentence} note={note}>
          {chance}
        </Row>
      ))}
    </ListPage>
  );
}
