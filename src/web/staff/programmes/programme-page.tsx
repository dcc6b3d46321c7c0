import type { Child } from "hono/jsx";
import type { Words } from "../../../platform/i18n/words.ts";
import type { FormState } from "../../form/form-state.ts";
import {
  Button,
  ButtonForm,
  ButtonLink,
  Buttons,
  DateField,
  type Fact,
  Facts,
  Form,
  Hidden,
  Link,
  Notice,
  Page,
  Radios,
  RightBox,
  type RightBoxProps,
  Table,
  Tag,
  TextArea,
  Timeline,
  type TimelineEntry,
  type Tone,
} from "../../ui/index.tsx";
import { EffectSection, type ShownEffect } from "./effect-section.tsx";

export type ShownAction = {
  readonly href: string;
  readonly title: string;
  readonly owner: string;
  readonly due: string;
  readonly progress: string;
  readonly state: { readonly tone: Tone; readonly text: string };
  /** Why it slips, said before it is late; null when it is on course. `instead` when it says the state too. */
  readonly slip: { readonly tone: Tone; readonly text: string; readonly instead: boolean } | null;
};

/** What comes next in a programme. */
export type ProgrammeStep =
  | {
      readonly kind: "in-force";
      readonly form: FormState;
      readonly lead: string;
      readonly warn: string | null;
    }
  | { readonly kind: "wait"; readonly sentence: string }
  | { readonly kind: "compute"; readonly lead: string }
  | { readonly kind: "verify"; readonly form: FormState }
  | { readonly kind: "publish" }
  | { readonly kind: "right"; readonly own: boolean; readonly box: RightBoxProps };

export type ProgrammePageProps = {
  readonly here: string;
  readonly title: string;
  readonly sentence: string;
  readonly news: string | null;
  readonly step: ProgrammeStep;
  readonly slips: string | null;
  readonly actions: readonly ShownAction[];
  readonly effect: ShownEffect | null;
  readonly facts: readonly Fact[];
  readonly thread: readonly TimelineEntry[];
  readonly words: Words;
};

/** A programme: its effect once there is one, the next step, its actions and which of them slip, its thread. */
export function ProgrammePage(props: ProgrammePageProps) {
  const { title, sentence, news, step, effect, facts, thread, words } = props;
  const { t } = words;
  const form = "form" in step ? step.form : undefined;
  return (
    <Page
      title={title}
      lead={sentence}
      width="full"
      crumbs={[
        { href: "/staf/temuan", name: t("findings.name") },
        { href: "/staf/program", name: t("programmes.name") },
      ]}
      {...(form === undefined ? {} : { form })}
    >
      {news === null ? null : (
        <Notice tone="good" live>
          <p>{news}</p>
        </Notice>
      )}
      {effect === null ? null : <EffectSection shown={effect} words={words} />}
      <div class="next-step">
        <Step {...props} />
      </div>
      <Actions {...props} />
      <div class="detail">
        <div>
          <h2>{t("programmes.facts")}</h2>
          <Facts facts={facts} />
        </div>
        <div>
          <Timeline title={t("thread.title")} entries={thread} />
        </div>
      </div>
    </Page>
  );
}

function Step({ step, here, words }: ProgrammePageProps): Child {
  const { t } = words;
  switch (step.kind) {
    case "in-force":
      return <InForceForm here={here} step={step} words={words} />;
    case "wait":
      return <p>{step.sentence}</p>;
    case "compute":
      return (
        <>
          <p>{step.lead}</p>
          <ButtonForm action={`${here}/hitung`} kind="primary">
            {t("programmes.compute")}
          </ButtonForm>
        </>
      );
    case "verify":
      return (
        <>
          <h2>{t("programmes.verify-effect")}</h2>
          <p>{t("programmes.verify-effect.lead")}</p>
          <VerifyForm action={`${here}/sahkan`} form={step.form} what="verify-effect" words={words} />
        </>
      );
    case "publish":
      return (
        <>
          <p>{t("programmes.publish")}</p>
          <Buttons>
            <ButtonLink href="/staf/laporan">{t("programmes.publish.do")}</ButtonLink>
          </Buttons>
        </>
      );
    case "right":
      return (
        <>
          {step.own ? <p>{t("programmes.verify.own")}</p> : null}
          <RightBox {...step.box} />
        </>
      );
  }
}

type InForceProps = {
  readonly here: string;
  readonly step: Extract<ProgrammeStep, { kind: "in-force" }>;
  readonly words: Words;
};

function InForceForm({ here, step, words: { t } }: InForceProps) {
  return (
    <>
      <h2>{t("programmes.in-force")}</h2>
      <p>{step.lead}</p>
      {step.warn === null ? null : (
        <Notice tone="warn">
          <p>{step.warn}</p>
        </Notice>
      )}
      <Form form={step.form} action={`${here}/berlaku`}>
        <Hidden name="version" />
        <DateField name="changedOn" label={t("programmes.in-force.changedOn")} />
        <Buttons>
          <Button>{t("programmes.in-force.submit")}</Button>
        </Buttons>
      </Form>
    </>
  );
}

type VerifyProps = {
  readonly action: string;
  readonly form: FormState;
  readonly what: "verify-effect" | "verify-action";
  readonly words: Words;
};

/** The check of a supervisor: found right or not, and what was seen. */
export function VerifyForm({ action, form, what, words: { t } }: VerifyProps) {
  const outcomes = (["confirmed", "rejected"] as const).map((value) => ({
    value,
    label: t(`programmes.${what}.${value}`),
  }));
  return (
    <Form form={form} action={action}>
      <Hidden name="version" />
      <Radios name="outcome" label={t("programmes.verify.outcome")} choices={outcomes} />
      <TextArea name="reason" label={t("programmes.verify.reason")} rows={3} />
      <Buttons>
        <Button>{t("programmes.verify.submit")}</Button>
      </Buttons>
    </Form>
  );
}

function Actions({ slips, actions, words: { t } }: ProgrammePageProps) {
  const columns = (["title", "owner", "due", "progress", "state"] as const).map((key) => ({
    key,
    name: key === "title" ? t("programmes.actions") : t(`programmes.action.${key}`),
    numeric: key === "progress",
  }));
  return (
    <section aria-labelledby="tindakan">
      <h2 id="tindakan">{t("programmes.actions")}</h2>
      {slips === null ? null : (
        <Notice tone="warn">
          <p>{slips}</p>
        </Notice>
      )}
      <Table
        caption={t("programmes.actions")}
        captionHidden
        columns={columns}
        rows={actions.map(({ href, title, owner, due, progress, state, slip }) => ({
          title: <Link href={href}>{title}</Link>,
          owner,
          due,
          progress,
          state: (
            <span class="tags">
              {slip?.instead ? null : <Tag tone={state.tone}>{state.text}</Tag>}{" "}
              {slip === null ? null : <Tag tone={slip.tone}>{slip.text}</Tag>}
            </span>
          ),
        }))}
      />
    </section>
  );
}
