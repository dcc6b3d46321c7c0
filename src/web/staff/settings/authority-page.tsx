import type { Translate } from "../../../platform/i18n/translate.ts";
import {
  Link,
  ListPage,
  Notice,
  RightBox,
  type RightBoxProps,
  Table,
  Tag,
  type Tone,
} from "../../ui/index.tsx";
import { administrationCrumb } from "../administration/crumbs.ts";
import { changePath, settlePath } from "./authority-words.ts";

export type ShownRight = {
  readonly key: string;
  readonly action: string;
  readonly decides: string;
  readonly proposes: string;
  readonly basis: string;
  readonly grade: { readonly words: string; readonly tone: Tone };
  readonly delegable: string;
};

export type ShownChange = {
  readonly id: string;
  readonly action: string;
  readonly from: string;
  readonly by: string;
  readonly state: { readonly words: string; readonly tone: Tone };
};

export type AuthorityPageProps = {
  readonly rights: readonly ShownRight[];
  /** Changes that wait for a second person or for their day. */
  readonly ahead: readonly ShownChange[];
  /** Null when the reader may propose changes. */
  readonly right: RightBoxProps | null;
  /** What just happened. */
  readonly news: string | null;
  readonly t: Translate;
};

const columns = ["action", "decides", "proposes", "basis", "grade", "delegable"] as const;

/** Who decides what, by which article, how sure that is (AUT-22), and what is about to change. */
export function AuthorityPage({ rights, ahead, right, news, t }: AuthorityPageProps) {
  const named = columns.map((key) => ({
    key,
    name: key === "grade" ? t("settings.grade") : t(`authority.${key}`),
  }));
  return (
    <ListPage title={t("authority.title")} lead={t("authority.lead")} crumbs={[administrationCrumb(t)]}>
      {news === null ? null : (
        <Notice tone="good" live>
          <p>{news}</p>
        </Notice>
      )}
      {right === null ? null : <RightBox {...right} />}
      {ahead.length === 0 ? null : <ChangesAhead ahead={ahead} t={t} />}
      <Table
        caption={t("authority.title")}
        captionHidden={ahead.length === 0}
        columns={right === null ? [...named, { key: "change", name: t("authority.change") }] : named}
        rows={rights.map(({ key, grade, ...shown }) => ({
          ...shown,
          grade: <Tag tone={grade.tone}>{grade.words}</Tag>,
          change: <ChangeLink path={changePath(key)} action={shown.action} t={t} />,
        }))}
      />
    </ListPage>
  );
}

function ChangesAhead({ ahead, t }: { ahead: readonly ShownChange[]; t: Translate }) {
  return (
    <Table
      caption={t("authority.ahead")}
      columns={[
        { key: "action", name: t("authority.action") },
        { key: "from", name: t("authority.from") },
        { key: "by", name: t("authority.ahead.by") },
        { key: "state", name: t("authority.state") },
      ]}
      rows={ahead.map(({ id, action, from, by, state }) => ({
        action: <Link href={settlePath(id)}>{action}</Link>,
        from,
        by,
        state: <Tag tone={state.tone}>{state.words}</Tag>,
      }))}
    />
  );
}

function ChangeLink({ path, action, t }: { path: string; action: string; t: Translate }) {
  return (
    <Link href={path}>
      {t("authority.change")}
      <span class="govuk-visually-hidden"> {action}</span>
    </Link>
  );
}
