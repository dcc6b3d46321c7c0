import type { Translate } from "../../../platform/i18n/translate.ts";
import { Page } from "../../ui/index.tsx";

/** A page of plain text: its sections by their names in the catalogue. */
export type Topic =
  | { readonly name: "help"; readonly sections: readonly ("complain" | "lost" | "counter" | "ombudsman")[] }
  | {
      readonly name: "privacy";
      readonly sections: readonly ("anonymous" | "confidential" | "cookies" | "rights")[];
    }
  | { readonly name: "accessibility"; readonly sections: readonly ("can" | "problem")[] };

type Section = { readonly title: string; readonly text: string };

/** Answers to what people ask, one short section each. */
export function TextPage({ topic, t }: { topic: Topic; t: Translate }) {
  return (
    <Page title={t(`home.${topic.name}.title`)} lead={t(`home.${topic.name}.lead`)}>
      {sectionsOf(topic, t).map(({ title, text }) => (
        <section>
          <h2>{title}</h2>
          <p>{text}</p>
        </section>
      ))}
    </Page>
  );
}

function sectionsOf(topic: Topic, t: Translate): readonly Section[] {
  switch (topic.name) {
    case "help":
      return topic.sections.map((s) => ({ title: t(`home.help.${s}`), text: t(`home.help.${s}.text`) }));
    case "privacy":
      return topic.sections.map((s) => ({
        title: t(`home.privacy.${s}`),
        text: t(`home.privacy.${s}.text`),
      }));
    case "accessibility":
      return topic.sections.map((s) => ({
        title: t(`home.accessibility.${s}`),
        text: t(`home.accessibility.${s}.text`),
      }));
  }
}
