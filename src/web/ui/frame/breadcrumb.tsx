import { pathIn } from "../../language-path.ts";
import { useFrame } from "./frame.ts";

export type Crumb = { readonly href: string; readonly name: string };

/** The way up from a page, outermost first. On a phone only the last step is shown, as a way back. */
export function Breadcrumb({ crumbs }: { crumbs: readonly Crumb[] }) {
  const { t, lang } = useFrame();
  return (
    <nav class="breadcrumb" aria-label={t("ui.breadcrumb")}>
      <ol>
        {crumbs.map(({ href, name }) => (
          <li>
            <a href={pathIn(lang, href)}>{name}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
