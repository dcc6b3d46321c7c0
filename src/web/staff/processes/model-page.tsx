import type { Translate } from "../../../platform/i18n/translate.ts";
import {
  ChartFrame,
  type Filter,
  FilterSentence,
  Link,
  Notice,
  Page,
  type Section,
  Table,
  type TableProps,
} from "../../ui/index.tsx";
import type { ChartInWords } from "./chart-in-words.ts";
import { processesCrumb } from "./crumbs.ts";

type Props = {
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly Section[];
  /** That there are few cases; null when there are enough. */
  readonly caution: string | null;
  /** Where cases could get stuck in the model; null where they cannot. */
  readonly unsound: readonly string[] | null;
  readonly diagram: ChartInWords;
  readonly filters: readonly Filter[];
  readonly quality: TableProps;
  readonly files: readonly { readonly href: string; readonly label: string }[];
  readonly t: Translate;
};

/** The model that was discovered from a log, how good it is, and its files for other tools. */
export function ModelPage({
  title,
  lead,
  sections,
  caution,
  unsound,
  diagram,
  filters,
  quality,
  files,
  t,
}: Props) {
  return (
    <Page title={title} lead={lead} width="full" crumbs={[processesCrumb(t)]} sections={sections}>
      {caution === null ? null : (
        <Notice tone="warn" title={t("processes.model.few.title")}>
          <p>{caution}</p>
        </Notice>
      )}
      {unsound === null ? null : (
        <Notice tone="warn" title={t("processes.model.unsound")}>
          <ul>
            {unsound.map((sentence) => (
              <li>{sentence}</li>
            ))}
          </ul>
          <p>{t("processes.model.unsound.use")}</p>
        </Notice>
      )}
      <ChartFrame id="model" kind="map" {...diagram}>
        <FilterSentence filters={filters} />
      </ChartFrame>
      <h2>{t("processes.model.quality")}</h2>
      <Table {...quality} />
      <h2>{t("processes.model.files")}</h2>
      <ul>
        {files.map(({ href, label }) => (
          <li>
            <Link href={href}>{label}</Link>
          </li>
        ))}
      </ul>
    </Page>
  );
}
