import { z } from "zod";
import type { Agreement, DecideProposal } from "../../../modules/improvement/index.ts";
import { MutuError } from "../../../platform/errors.ts";
import type { Format } from "../../../platform/i18n/format.ts";
import type { Translate } from "../../../platform/i18n/translate.ts";

type Words = {
  readonly t: Translate;
  readonly format: Format;
  /** What a function of the law is called, by its code. */
  readonly office: (code: string) => string;
};

/** Who agreed by which document, in one line. */
export function agreementWords(agreement: Agreement, { t, format, office }: Words): string {
  const { functionCode, document, number, agreedOn } = agreement;
  return t("proposals.agreement", {
    holder: office(functionCode),
    document,
    number,
    day: format.day(agreedOn),
  });
}

const Recorded = z.array(
  z.object({ functionCode: z.string(), document: z.string(), number: z.string(), agreedOn: z.iso.date() }),
);

/** The agreements that an entry of the audit record holds; none where it is about something else. */
export function recordedAgreements(facts: Readonly<Record<string, unknown>>): readonly Agreement[] {
  return Recorded.safeParse(facts.agreements).data ?? [];
}

/** The first empty field of the agreement that a decision was refused for, or its day where all are filled. */
export function fieldOfAgreement({ agreements }: z.output<typeof DecideProposal>, error: unknown): string {
  const code = error instanceof MutuError ? error.facts.code : undefined;
  const at = agreements.findIndex(({ functionCode }) => functionCode === code);
  const given = agreements[at];
  if (!given) return "outcome";
  const part = given.document === "" ? "document" : given.number === "" ? "number" : "agreedOn";
  return `agreements.${at}.${part}`;
}
