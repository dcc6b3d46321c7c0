import { z } from "zod";
import { MutuError } from "../../../platform/errors.ts";
import type { Lang } from "../../../platform/i18n/text.ts";
import type { NamedFunction } from "../../../platform/rights/decide.ts";

/** The document by which a function of the law agreed to what another one decides. `agreedOn` is an ISO day. */
export type Agreement = {
  readonly functionCode: string;
  /** What kind of document, such as "Persetujuan Bersama DPRD". */
  readonly document: string;
  readonly number: string;
  readonly agreedOn: string;
};

/** An agreement as it is sent: a form sends its boxes empty where the decision needs none. */
export const SentAgreement = z.object({
  functionCode: z.string().min(1).max(100),
  document: z.string().trim().max(200).default(""),
  number: z.string().trim().max(100).default(""),
  agreedOn: z.iso.date().nullable().default(null),
});

type Deciding = {
  /** Whose agreement the decision needs. */
  readonly others: readonly NamedFunction[];
  /** The articles of the right, for the error. */
  readonly basis: string;
  /** ISO day of the decision. */
  readonly today: string;
  readonly lang: Lang;
};

/**
 * The agreement of each function that decides together with the maker of a decision (AUT-03). What nobody needs is left out.
 * @throws MutuError `invalid` with whose agreement is missing or later than the decision, and by which article
 */
export function agreementsOf(
  sent: readonly z.output<typeof SentAgreement>[],
  { others, basis, today, lang }: Deciding,
): readonly Agreement[] {
  return others.map((other) => {
    const given = sent.find(({ functionCode }) => functionCode === other.code);
    const facts = { code: other.code, holder: other[lang], basis };
    if (!given || given.document === "" || given.number === "" || given.agreedOn === null) {
      throw new MutuError("invalid", "proposals.decide.needs-agreement", facts);
    }
    if (given.agreedOn > today) throw new MutuError("invalid", "proposals.decide.agreement-later", facts);
    return { ...given, agreedOn: given.agreedOn };
  });
}
