import type { Translate } from "../../../platform/i18n/translate.ts";
import type { FormState } from "../../form/form-state.ts";
import {
  Button,
  ButtonForm,
  ButtonLink,
  Buttons,
  type Choice,
  Empty,
  Form,
  Link,
  Notice,
  Page,
  RightBox,
  type RightBoxProps,
  type Section,
  Table,
  TextField,
} from "../../ui/index.tsx";
import { Additions } from "./choice-additions.tsx";
import { processesCrumb } from "./crumbs.ts";

export type ChoiceInWords = {
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly Section[];
  /** What is wrong with what was asked; null when nothing is. */
  readonly problem: string | null;
  /** Each condition with the cases that it leaves, and the address without it. */
  readonly chosen: readonly {
    readonly text: string;
    readonly sentence: string;
    readonly left: string;
    readonly without: string;
  }[];
  /** The figures of these cases; null while all of them are looked at, or none is left. */
  readonly show: string | null;
  readonly add: string;
  readonly activities: readonly Choice[];
  readonly attributes: readonly Choice[];
  /** Conditions that need only a press */
  readonly states: readonly { readonly href: string; readonly label: string }[];
  readonly cohorts: readonly { readonly id: string; readonly name: string; readonly href: string }[];
  readonly save: { readonly action: string; readonly form: FormState };
  readonly drop: string;
  readonly right: RightBoxProps | null;
};

/** Which cases of a log are looked at: what was chosen, what can be added, and what was kept under a name. */
export function ChoicePage({ choice, t }: { choice: ChoiceInWords; t: Translate }) {
  return (
    <Page
      title={choice.title}
      lead={choice.lead}
      crumbs={[processesCrumb(t)]}
      sections={choice.sections}
      form={choice.save.form}
    >
      {choice.problem === null ? null : <Notice title={choice.problem} live />}
      <Chosen choice={choice} t={t} />
      <h2>{t("processes.choice.add")}</h2>
      <Additions choice={choice} t={t} />
      <Cohorts choice={choice} t={t} />
    </Page>
  );
}

function Chosen({ choice: { chosen, show }, t }: { choice: ChoiceInWords; t: Translate }) {
  if (chosen.length === 0) return <Empty text={t("processes.choice.none")} />;
  return (
    <>
      <Table
        caption={t("processes.choice.chosen")}
        columns={[
          { key: "sentence", name: t("processes.choice.condition") },
          { key: "left", name: t("processes.choice.left"), numeric: true },
          { key: "without", name: t("processes.choice.remove") },
        ]}
        rows={chosen.map(({ sentence, left, without }) => ({
          sentence,
          left,
          without: <Link href={without}>{t("processes.choice.remove-it")}</Link>,
        }))}
      />
      {show === null ? null : (
        <Buttons>
          <ButtonLink href={show}>{t("processes.choice.show")}</ButtonLink>
        </Buttons>
      )}
    </>
  );
}

type Parts = { readonly choice: ChoiceInWords; readonly t: Translate };

function Cohorts({ choice: { chosen, cohorts, save, drop, right }, t }: Parts) {
  return (
    <section>
      <h2>{t("processes.choice.cohorts")}</h2>
      {cohorts.length === 0 ? <p>{t("processes.choice.cohorts.none")}</p> : null}
      <ul>
        {cohorts.map(({ id, name, href }) => (
          <li>
            <Link href={href}>{name}</Link>
            {right === null ? (
              <ButtonForm action={drop} kind="quiet" values={{ cohortId: id }}>
                {t("processes.choice.forget", { name })}
              </ButtonForm>
            ) : null}
          </li>
        ))}
      </ul>
      {right !== null && cohorts.length > 0 ? <RightBox {...right} /> : null}
      {right === null && chosen.length > 0 ? (
        <Form form={save.form} action={save.action}>
          {chosen.map(({ text }) => (
            <input type="hidden" name="conditions" value={text} />
          ))}
          <TextField
            name="name"
            label={t("processes.choice.name")}
            hint={t("processes.choice.name-hint")}
            width={30}
          />
          <Buttons>
            <Button kind="secondary">{t("processes.choice.save")}</Button>
          </Buttons>
        </Form>
      ) : null}
    </section>
  );
}
