import type { Translate } from "../../../platform/i18n/translate.ts";
import { Facts, Link, Notice, Page } from "../../ui/index.tsx";

export type ReceiptInWords = {
  readonly number: string;
  readonly code: string;
  readonly receivedAt: string;
  readonly office: string;
  readonly about: string;
  readonly respondBy: string;
  readonly anonymous: boolean;
};

/** The receipt of UU 25/2009 Pasal 44(2), with the code that is shown once, and what happens next. */
export function ReceiptPage({ receipt, t }: { receipt: ReceiptInWords; t: Translate }) {
  return (
    <Page
      title={t("complain.receipt.title")}
      lead={t("complain.receipt.lead")}
      next={<Link href="/pengaduan/lacak">{t("complain.follow.title")}</Link>}
    >
      <Facts
        facts={[
          { name: t("complain.receipt.number"), value: <strong>{receipt.number}</strong> },
          { name: t("complain.receipt.code"), value: <strong class="receipt-code">{receipt.code}</strong> },
          { name: t("complain.receipt.at"), value: receipt.receivedAt },
          { name: t("complain.receipt.where"), value: receipt.office },
          { name: t("complain.receipt.about"), value: receipt.about },
        ]}
      />
      {receipt.anonymous ? <Notice tone="good">{t("complain.receipt.anonymous")}</Notice> : null}
      <h2>{t("complain.receipt.next")}</h2>
      <p>{t("complain.receipt.next.respond", { day: receipt.respondBy })}</p>
      <p>{t("complain.receipt.next.decide")}</p>
      <p>{t("complain.receipt.print")}</p>
    </Page>
  );
}
