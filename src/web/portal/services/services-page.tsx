import type { Translate } from "../../../platform/i18n/translate.ts";
import { Empty, ListPage, Row } from "../../ui/index.tsx";

type Props = {
  readonly rows: readonly {
    readonly href: string;
    readonly name: string;
    readonly office: string;
    readonly limit: string | null;
  }[];
  /** What was searched for, or an empty text. */
  readonly words: string;
  readonly t: Translate;
};

/** Services that match, each with how long it may take. */
export function PublicServicesPage({ rows, words, t }: Props) {
  return (
    <ListPage title={t("services.public.title")} lead={t("services.public.lead")}>
      {rows.length === 0 ? <Empty text={t("services.public.none", { words })} /> : null}
      {rows.map(({ href, name, office, limit }) => (
        <Row href={href} title={name} note={office}>
          {limit}
        </Row>
      ))}
    </ListPage>
  );
}
