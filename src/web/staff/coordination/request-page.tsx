import type { Child } from "hono/jsx";
import type { Translate } from "../../../platform/i18n/translate.ts";
import type { FormState } from "../../form/form-state.ts";
import {
  ButtonForm,
  Buttons,
  DetailPage,
  type Fact,
  Facts,
  FileList,
  Link,
  type ListedFile,
  Notice,
  RightBox,
  type RightBoxProps,
  Timeline,
  type TimelineEntry,
} from "../../ui/index.tsx";
import { AnswerForm, type AnswerFormProps } from "./answer-form.tsx";
import { AskAgainForm, ReportForm } from "./step-forms.tsx";

/** What the reader can do with a request now. */
export type RequestStep =
  | ({ readonly kind: "answer" } & Omit<AnswerFormProps, "t">)
  | { readonly kind: "settle"; readonly lead: string; readonly agree: string; readonly insist: string }
  | { readonly kind: "ask-again"; readonly lead: string; readonly form: FormState }
  | { readonly kind: "report"; readonly form: FormState }
  | { readonly kind: "right"; readonly sentence: string; readonly box: RightBoxProps }
  | { readonly kind: "none" };

export type RequestPageProps = {
  readonly here: string;
  readonly version: number;
  readonly title: string;
  readonly sentence: string;
  readonly text: string;
  readonly news: string | null;
  readonly step: RequestStep;
  readonly facts: readonly Fact[];
  readonly files: readonly ListedFile[];
  /** Where it can be taken back; null where that is not the reader's, or too late. */
  readonly withdraw: string | null;
  readonly thread: readonly TimelineEntry[];
  readonly t: Translate;
};

/** One request: what is asked, by whom, by when, and the answer. The side asked sees this and nothing else of the asker's. */
export function RequestPage(props: RequestPageProps) {
  const { title, sentence, text, news, step, facts, files, withdraw, thread, t } = props;
  const form = "form" in step ? step.form : undefined;
  return (
    <DetailPage
      title={title}
      lead={sentence}
      crumbs={[{ href: "/staf/koordinasi", name: t("coordination.name") }]}
      {...(form === undefined ? {} : { form })}
      {...(step.kind === "none" && news === null
        ? {}
        : {
            step: (
              <>
                {news === null ? null : (
                  <Notice tone="good" live>
                    <p>{news}</p>
                  </Notice>
                )}
                <Step {...props} />
              </>
            ),
          })}
      facts={
        <>
          <h2>{t("coordination.asked")}</h2>
          <p>{text}</p>
          <h2>{t("coordination.facts")}</h2>
          <Facts facts={facts} />
          {files.length === 0 ? null : (
            <>
              <h2>{t("coordination.report.files")}</h2>
              <FileList files={files} />
            </>
          )}
          {withdraw === null ? null : (
            <p>
              <Link href={withdraw}>{t("coordination.withdraw")}</Link>
            </p>
          )}
        </>
      }
      thread={<Timeline title={t("thread.title")} entries={thread} />}
    />
  );
}

function Step({ step, here, version, t }: RequestPageProps): Child {
  switch (step.kind) {
    case "answer":
      return <AnswerForm {...step} t={t} />;
    case "settle":
      return (
        <>
          <h2>{t("coordination.settle")}</h2>
          <p>{step.lead}</p>
          <Buttons>
            <ButtonForm action={`${here}/tanggal`} kind="primary" values={{ version, agree: "true" }}>
              {step.agree}
            </ButtonForm>
            <ButtonForm action={`${here}/tanggal`} values={{ version, agree: "false" }}>
              {step.insist}
            </ButtonForm>
          </Buttons>
        </>
      );
    case "ask-again":
      return <AskAgainForm action={`${here}/tanggal`} lead={step.lead} form={step.form} t={t} />;
    case "report":
      return <ReportForm action={`${here}/lapor`} form={step.form} t={t} />;
    case "right":
      return (
        <>
          <p>{step.sentence}</p>
          <RightBox {...step.box} />
        </>
      );
    case "none":
      return null;
  }
}
