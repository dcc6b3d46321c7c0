import type { Translate } from "../../platform/i18n/translate.ts";
import { type Choice, DateField, FileField, Radios, SelectField, TextArea, TextField } from "../ui/index.tsx";

/** What happened, where and when. */
export function WhatHappened({ targets, t }: { targets: readonly Choice[]; t: Translate }) {
  return (
    <>
      <SelectField
        name="target"
        label={t("complain.form.target")}
        prompt={t("complain.form.target.prompt")}
        choices={targets}
      />
      <TextField
        name="caseNumber"
        label={t("complain.form.caseNumber")}
        hint={t("complain.form.caseNumber.hint")}
        width={20}
      />
      <TextField name="title" label={t("complain.form.title")} hint={t("complain.form.title.hint")} />
      <TextArea name="body" label={t("complain.form.body")} hint={t("complain.form.body.hint")} rows={7} />
      <DateField name="occurredOn" label={t("complain.form.occurredOn")} optional />
      <TextField name="area" label={t("complain.form.area")} optional />
      <FileField name="files" label={t("complain.form.files")} multiple optional />
    </>
  );
}

const readers = ["office", "inspectorate"] as const;

/** Who may read it, with the other way for a report about the inspectorate itself (security section 7). */
export function WhoMayRead({ t }: { t: Translate }) {
  return (
    <Radios
      name="readableBy"
      label={t("complain.form.readableBy")}
      choices={readers.map((value) => ({
        value,
        label: t(`complain.readable.${value}`),
        hint: t(`complain.readable.${value}.hint`),
      }))}
    />
  );
}

const answers = ["office", "examiner", "nobody"] as const;

/** One question with three answers, and the name that two of them need (CMP-12, CMP-13). */
export function WhoMayKnow({ t }: { t: Translate }) {
  const hint = t("complain.form.identity.hint");
  return (
    <>
      <Radios
        name="whoMayKnow"
        label={t("complain.form.whoMayKnow")}
        choices={answers.map((value) => ({
          value,
          label: t(`complain.who.${value}`),
          hint: t(`complain.who.${value}.hint`),
        }))}
      />
      <TextField name="name" label={t("complain.form.name")} hint={hint} autocomplete="name" />
      <TextField name="contact" label={t("complain.form.contact")} hint={hint} autocomplete="tel" />
      <TextField name="address" label={t("complain.form.address")} autocomplete="street-address" optional />
    </>
  );
}
