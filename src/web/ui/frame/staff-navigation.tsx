import type { Role } from "../../../platform/context.ts";
import type { MessageKey } from "../../../platform/i18n/messages.ts";
import { pathIn } from "../../language-path.ts";
import { useFrame } from "./frame.ts";

type Entry = {
  readonly path: string;
  readonly name: MessageKey;
  readonly roles: readonly Role[] | "all";
  /** Other paths whose pages belong to this area. */
  readonly also?: readonly string[];
};

/** The areas of the staff pages, in the order of the work, and whose work they are. Rights are asked by the routes. */
const entries: readonly Entry[] = [
  { path: "/staf/agenda", name: "ui.nav.agenda", roles: "all" },
  {
    path: "/staf/pengaduan",
    name: "ui.nav.complaints",
    roles: [
      "quality-manager",
      "supervisor",
      "decision-maker",
      "complaint-officer",
      "liaison",
      "inspectorate",
      "auditor",
    ],
  },
  {
    path: "/staf/survei",
    name: "ui.nav.surveys",
    roles: ["quality-manager", "supervisor", "decision-maker", "agency-admin", "auditor"],
  },
  {
    path: "/staf/layanan",
    name: "ui.nav.services",
    roles: ["quality-manager", "supervisor", "decision-maker", "liaison", "agency-admin", "auditor"],
  },
  { path: "/staf/proses", name: "ui.nav.processes", roles: ["quality-manager", "supervisor", "auditor"] },
  { path: "/staf/peringatan", name: "ui.nav.warnings", roles: ["quality-manager", "supervisor", "auditor"] },
  {
    path: "/staf/temuan",
    name: "ui.nav.findings",
    also: ["/staf/usulan", "/staf/program", "/staf/bukti"],
    roles: ["quality-manager", "supervisor", "decision-maker", "liaison", "auditor"],
  },
  {
    path: "/staf/koordinasi",
    name: "ui.nav.coordination",
    roles: ["quality-manager", "supervisor", "decision-maker", "complaint-officer", "liaison", "auditor"],
  },
  {
    path: "/staf/laporan",
    name: "ui.nav.reports",
    roles: ["quality-manager", "supervisor", "decision-maker", "auditor"],
  },
  {
    path: "/staf/administrasi",
    name: "ui.nav.administration",
    roles: ["agency-admin", "decision-maker", "auditor"],
  },
];

/** The areas that a role works in. The page that is open is marked. */
export function StaffNavigation({ role }: { role: Role }) {
  const { t, lang, path } = useFrame();
  const [here = ""] = path.split("?");
  return (
    <nav class="staff-nav" aria-label={t("ui.nav.label")}>
      <details class="staff-menu">
        <summary>{t("ui.nav.menu")}</summary>
        <ul>
          {entries
            .filter(({ roles }) => roles === "all" || roles.includes(role))
            .map((entry) => (
              <li>
                <a href={pathIn(lang, entry.path)} {...current(here, entry)}>
                  {t(entry.name)}
                </a>
              </li>
            ))}
        </ul>
      </details>
    </nav>
  );
}

function current(here: string, { path, also = [] }: Entry): { "aria-current"?: "page" | "true" } {
  if (here === path) return { "aria-current": "page" };
  const isInside = also.includes(here) || [path, ...also].some((area) => here.startsWith(`${area}/`));
  return isInside ? { "aria-current": "true" } : {};
}
