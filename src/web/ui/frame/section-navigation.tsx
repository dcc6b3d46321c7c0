import { pathIn } from "../../language-path.ts";
import { useFrame } from "./frame.ts";

/** One of several pages about the same thing. */
export type Section = { readonly href: string; readonly name: string };

/** The pages about one thing, side by side. The one that is open is marked. */
export function SectionNavigation({ sections }: { sections: readonly Section[] }) {
  const { t, lang, path } = useFrame();
  const [here = ""] = path.split("?");
  return (
    <nav class="sections" aria-label={t("ui.sections")}>
      <ul>
        {sections.map(({ href, name }) => (
          <li>
            <a href={pathIn(lang, href)} {...(href === here ? { "aria-current": "page" as const } : {})}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
