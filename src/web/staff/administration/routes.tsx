import { agencyById } from "../../../modules/organisations/index.ts";
import { isDemonstration } from "../../../platform/auth/demonstration.ts";
import type { Settings } from "../../../platform/settings/settings.ts";
import { type Route, route } from "../../route.ts";
import { show } from "../../show.tsx";
import type { WebContext } from "../../web-context.ts";
import { personHere } from "../person-here.ts";
import { AdministrationPage, type Door } from "./administration-page.tsx";
import { grantRoutes } from "./grant-routes.tsx";
import { letterRoutes } from "./letter-routes.tsx";
import { may } from "./may.ts";
import { peopleRoutes } from "./people-routes.tsx";
import { tokenRoutes } from "./token-routes.tsx";
import { unitRoutes } from "./unit-routes.tsx";
import { webhookRoutes } from "./webhook-routes.tsx";

/** People, units and tokens of an agency; in the demonstration the mailbox too. */
export function administrationRoutes(
  settings: Pick<Settings, "production" | "demonstration">,
): readonly Route[] {
  return [
    route("administration", {
      method: "GET",
      path: "/staf/administrasi",
      access: "signed-in",
      handler: showDoors,
    }),
    ...grantRoutes,
    ...peopleRoutes,
    ...unitRoutes,
    ...tokenRoutes,
    ...webhookRoutes,
    ...(isDemonstration(settings) ? letterRoutes : []),
  ];
}

async function showDoors(c: WebContext) {
  const { ctx, t, lang } = c.var;
  const { agencyId, role } = personHere(c).actor;
  const agency = await agencyById(ctx, agencyId);
  const seesLetters = isDemonstration(ctx.settings) && role === "agency-admin";
  const doors: readonly Door[] = [
    "people",
    "units",
    "tokens",
    ...((await may(c, "webhook.manage")) ? (["webhooks"] as const) : []),
    "parameters",
    "authority",
    ...((await may(c, "job.retry")) ? (["operations"] as const) : []),
    ...(seesLetters ? (["letters"] as const) : []),
  ];
  return show(
    c,
    <AdministrationPage agency={lang === "id" ? agency.name : agency.nameEn} doors={doors} t={t} />,
  );
}
