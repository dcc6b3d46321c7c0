import type { Translate } from "../../../platform/i18n/translate.ts";
import { Empty, Page, Tag, type Tone } from "../../ui/index.tsx";
import { administrationCrumb } from "./crumbs.ts";

export type ShownLetter = {
  readonly subject: string;
  readonly to: string;
  readonly at: string;
  /** Plain text in which the addresses of our own pages are apart, to be shown as links. */
  readonly text: readonly (string | { readonly href: string })[];
  readonly state: { readonly tone: Tone; readonly words: string };
};

/** The mail that would go out, to be read and followed in the demonstration. */
export function LettersPage({ letters, t }: { letters: readonly ShownLetter[]; t: Translate }) {
  return (
    <Page
      title={t("administration.letters")}
      lead={t("administration.letters.lead")}
      crumbs={[administrationCrumb(t)]}
    >
      {letters.length === 0 ? <Empty text={t("administration.letters.empty")} /> : null}
      {letters.map(({ subject, to, at, text, state }) => (
        <article class="letter">
          <h2>{subject}</h2>
          <p class="note">
            {t("administration.letter.to", { to, at })} <Tag tone={state.tone}>{state.words}</Tag>
          </p>
          <p class="letter-text">
            {text.length === 0
              ? t("administration.letter.text-gone")
              : text.map((part) => (typeof part === "string" ? part : <a href={part.href}>{part.href}</a>))}
          </p>
        </article>
      ))}
    </Page>
  );
}
