import type { Translate } from "../../../platform/i18n/translate.ts";
import type { ChartSize } from "../../ui/chart/chart-size.ts";
import {
  ButtonLink,
  Buttons,
  ChartFrame,
  Link,
  Notice,
  Page,
  RightBox,
  type RightBoxProps,
  Table,
  type TableProps,
} from "../../ui/index.tsx";
import type { PromiseInWords } from "./service-words.ts";

/** Where a new version is adopted, or whose right that is. */
export type AdoptionWay =
  | { readonly href: string; readonly right: null }
  | { readonly href: null; readonly right: RightBoxProps };

type Props = {
  readonly name: string;
  readonly unit: string;
  /** Number, decree and date of the standard in force; null when there is none. */
  readonly version: string | null;
  readonly promises: readonly PromiseInWords[];
  /** Drawing and table; null when no procedure is in force. */
  readonly procedure: {
    readonly title: string;
    readonly subtitle: string;
    readonly draw: (size: ChartSize, labelledBy: string) => string;
    readonly table: TableProps;
  } | null;
  /** When a draft was saved, and where it is drafted; null when there is none and the reader may not begin one. */
  readonly draft: { readonly saved: string | null; readonly href: string | null } | null;
  /** What is wrong with the design and where a finding is made of it; null when nothing is. */
  readonly fault: { readonly sentence: string; readonly href: string } | null;
  readonly logs: readonly { readonly href: string; readonly name: string }[];
  readonly adoption: { readonly standard: AdoptionWay; readonly procedure: AdoptionWay };
  readonly t: Translate;
};

/** One service: the 14 promises and who measures them, the procedure and whether it can keep them. */
export function ServicePage({
  name,
  unit,
  version,
  promises,
  procedure,
  draft,
  fault,
  logs,
  adoption,
  t,
}: Props) {
  return (
    <Page
      title={name}
      lead={unit}
      width="full"
      crumbs={[{ href: "/staf/layanan", name: t("services.name") }]}
    >
      {fault === null ? null : (
        <Notice tone="warn" title={t("services.design.title")}>
          <p>
            {fault.sentence} {t("services.design.why")}
          </p>
          <p>
            <Link href={fault.href}>{t("services.design.finding")}</Link>
          </p>
        </Notice>
      )}
      <h2>{t("services.standard")}</h2>
      <p>{version ?? t("services.no-standard")}</p>
      {promises.length === 0 ? null : <Promises promises={promises} t={t} />}
      <Adoption title={t("services.adopt.standard")} way={adoption.standard} />
      <h2>{t("services.procedure")}</h2>
      {procedure === null ? <p>{t("services.procedure.none")}</p> : <ChartFrame id="alur" {...procedure} />}
      {draft === null ? null : <Draft draft={draft} t={t} />}
      <Adoption title={t("services.adopt.procedure")} way={adoption.procedure} />
      {logs.length === 0 ? null : (
        <section>
          <h2>{t("services.logs")}</h2>
          <ul>
            {logs.map((log) => (
              <li>
                <Link href={log.href}>{log.name}</Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Page>
  );
}

function Adoption({ title, way }: { title: string; way: AdoptionWay }) {
  if (way.right === null) {
    return (
      <Buttons>
        <ButtonLink href={way.href} kind="secondary">
          {title}
        </ButtonLink>
      </Buttons>
    );
  }
  return (
    <section>
      <h3>{title}</h3>
      <RightBox {...way.right} />
    </section>
  );
}

function Promises({ promises, t }: { promises: readonly PromiseInWords[]; t: Translate }) {
  return (
    <Table
      caption={t("services.standard")}
      captionHidden
      columns={[
        { key: "component", name: t("services.component") },
        { key: "promise", name: t("services.promise") },
        { key: "meter", name: t("services.meter") },
        { key: "kept", name: t("services.kept") },
      ]}
      rows={promises.map((row) => ({ ...row }))}
    />
  );
}

function Draft({ draft: { saved, href }, t }: { draft: NonNullable<Props["draft"]>; t: Translate }) {
  return (
    <>
      {saved === null ? null : <p>{saved}</p>}
      {href === null ? null : (
        <Buttons>
          <ButtonLink href={href} kind="secondary">
            {t("procedure.draft.title")}
          </ButtonLink>
        </Buttons>
      )}
    </>
  );
}
