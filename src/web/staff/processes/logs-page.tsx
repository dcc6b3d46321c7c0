import type { Translate } from "../../../platform/i18n/translate.ts";
import { ButtonLink, Empty, ListPage, Row } from "../../ui/index.tsx";

type Props = {
  readonly rows: readonly {
    readonly href: string;
    readonly name: string;
    readonly unit: string;
    readonly size: string;
  }[];
  readonly t: Translate;
};

/** All case logs, the newest first. */
export function LogsPage({ rows, t }: Props) {
  return (
    <ListPage
      title={t("processes.title", { n: rows.length })}
      lead={t("processes.lead")}
      actions={<ButtonLink href="/staf/impor/log">{t("processes.import")}</ButtonLink>}
    >
      {rows.length === 0 ? <Empty text={t("processes.empty")} /> : null}
      {rows.map(({ href, name, unit, size }) => (
        <Row href={href} title={name} note={unit}>
          {size}
        </Row>
      ))}
    </ListPage>
  );
}
