import { appointmentsInForce } from "../../../platform/auth/appointments-in-force.ts";
import { deviceName } from "../../../platform/auth/device-name.ts";
import { ChooseRole, chooseRole } from "../../../platform/auth/own-account.ts";
import { MutuError } from "../../../platform/errors.ts";
import { parseForm } from "../../form/parse-form.ts";
import { type Route, route } from "../../route.ts";
import { sessionToken, writeSession } from "../../session-cookie.ts";
import { show } from "../../show.tsx";
import type { WebContext } from "../../web-context.ts";
import { personHere } from "../person-here.ts";
import { ChooseRolePage } from "./choose-role-page.tsx";
import { goToWork, wantedPage } from "./way-on.ts";

/** Choosing, and changing, the one position that a person works in (AUT-10). */
export const roleRoutes: readonly Route[] = [
  route("sign-in", { method: "GET", path: "/pilih-peran", access: "signed-in", handler: showRoles }),
  route("sign-in", { method: "POST", path: "/pilih-peran", access: "signed-in", handler: takeRole }),
];

async function showRoles(c: WebContext) {
  const { ctx, t } = c.var;
  const { personId, grantId } = personHere(c).actor;
  const appointments = await appointmentsInForce(ctx, personId);
  return show(c, <ChooseRolePage appointments={appointments} now={grantId} next={wantedPage(c)} t={t} />);
}

async function takeRole(c: WebContext) {
  const sent = parseForm(c, ChooseRole);
  if (!sent.ok) throw new MutuError("not-found", "error.not-found");
  const device = deviceName(c.req.header("User-Agent") ?? "");
  const session = await chooseRole(c.var.ctx, sent.value, { session: sessionToken(c), device });
  writeSession(c, session);
  return goToWork(c);
}
