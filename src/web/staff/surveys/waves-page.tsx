import type { Translate } from "../../../platform/i18n/translate.ts";
import { ButtonLink, Empty, ListPage, Row } from "../../ui/index.tsx";

type Props = {
  readonly rows: readonly {
    readonly href: string;
    readonly name: string;
    readonly note: string;
    readonly index: string;
  }[];
  readonly t: Translate;
};

/** All rounds of surveys with what each of them says. */
export function WavesPage({ rows, t }: Props) {
  return (
    <ListPage
      title={t("surveys.title", { n: rows.length })}
      lead={t("surveys.lead")}
      actions={<ButtonLink href="/staf/impor/survey">{t("surveys.import")}</ButtonLink>}
    >
      {rows.length === 0 ? <Empty text={t("surveys.empty")} /> : null}
      {rows.map(({ href, name, note, index }) => (
        <Row href={href} title={name} note={note}>
          {index}
        </Row>
      ))}
    </ListPage>
  );
}
