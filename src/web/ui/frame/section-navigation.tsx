import { pathIn } from "../../language-path.ts";
import { useFrame } from "./frame.ts";

/** One of several pages about the same thing. */
export type Section = { readonly href: string; readonly name: string };

/** With more than these a narrow screen would show little else. */
const inView = 4;

/** The pages about one thing, side by side; many of them are a menu on a narrow screen. The one that is open is marked. */
export function SectionNavigation({ sections }: { sections: readonly Section[] }) {
  const { t, lang, path } = useFrame();
  const [here = ""] = path.split("?");
  const list = (
    <ul>
      {sections.map(({ href, name }) => (
        <li>
          <a href={pathIn(lang, href)} {...(href === here ? { "aria-current": "page" as const } : {})}>
            {name}
          </a>
        </li>
      ))}
    </ul>
  );
  const open = sections.find(({ href }) => href === here);
  return (
    <nav class="sections" aria-label={t("ui.sections")}>
      {sections.length <= inView ? (
        list
      ) : (
        <details class="sections-menu">
          <summary>{open ? t("ui.sections.here", { name: open.name }) : t("ui.sections")}</summary>
          {list}
        </details>
      )}
    </nav>
  );
}
