import type { Words } from "../../../platform/i18n/words.ts";
import type { FormState } from "../../form/form-state.ts";
import {
  DetailPage,
  type Fact,
  Facts,
  FileList,
  type ListedFile,
  RightBox,
  type RightBoxProps,
  Timeline,
  type TimelineEntry,
} from "../../ui/index.tsx";
import { VerifyForm } from "./programme-page.tsx";

export type ActionStep =
  | { readonly kind: "verify"; readonly form: FormState; readonly action: string }
  | { readonly kind: "right"; readonly own: boolean; readonly box: RightBoxProps }
  | { readonly kind: "none" };

type Props = {
  readonly programme: { readonly href: string; readonly title: string };
  readonly title: string;
  readonly text: string;
  readonly step: ActionStep;
  readonly facts: readonly Fact[];
  readonly reports: readonly string[];
  readonly files: readonly ListedFile[];
  readonly thread: readonly TimelineEntry[];
  readonly words: Words;
};

/** One action: what was asked, what its owner reported and proved, and the check of a supervisor. */
export function ActionPage(props: Props) {
  const { programme, title, text, step, facts, reports, files, thread, words } = props;
  const { t } = words;
  return (
    <DetailPage
      title={title}
      crumbs={[
        { href: "/staf/program", name: t("programmes.name") },
        { href: programme.href, name: programme.title },
      ]}
      {...(step.kind === "verify" ? { form: step.form } : {})}
      {...(step.kind === "none" ? {} : { step: <Step step={step} words={words} /> })}
      facts={
        <>
          <h2>{t("coordination.asked")}</h2>
          <p>{text}</p>
          {reports.length === 0 ? null : (
            <>
              <h2>{t("programmes.action.reports")}</h2>
              <ul class="govuk-list">
                {reports.map((report) => (
                  <li>{report}</li>
                ))}
              </ul>
            </>
          )}
          {files.length === 0 ? null : <FileList files={files} />}
          <h2>{t("programmes.facts")}</h2>
          <Facts facts={facts} />
        </>
      }
      thread={<Timeline title={t("thread.title")} entries={thread} />}
    />
  );
}

function Step({ step, words }: { step: ActionStep; words: Words }) {
  if (step.kind === "none") return null;
  if (step.kind === "right") {
    return (
      <>
        {step.own ? <p>{words.t("programmes.verify.own")}</p> : null}
        <RightBox {...step.box} />
      </>
    );
  }
  return (
    <>
      <h2>{words.t("programmes.verify-action")}</h2>
      <VerifyForm action={step.action} form={step.form} what="verify-action" words={words} />
    </>
  );
}
