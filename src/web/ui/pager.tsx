import { pathIn } from "../language-path.ts";
import { useFrame } from "./frame/frame.ts";

/** Addresses of the neighbouring pages by cursor; null where the list ends. */
export type PagerProps = { readonly previous: string | null; readonly next: string | null };

/** Forward and back through a list. There are no page numbers: rows arrive while one reads. */
export function Pager({ previous, next }: PagerProps) {
  const { t, lang } = useFrame();
  if (previous === null && next === null) return null;
  return (
    <nav class="pager" aria-label={t("ui.pager.label")}>
      {previous === null ? null : (
        <a href={pathIn(lang, previous)} rel="prev">
          {t("ui.pager.previous")}
        </a>
      )}
      {next === null ? null : (
        <a href={pathIn(lang, next)} rel="next">
          {t("ui.pager.next")}
        </a>
      )}
    </nav>
  );
}
