import { z } from "zod";
import { appointmentsInForce } from "../../../platform/auth/appointments-in-force.ts";
import { type Credential, credentialOf } from "../../../platform/auth/credentials.ts";
import { endOwnSession, signOutEverywhere } from "../../../platform/auth/own-account.ts";
import { hashOf } from "../../../platform/auth/secrets.ts";
import { sessionsOf } from "../../../platform/auth/sessions.ts";
import { MutuError } from "../../../platform/errors.ts";
import { parseForm } from "../../form/parse-form.ts";
import { type Route, route } from "../../route.ts";
import { clearSession, sessionToken } from "../../session-cookie.ts";
import { goTo, show } from "../../show.tsx";
import type { WebContext } from "../../web-context.ts";
import { personHere } from "../person-here.ts";
import { AccountPage } from "./account-page.tsx";
import { securityRoutes } from "./security-routes.tsx";

/** The person's own account. */
export const accountRoutes: readonly Route[] = [
  route("account", { method: "GET", path: "/staf/akun", access: "signed-in", handler: showAccount }),
  route("account", { method: "POST", path: "/staf/akun/sesi", access: "signed-in", handler: endOne }),
  route("account", {
    method: "POST",
    path: "/staf/akun/keluar-semua",
    access: "signed-in",
    handler: leaveAll,
  }),
  ...securityRoutes,
];

const EndSession = z.strictObject({ tokenHash: z.string().regex(/^[0-9a-f]{64}$/) });

async function showAccount(c: WebContext) {
  const { ctx, t, format } = c.var;
  const { actor, name, position } = personHere(c);
  const credential = await credentialOf(ctx, actor.personId);
  const here = hashOf(sessionToken(c));
  const sessions = (await sessionsOf(ctx, actor.personId)).map(({ startedAt, seenAt, ...session }) => ({
    ...session,
    started: format.shortMoment(startedAt),
    seen: format.shortMoment(seenAt),
    isHere: session.tokenHash === here,
  }));
  const positions = await appointmentsInForce(ctx, actor.personId);
  const role = t(`role.${actor.role}`);
  return show(
    c,
    <AccountPage
      person={{ name, email: credential?.email ?? "", position, role }}
      hasSeveralPositions={positions.length > 1}
      sessions={sessions}
      security={securityOf(credential)}
      notice={c.req.query("kabar") === "sandi-baru" ? t("account.password.done") : null}
      t={t}
    />,
  );
}

function securityOf(credential: Credential | null) {
  if (credential === null || credential.passwordHash === null) return null;
  return { hasCode: credential.totpConfirmed, recoveryCodes: credential.recoveryCodes };
}

async function endOne(c: WebContext) {
  const sent = parseForm(c, EndSession);
  if (!sent.ok) throw new MutuError("not-found", "error.not-found");
  await endOwnSession(c.var.ctx, sent.value.tokenHash);
  return goTo(c, "/staf/akun");
}

async function leaveAll(c: WebContext) {
  await signOutEverywhere(c.var.ctx);
  clearSession(c);
  return goTo(c, "/masuk?kabar=keluar");
}
