import type { Complaint, ComplaintStep } from "../../../modules/complaints/index.ts";
import type { Translate } from "../../../platform/i18n/translate.ts";
import type { FormState } from "../../form/form-state.ts";
import {
  ButtonLink,
  Buttons,
  Clock,
  type ClockProps,
  DetailPage,
  type Fact,
  Facts,
  FileList,
  type ListedFile,
  Notice,
  RightBox,
  type RightBoxProps,
  Timeline,
  type TimelineEntry,
} from "../../ui/index.tsx";
import type { ClockGroups } from "./clock-words.ts";
import type { StepChoices } from "./step-choices.ts";
import { StepForm } from "./step-forms.tsx";
import { stepPath } from "./steps.ts";

/** The step that waits now, shown beside what the reporter wrote: nobody answers what they have not read. */
export type NextStep = {
  readonly step: ComplaintStep;
  readonly others: readonly ComplaintStep[];
  readonly form: FormState;
  readonly choices: StepChoices;
  /** Whose the step is; empty when it is the reader's. */
  readonly rights: readonly RightBoxProps[];
};

type Props = {
  readonly complaint: Complaint;
  readonly title: string;
  /** The clock that ends first, in one sentence. */
  readonly due: string | null;
  readonly news: string | null;
  readonly next: NextStep | null;
  readonly clocks: ClockGroups;
  readonly facts: readonly Fact[];
  readonly four: readonly Fact[];
  readonly files: readonly ListedFile[];
  readonly thread: readonly TimelineEntry[];
  readonly t: Translate;
};

/** One complaint: what waits on top, then what was said and until when, and what happened so far. */
export function ComplaintPage(props: Props) {
  const { complaint, title, due, news, next, t } = props;
  return (
    <DetailPage
      title={title}
      lead={complaint.title}
      crumbs={[{ href: "/staf/pengaduan", name: t("complaints.crumb") }]}
      step={
        <>
          {news === null ? null : <Notice tone="good" title={news} live />}
          {complaint.restricted ? (
            <Notice tone="warn">
              <p>{t("complaints.restricted")}</p>
            </Notice>
          ) : null}
          <Waiting complaint={complaint} due={due} next={next} t={t} />
        </>
      }
      facts={<Known {...props} />}
      thread={<Timeline title={t("thread.title")} entries={props.thread} />}
    />
  );
}

function Waiting({ complaint, due, next, t }: Pick<Props, "complaint" | "due" | "next" | "t">) {
  if (next === null) {
    return (
      <>
        <p>{t("complaints.no-step")}</p>
        <h2>{t("complaints.body")}</h2>
        <p class="as-written">{complaint.body}</p>
      </>
    );
  }
  const { step, others, form, choices, rights } = next;
  return (
    <>
      <h2>{t(`complaints.step.${step}`)}</h2>
      {due === null ? null : <p>{due}</p>}
      <h3>{t("complaints.body")}</h3>
      <p class="as-written">{complaint.body}</p>
      {rights.length === 0 ? (
        <StepForm step={step} complaint={complaint} form={form} choices={choices} t={t} />
      ) : (
        rights.map((right) => <RightBox {...right} />)
      )}
      <h3>{t("complaints.other-steps")}</h3>
      <Buttons>
        {others.map((other) => (
          <ButtonLink href={stepPath(complaint, other)} kind="secondary">
            {t(`complaints.step.${other}`)}
          </ButtonLink>
        ))}
      </Buttons>
    </>
  );
}

function Known({ clocks, facts, four, files, t }: Props) {
  return (
    <>
      {files.length === 0 ? null : (
        <>
          <h2>{t("complaints.files")}</h2>
          <FileList files={files} />
        </>
      )}
      <h2>{t("complaints.clocks")}</h2>
      <div class="clock-groups">
        <ClockGroup
          title={t("complaints.clocks.law")}
          clocks={clocks.law}
          none={t("complaints.clocks.none")}
        />
        <ClockGroup
          title={t("complaints.clocks.practice")}
          clocks={clocks.practice}
          none={t("complaints.clocks.none")}
        />
      </div>
      <h2>{t("complaints.four")}</h2>
      <Facts facts={four} />
      <h2>{t("complaints.facts")}</h2>
      <Facts facts={facts} />
    </>
  );
}

function ClockGroup({ title, clocks, none }: { title: string; clocks: readonly ClockProps[]; none: string }) {
  return (
    <div>
      <h3>{title}</h3>
      {clocks.length === 0 ? <p class="note">{none}</p> : clocks.map((clock) => <Clock {...clock} />)}
    </div>
  );
}
