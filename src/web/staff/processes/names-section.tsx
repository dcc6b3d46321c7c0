import type { Translate } from "../../../platform/i18n/translate.ts";
import {
  Button,
  ButtonForm,
  Buttons,
  Checkboxes,
  Disclosure,
  Form,
  RightBox,
  type RightBoxProps,
  Table,
} from "../../ui/index.tsx";
import type { NamesInWords } from "./names-words.ts";

type Props = { readonly names: NamesInWords; readonly right: RightBoxProps | null; readonly t: Translate };

/** Names of activities that look alike, to be merged or kept apart, and what was decided before. */
export function NamesSection({ names, right, t }: Props) {
  return (
    <section id="nama">
      <h2>{t("processes.names.title")}</h2>
      <p>{names.sentence}</p>
      <Suggested names={names} right={right} t={t} />
      <Decided names={names} right={right} t={t} />
    </section>
  );
}

function Suggested({ names: { action, form, choices, more }, right, t }: Props) {
  if (choices.length === 0) return null;
  if (right !== null) {
    return (
      <>
        <ul>
          {choices.map(({ label, hint }) => (
            <li>
              {label} ({hint})
            </li>
          ))}
        </ul>
        <RightBox {...right} />
      </>
    );
  }
  return (
    <Form form={form} action={action}>
      <Checkboxes
        name="pairs"
        label={t("processes.names.pairs")}
        hint={t("processes.names.hint")}
        choices={choices}
      />
      {more === null ? null : <p>{more}</p>}
      <Buttons>
        <Button name="decision" value="merge">
          {t("processes.names.merge")}
        </Button>
        <Button kind="secondary" name="decision" value="apart">
          {t("processes.names.apart")}
        </Button>
      </Buttons>
    </Form>
  );
}

function Decided({ names: { action, decided }, right, t }: Props) {
  if (decided.length === 0) return null;
  return (
    <Disclosure summary={t("processes.names.decided", { n: decided.length })}>
      <Table
        caption={t("processes.names.decided", { n: decided.length })}
        captionHidden
        columns={[
          { key: "other", name: t("processes.names.written") },
          { key: "decision", name: t("processes.names.decision") },
          ...(right === null ? [{ key: "undo", name: t("processes.names.undo") }] : []),
        ]}
        rows={decided.map(({ key, other, decision }) => ({
          other,
          decision,
          undo: (
            <ButtonForm action={action} kind="quiet" values={{ pairs: key, decision: "open" }}>
              {t("processes.names.undo-it")}
            </ButtonForm>
          ),
        }))}
      />
    </Disclosure>
  );
}
