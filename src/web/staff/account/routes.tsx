import { z } from "zod";
import { appointmentsInForce } from "../../../platform/auth/appointments-in-force.ts";
import { ownCredential } from "../../../platform/auth/confirm-again.ts";
import { type Credential, isBare } from "../../../platform/auth/credentials.ts";
import { endOwnSession, signOutEverywhere } from "../../../platform/auth/own-account.ts";
import { passkeysOf } from "../../../platform/auth/passkey/passkeys.ts";
import { relyingParty } from "../../../platform/auth/passkey/relying-party.ts";
import { hashOf } from "../../../platform/auth/secrets.ts";
import { sessionsOf } from "../../../platform/auth/sessions.ts";
import { MutuError } from "../../../platform/errors.ts";
import type { MessageKey } from "../../../platform/i18n/messages.ts";
import { parseForm } from "../../form/parse-form.ts";
import { type Route, route } from "../../route.ts";
import { clearSession, sessionToken } from "../../session-cookie.ts";
import { goTo, show } from "../../show.tsx";
import type { Tone } from "../../ui/index.tsx";
import type { WebContext } from "../../web-context.ts";
import { personHere } from "../person-here.ts";
import { AccountPage } from "./account-page.tsx";
import { passkeyRoutes } from "./passkey-routes.tsx";
import { proveRoutes } from "./prove-routes.tsx";
import { readerKeyRoutes } from "./reader-key-routes.tsx";
import { securityRoutes } from "./security-routes.tsx";
import type { ShownSecurity } from "./security-section.tsx";

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
  ...readerKeyRoutes,
  ...passkeyRoutes,
  ...proveRoutes,
];

/** What just happened, by the word in `?kabar=`. */
const news: ReadonlyMap<string, { readonly tone: Tone; readonly key: MessageKey }> = new Map([
  ["sandi-baru", { tone: "good", key: "account.password.done" }],
  ["kunci-sandi-baru", { tone: "good", key: "account.passkeys.done" }],
  ["kunci-sandi-dihapus", { tone: "good", key: "account.passkeys.removed" }],
  ["penyedia-terhubung", { tone: "good", key: "account.sign-on.done" }],
  ["penyedia-diputus", { tone: "good", key: "account.sign-on.removed" }],
  ["penyedia-diam", { tone: "warn", key: "auth.sign-on-silent" }],
  ["penyedia-ditolak", { tone: "bad", key: "auth.sign-on-refused" }],
  ["penyedia-lewat", { tone: "warn", key: "auth.sign-on-over" }],
  ["penyedia-terpakai", { tone: "bad", key: "auth.sign-on-taken" }],
  ["terbukti", { tone: "good", key: "account.prove.done" }],
] as const);

const EndSession = z.strictObject({ tokenHash: z.string().regex(/^[0-9a-f]{64}$/) });

async function showAccount(c: WebContext) {
  const { ctx, t, format } = c.var;
  const { actor, name, position } = personHere(c);
  const credential = await ownCredential(ctx);
  const here = hashOf(sessionToken(c));
  const sessions = (await sessionsOf(ctx, actor.personId)).map(({ startedAt, seenAt, ...session }) => ({
    ...session,
    started: format.shortMoment(startedAt),
    seen: format.shortMoment(seenAt),
    isHere: session.tokenHash === here,
  }));
  const positions = await appointmentsInForce(ctx, actor.personId);
  const role = t(`role.${actor.role}`);
  const said = news.get(c.req.query("kabar") ?? "");
  return show(
    c,
    <AccountPage
      person={{ name, email: credential.email, position, role }}
      hasSeveralPositions={positions.length > 1}
      sessions={sessions}
      security={await securityOf(c, credential)}
      isReader={actor.role === "inspectorate" && actor.scope.restricted}
      notice={said === undefined ? null : { tone: said.tone, text: t(said.key) }}
      t={t}
    />,
  );
}

async function securityOf(c: WebContext, credential: Credential): Promise<ShownSecurity | null> {
  if (isBare(credential)) return null;
  const { ctx, format } = c.var;
  const { signOn, origin } = ctx.settings;
  const passkeys = await passkeysOf(ctx, credential.personId);
  return {
    hasPassword: credential.passwordHash !== null,
    hasCode: credential.totpConfirmed,
    recoveryCodes: credential.recoveryCodes,
    passkeys: passkeys.map(({ id, name, createdAt, lastUsedAt }) => ({
      id,
      name,
      created: format.shortDay(format.dayOf(createdAt)),
      used: lastUsedAt === null ? null : format.shortMoment(lastUsedAt),
    })),
    mayAddPasskey: relyingParty(origin) !== null,
    signOn: signOn === null ? null : { name: signOn.name, isLinked: credential.isLinked },
  };
}

async function endOne(c: WebContext) {
  const sent = parseForm(c, EndSession);
  if (!sent.ok) throw new MutuError("not-found", "error.not-found");
  await endOwnSession(c.var.ctx, sent.value.tokenHash);
  c.var.unlocked.forget(sent.value.tokenHash);
  return goTo(c, "/staf/akun");
}

async function leaveAll(c: WebContext) {
  await signOutEverywhere(c.var.ctx);
  clearSession(c);
  return goTo(c, "/masuk?kabar=keluar");
}
