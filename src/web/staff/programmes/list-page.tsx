import type { Translate } from "../../../platform/i18n/translate.ts";
import { ButtonLink, Empty, ListPage, Row, Tag, type Tone } from "../../ui/index.tsx";
import { type ProgrammeView, programmeViews } from "./programme-states.ts";

export type ProgrammeRow = {
  readonly href: string;
  readonly title: string;
  readonly note: string;
  readonly state: string;
  readonly tone: Tone;
  /** How many of its actions slip, in words; empty when none does. */
  readonly slips: string;
};

type Props = { readonly view: ProgrammeView; readonly rows: readonly ProgrammeRow[]; readonly t: Translate };

/** Programmes, newest first. */
export function ProgrammesPage({ view, rows, t }: Props) {
  const options = (Object.keys(programmeViews) as ProgrammeView[]).map((word) => ({
    href: `/staf/program?keadaan=${word}`,
    label: t(`programmes.filter.${programmeViews[word].key}`),
    isOn: word === view,
  }));
  return (
    <ListPage
      title={t(`programmes.title.${programmeViews[view].key}`, { n: rows.length })}
      crumbs={[{ href: "/staf/temuan", name: t("findings.name") }]}
      filters={[{ name: t("programmes.filter"), options }]}
    >
      {rows.length === 0 ? (
        <Empty text={t("programmes.empty")}>
          <ButtonLink href="/staf/usulan" kind="secondary">
            {t("programmes.empty.step")}
          </ButtonLink>
        </Empty>
      ) : (
        rows.map(({ href, title, note, state, tone, slips }) => (
          <Row href={href} title={title} note={note}>
            {slips === "" ? null : <Tag tone="warn">{slips}</Tag>} <Tag tone={tone}>{state}</Tag>
          </Row>
        ))
      )}
    </ListPage>
  );
}
