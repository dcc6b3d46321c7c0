import type { Translate } from "../../../platform/i18n/translate.ts";
import { ListPage, Table, Tag, type Tone } from "../../ui/index.tsx";
import { administrationCrumb } from "../administration/crumbs.ts";

export type ShownRight = {
  readonly action: string;
  readonly decides: string;
  readonly proposes: string;
  readonly basis: string;
  readonly grade: { readonly words: string; readonly tone: Tone };
  readonly delegable: string;
};

/** Who decides what, by which article, how sure that is, and whether it can be handed on. */
export function AuthorityPage({ rights, t }: { rights: readonly ShownRight[]; t: Translate }) {
  const columns = [
    ...(["action", "decides", "proposes", "basis"] as const).map((key) => ({
      key,
      name: t(`settings.authority.${key}`),
    })),
    { key: "grade", name: t("settings.grade") },
    { key: "delegable", name: t("settings.authority.delegable") },
  ];
  return (
    <ListPage
      title={t("settings.authority")}
      lead={t("settings.authority.lead")}
      crumbs={[administrationCrumb(t)]}
    >
      <Table
        caption={t("settings.authority")}
        captionHidden
        columns={columns}
        rows={rights.map(({ grade, ...shown }) => ({
          ...shown,
          grade: <Tag tone={grade.tone}>{grade.words}</Tag>,
        }))}
      />
    </ListPage>
  );
}
