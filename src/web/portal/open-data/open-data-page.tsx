import type { OpenDatasetName } from "../../../modules/reports/index.ts";
import type { Translate } from "../../../platform/i18n/translate.ts";
import { FileList, Link, type ListedFile, Notice, Page } from "../../ui/index.tsx";

type Props = {
  readonly sets: readonly {
    readonly name: OpenDatasetName;
    readonly definition: string;
    readonly files: readonly ListedFile[];
  }[];
  readonly t: Translate;
};

/** What anybody may take away: each set with its definition, under a stated licence. */
export function OpenDataPage({ sets, t }: Props) {
  return (
    <Page
      title={t("open-data.title")}
      lead={t("open-data.lead")}
      next={<Link href="/hasil">{t("open-data.next")}</Link>}
    >
      {sets.map(({ name, definition, files }) => (
        <section>
          <h2>{t(`open-data.${name}`)}</h2>
          <p>{definition}</p>
          <FileList files={files} />
        </section>
      ))}
      <p class="note">{t("open-data.hidden")}</p>
      <Notice title={t("open-data.licence.title")}>
        <p>{t("open-data.licence")}</p>
      </Notice>
    </Page>
  );
}
