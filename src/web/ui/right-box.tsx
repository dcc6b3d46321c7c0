import { ButtonForm, Buttons } from "./button.tsx";
import { useFrame } from "./frame/frame.ts";

type Press = { readonly action: string; readonly values?: Readonly<Record<string, string | number>> };

export type RightBoxProps = {
  /** The function that decides, in the reader's language: "Kepala Dinas Perizinan". */
  readonly holder: string;
  /** Who holds it today; empty when the agency named nobody. */
  readonly people: readonly string[];
  /** The article: "UU 25/2009 Pasal 50". */
  readonly basis: string;
  readonly propose?: Press;
  readonly remind?: Press;
};

/** A right that is not yours: whose it is, by which article, and the way on. */
export function RightBox({ holder, people, basis, propose, remind }: RightBoxProps) {
  const { t } = useFrame();
  const { list } = useFrame().format;
  return (
    <aside class="right-box" aria-label={`${t("ui.right.label")}: ${holder}`}>
      <p>
        {basis === "" ? t("ui.right.of", { holder }) : t("ui.right.of-by", { holder, basis })}{" "}
        {people.length === 0 ? t("ui.right.nobody") : t("ui.right.people", { people: list(people) })}
      </p>
      {propose === undefined && remind === undefined ? null : (
        <Buttons>
          {propose === undefined ? null : <ButtonForm {...propose}>{t("ui.right.propose")}</ButtonForm>}
          {remind === undefined ? null : <ButtonForm {...remind}>{t("ui.right.remind")}</ButtonForm>}
        </Buttons>
      )}
    </aside>
  );
}
