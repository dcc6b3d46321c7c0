import type { Translate } from "../../../platform/i18n/translate.ts";
import type { ImportState } from "../../../platform/imports/import-run.ts";
import { ButtonForm, ButtonLink, Buttons, Facts, Link, Notice, Page } from "../../ui/index.tsx";
import { kindPath, type WebKind } from "./kinds.ts";
import { RefusedTable } from "./refused-table.tsx";
import type { RefusedInWords } from "./refused-words.ts";

const counted = ["accepted", "duplicates", "rejected", "remarks"] as const;

type Props = {
  readonly kind: WebKind;
  readonly path: string;
  readonly state: ImportState;
  readonly title: string;
  /** How far it is, in one sentence. */
  readonly sentence: string;
  readonly counts: Readonly<Record<(typeof counted)[number], string>>;
  readonly error: string | null;
  readonly refused: readonly RefusedInWords[];
  /** What can be asked of it: to stop, or to go on. */
  readonly steerTo: "stopped" | "running" | null;
  /** The file was removed, since something personal of it was left out. */
  readonly isForgotten: boolean;
  /** Where what came in is seen, once it is done. */
  readonly result: string | null;
  readonly t: Translate;
};

/** An import on its way: how far, what stayed out, stop and go on. */
export function ProgressPage(props: Props) {
  const { kind, path, state, title, sentence, counts, error, refused, steerTo, result, t } = props;
  return (
    <Page
      title={title}
      lead={sentence}
      crumbs={[{ href: kindPath(kind), name: t(`imports.title.${kind}`) }]}
      width="full"
      next={
        result === null ? undefined : <ButtonLink href={result}>{t(`imports.result.${kind}`)}</ButtonLink>
      }
    >
      {error === null ? null : (
        <Notice tone="bad" title={t("imports.failed")}>
          <p>{error}</p>
          <p>{t("imports.failed.safe")}</p>
        </Notice>
      )}
      <Facts facts={counted.map((name) => ({ name: t(`imports.count.${name}`), value: counts[name] }))} />
      {props.isForgotten ? <p>{t("imports.forgotten")}</p> : null}
      <Buttons>
        {steerTo === null ? null : (
          <ButtonForm action={`${path}/langkah`} values={{ to: steerTo }}>
            {t(`imports.steer.${steerTo}`)}
          </ButtonForm>
        )}
        {state === "running" ? <Link href={path}>{t("imports.reload")}</Link> : null}
      </Buttons>
      {refused.length === 0 ? null : (
        <>
          <RefusedTable rows={refused} t={t} />
          <p>
            <Link href={`${path}/ditolak.csv`}>{t("imports.refused.download")}</Link>
          </p>
        </>
      )}
    </Page>
  );
}
