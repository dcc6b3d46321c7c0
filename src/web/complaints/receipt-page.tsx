import type { Child } from "hono/jsx";
import type { Translate } from "../../platform/i18n/translate.ts";
import { Facts, Notice, Page } from "../ui/index.tsx";

export type ReceiptInWords = {
  readonly number: string;
  readonly code: string;
  readonly receivedAt: string;
  readonly office: string;
  /** Who took it: the office itself on the portal, the officer at a counter. */
  readonly by: string;
  /** The reporter as they named themselves; null when no name is stored. */
  readonly name: string | null;
  readonly about: string;
  readonly body: string;
  /** Only the inspectorate reads it. */
  readonly isSealed: boolean;
  readonly respondBy: string;
};

type Props = {
  readonly receipt: ReceiptInWords;
  readonly lead: string;
  readonly next: Child;
  readonly t: Translate;
};

/** The receipt of UU 25/2009 Pasal 44(2), with the code that is shown once, and what happens next (CMP-01). */
export function ReceiptPage({ receipt, lead, next, t }: Props) {
  const { number, code, receivedAt, office, by, name, about, body, isSealed, respondBy } = receipt;
  return (
    <Page title={t("complain.receipt.title")} lead={lead} next={next}>
      <Facts
        facts={[
          { name: t("complain.receipt.number"), value: <strong>{number}</strong> },
          { name: t("complain.receipt.code"), value: <strong class="receipt-code">{code}</strong> },
          { name: t("complain.receipt.at"), value: receivedAt },
          { name: t("complain.receipt.where"), value: office },
          { name: t("complain.receipt.by"), value: by },
          { name: t("complain.receipt.name"), value: name ?? t("complain.receipt.anonymous-name") },
          { name: t("complain.receipt.about"), value: about },
          { name: t("complain.receipt.body"), value: <span class="as-written">{body}</span> },
        ]}
      />
      {name === null ? (
        <Notice tone="good">
          <p>{t("complain.receipt.anonymous")}</p>
        </Notice>
      ) : null}
      {isSealed ? (
        <Notice>
          <p>{t("complain.receipt.sealed")}</p>
        </Notice>
      ) : null}
      <h2>{t("complain.receipt.next")}</h2>
      <ul>
        <li>{t("complain.receipt.next.respond", { day: respondBy })}</li>
        <li>{t("complain.receipt.next.decide")}</li>
      </ul>
      <p>{t("complain.receipt.print")}</p>
    </Page>
  );
}
