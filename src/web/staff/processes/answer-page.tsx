import type { Translate } from "../../../platform/i18n/translate.ts";
import { ButtonForm, Buttons, Link, Notice, Page, type Section } from "../../ui/index.tsx";

type Props = {
  readonly title: string;
  readonly lead: string | null;
  /** 0 to 1 while it is computed */
  readonly share: number | null;
  readonly sections: readonly Section[];
  /** Why it failed */
  readonly reason: string | null;
  readonly steer: {
    readonly action: string;
    readonly values: Readonly<Record<string, string>>;
    readonly label: string;
  };
  /** The address of this page, to look again without waiting */
  readonly reload: string | null;
  readonly t: Translate;
};

/** An answer on its way: how far it is, to stop it, or to have it computed again. */
export function AnswerPage({ title, lead, share, sections, reason, steer, reload, t }: Props) {
  return (
    <Page title={title} sections={sections} {...(lead === null ? {} : { lead })}>
      {reason === null ? null : (
        <Notice tone="bad" title={t("processes.answer.reason")}>
          <p>{reason}</p>
          <p>{t("processes.answer.safe")}</p>
        </Notice>
      )}
      {share === null ? null : <progress value={String(share)} max="1" aria-label={title} />}
      {reload === null ? null : <p>{t("processes.answer.goes-on")}</p>}
      <Buttons>
        <ButtonForm action={steer.action} values={steer.values}>
          {steer.label}
        </ButtonForm>
        {reload === null ? null : <Link href={reload}>{t("imports.reload")}</Link>}
      </Buttons>
    </Page>
  );
}
