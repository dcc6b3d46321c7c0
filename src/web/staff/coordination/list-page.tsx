import type { Translate } from "../../../platform/i18n/translate.ts";
import { Empty, ListPage, Row, Tag, type Tone } from "../../ui/index.tsx";
import { addressOfView, type RequestView } from "./request-views.ts";

export type RequestRow = {
  readonly href: string;
  readonly title: string;
  readonly note: string;
  readonly state: string;
  readonly tone: Tone;
  readonly due: string;
};

type Props = { readonly view: RequestView; readonly rows: readonly RequestRow[]; readonly t: Translate };

/** Requests between units and agencies, the soonest due first. */
export function RequestsPage({ view, rows, t }: Props) {
  const side = (to: RequestView["side"]) => ({
    href: addressOfView({ ...view, side: to }),
    label: t(`coordination.filter.${to}`),
    isOn: view.side === to,
  });
  const state = (isOver: boolean) => ({
    href: addressOfView({ ...view, isOver }),
    label: t(isOver ? "coordination.filter.over" : "coordination.filter.open"),
    isOn: view.isOver === isOver,
  });
  return (
    <ListPage
      title={t(`coordination.title.${view.side}`, { n: rows.length })}
      filters={[
        { name: t("coordination.filter.side"), options: [side("received"), side("asked")] },
        { name: t("coordination.filter.state"), options: [state(false), state(true)] },
      ]}
    >
      {rows.length === 0 ? (
        <Empty text={t(`coordination.empty.${view.side}`)} />
      ) : (
        rows.map(({ href, title, note, state: words, tone, due }) => (
          <Row href={href} title={title} note={note}>
            <Tag tone={tone}>{words}</Tag> <span class="note">{due}</span>
          </Row>
        ))
      )}
    </ListPage>
  );
}
