import type { Translate } from "../../../platform/i18n/translate.ts";
import {
  ButtonForm,
  Notice,
  Page,
  RightBox,
  type RightBoxProps,
  Table,
  Tag,
  type Tone,
} from "../../ui/index.tsx";
import { administrationCrumb } from "../administration/crumbs.ts";
import type { Judged } from "./checks.ts";

export const operationsPath = "/staf/administrasi/operasi";

export type ShownCheck = {
  readonly name: string;
  readonly found: string;
  readonly limit: string;
  readonly judged: Judged;
  /** What can be done; null when there is nothing to do. */
  readonly todo: string | null;
};

export type ShownJob = {
  readonly id: string;
  readonly name: string;
  readonly failed: string;
  readonly tries: string;
  readonly error: string;
};

export type ShownImport = {
  readonly file: string;
  readonly state: { readonly words: string; readonly tone: Tone };
  readonly rows: string;
  readonly started: string;
};

export type OperationsProps = {
  readonly at: string;
  readonly news: { readonly tone: Tone; readonly words: string } | null;
  readonly checks: readonly ShownCheck[];
  readonly jobs: readonly ShownJob[];
  /** Null when the reader may put jobs back. */
  readonly right: RightBoxProps | null;
  readonly imports: readonly ShownImport[];
  readonly agencyId: string;
  readonly t: Translate;
};

const tones: Readonly<Record<Judged, Tone>> = { within: "good", over: "bad", unknown: "warn" };

/** What waits, what failed, and what to do about it. */
export function OperationsPage(props: OperationsProps) {
  const { at, news, checks, t } = props;
  const n = checks.filter(({ judged }) => judged === "over").length + props.jobs.length;
  const title = n === 0 ? t("operations.title.fine") : t("operations.title.trouble", { n });
  return (
    <Page title={title} lead={t("operations.lead", { at })} width="full" crumbs={[administrationCrumb(t)]}>
      {news === null ? null : (
        <Notice tone={news.tone} live>
          <p>{news.words}</p>
        </Notice>
      )}
      <Checks checks={checks} t={t} />
      <h2>{t("operations.jobs")}</h2>
      <Jobs {...props} />
      <h2>{t("operations.imports")}</h2>
      <Imports imports={props.imports} t={t} />
    </Page>
  );
}

function Checks({ checks, t }: Pick<OperationsProps, "checks" | "t">) {
  const columns = [
    { key: "name", name: t("operations.check") },
    { key: "found", name: t("operations.found") },
    { key: "limit", name: t("operations.limit") },
    { key: "todo", name: t("operations.todo") },
  ];
  const words = {
    within: t("operations.within"),
    over: t("operations.over"),
    unknown: t("operations.look"),
  };
  return (
    <Table
      caption={t("operations.checks")}
      columns={columns}
      rows={checks.map(({ name, found, limit, judged, todo }) => ({
        name,
        found: (
          <span>
            {found} <Tag tone={tones[judged]}>{words[judged]}</Tag>
          </span>
        ),
        limit,
        todo: todo ?? t("operations.nothing"),
      }))}
    />
  );
}

function Jobs({ jobs, right, agencyId, t }: OperationsProps) {
  if (jobs.length === 0) return <p>{t("operations.jobs.none")}</p>;
  const columns = (["name", "failed", "tries", "error"] as const).map((key) => ({
    key,
    name: t(`operations.job.${key}`),
    numeric: key === "tries",
  }));
  const action = { key: "action", name: t("operations.job.action") };
  return (
    <>
      {right === null ? null : <RightBox {...right} />}
      <Table
        caption={t("operations.jobs")}
        captionHidden
        columns={right === null ? [...columns, action] : columns}
        rows={jobs.map(({ id, ...shown }) => ({
          ...shown,
          action: (
            <ButtonForm action={`${operationsPath}/ulangi`} values={{ agencyId, jobId: id }}>
              {t("operations.job.retry")}
              <span class="govuk-visually-hidden"> {shown.name}</span>
            </ButtonForm>
          ),
        }))}
      />
    </>
  );
}

function Imports({ imports, t }: Pick<OperationsProps, "imports" | "t">) {
  if (imports.length === 0) return <p>{t("operations.imports.none")}</p>;
  const columns = (["file", "state", "rows", "started"] as const).map((key) => ({
    key,
    name: t(`operations.import.${key}`),
    numeric: key === "rows",
  }));
  return (
    <Table
      caption={t("operations.imports")}
      captionHidden
      columns={columns}
      rows={imports.map(({ state, ...shown }) => ({
        ...shown,
        state: <Tag tone={state.tone}>{state.words}</Tag>,
      }))}
    />
  );
}
