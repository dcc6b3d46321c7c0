import type { Lang } from "../../platform/i18n/text.ts";
import type { Explanation } from "../../platform/rights/decide.ts";
import type { RightBoxProps } from "../ui/index.tsx";

/** What somebody is reminded of, and the page to come back to. */
export type Reminding = {
  readonly agencyId: string;
  readonly subjectKind: "proposal" | "request" | "complaint" | "effect";
  readonly subjectId: string;
  readonly back: string;
};

/**
 * A right that is not the reader's, as the box of the kit shows it: whose it is, who holds it today, by which article.
 * @param reminding  offers the reader to remind the holder; leave it out where the reader may not
 */
export function rightBox(explained: Explanation, lang: Lang, reminding?: Reminding): RightBoxProps {
  const [first] = explained.functions;
  return {
    holder: explained.functions.map((one) => one[lang]).join(", "),
    people: explained.holders,
    basis: explained.basis.join("; "),
    ...(reminding === undefined || first === undefined
      ? {}
      : { remind: { action: "/staf/ingatkan", values: { ...reminding, toFunction: first.code } } }),
  };
}
