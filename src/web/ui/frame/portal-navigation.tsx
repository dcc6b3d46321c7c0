import type { MessageKey } from "../../../platform/i18n/messages.ts";
import { pathIn } from "../../language-path.ts";
import { useFrame } from "./frame.ts";

const entries: readonly (readonly [path: string, name: MessageKey])[] = [
  ["/layanan", "ui.nav.find-service"],
  ["/pengaduan", "ui.nav.complain"],
  ["/pengaduan/lacak", "ui.nav.follow"],
  ["/hasil", "ui.nav.results"],
];

/** The four things a citizen comes for, on every page of the portal. */
export function PortalNavigation() {
  const { t, lang, path } = useFrame();
  const [here = ""] = path.split("?");
  return (
    <nav class="portal-nav" aria-label={t("ui.nav.label")}>
      <ul>
        {entries.map(([to, name]) => (
          <li>
            <a href={pathIn(lang, to)} {...(here === to ? { "aria-current": "page" as const } : {})}>
              {t(name)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
