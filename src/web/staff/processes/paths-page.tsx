import type { Translate } from "../../../platform/i18n/translate.ts";
import { ChartFrame, Link, Page, type Section, Table, type TableProps } from "../../ui/index.tsx";
import type { ChartInWords } from "./chart-in-words.ts";
import { processesCrumb } from "./crumbs.ts";

type PathsProps = {
  readonly title: string;
  readonly sections: readonly Section[];
  readonly coverage: ChartInWords;
  readonly paths: TableProps;
  /** Null when the table holds all. */
  readonly shown: string | null;
  readonly download: string;
  readonly t: Translate;
};

/** The paths that cases take, the most frequent first, and how far they reach. */
export function PathsPage({ title, sections, coverage, paths, shown, download, t }: PathsProps) {
  return (
    <Page
      title={title}
      lead={t("processes.paths.lead")}
      width="full"
      crumbs={[processesCrumb(t)]}
      sections={sections}
    >
      <ChartFrame id="cakupan" {...coverage} />
      <h2>{t("processes.paths.list")}</h2>
      {shown === null ? null : <p class="note">{shown}</p>}
      <Table {...paths} />
      <p>
        <Link href={download}>{t("processes.paths.download")}</Link>
      </p>
    </Page>
  );
}

/** The steps of a path, one after the other, with the name of the path as the way to its cases. */
export function PathSteps({ name, href, steps }: { name: string; href: string; steps: readonly string[] }) {
  return (
    <>
      <Link href={href}>{name}</Link>
      <ol class="path">
        {steps.map((step) => (
          <li>{step}</li>
        ))}
      </ol>
    </>
  );
}

type PathProps = {
  readonly title: string;
  readonly log: { readonly href: string; readonly name: string };
  readonly steps: TableProps;
  readonly cases: TableProps;
};

/** One path: where its time goes, and cases that took it. */
export function PathPage({ title, log, steps, cases, t }: PathProps & { readonly t: Translate }) {
  return (
    <Page title={title} width="full" crumbs={[processesCrumb(t), log]}>
      <Table {...steps} />
      <Table {...cases} />
    </Page>
  );
}
