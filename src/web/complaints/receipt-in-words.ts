import type { Intake, Receipt } from "../../modules/complaints/index.ts";
import type { WebContext } from "../web-context.ts";
import type { ReceiptInWords } from "./receipt-page.tsx";

type Given = {
  readonly receipt: Receipt;
  readonly intake: Intake;
  readonly office: string;
  readonly by: string;
};

/** A receipt in the words of the page; of an anonymous report it says the day, not the minute. */
export function receiptInWords(c: WebContext, { receipt, intake, office, by }: Given): ReceiptInWords {
  const { format } = c.var.frame;
  const receivedAt = new Date(receipt.receivedAt);
  const isAnonymous = intake.whoMayKnow === "nobody";
  return {
    number: receipt.number,
    code: receipt.code,
    receivedAt: isAnonymous ? format.day(format.dayOf(receivedAt)) : format.moment(receivedAt),
    office,
    by,
    name: isAnonymous ? null : intake.name,
    about: intake.title,
    body: intake.body,
    isSealed: intake.readableBy === "inspectorate",
    respondBy: format.day(receipt.respondBy),
  };
}
