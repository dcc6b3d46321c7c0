import { beginInvited, beginSignIn, type SignOnBegun } from "../../../platform/auth/sign-on/begin.ts";
import { finishSignOn, type SignOnDone } from "../../../platform/auth/sign-on/finish.ts";
import { callbackPath, type Provider } from "../../../platform/auth/sign-on/provider.ts";
import { MutuError } from "../../../platform/errors.ts";
import { type Route, route } from "../../route.ts";
import { sessionToken } from "../../session-cookie.ts";
import { goTo, show } from "../../show.tsx";
import type { WebContext } from "../../web-context.ts";
import { originOf } from "./origin-of.ts";
import { linkToken } from "./show-invitation.tsx";
import { AwayPage, UnknownPersonPage } from "./sign-on-pages.tsx";
import { signOnCookie } from "./step-cookie.ts";
import { enterWith, firstPageOf, goToSecondStep, ownPage, wantedPage } from "./way-on.ts";

/** Signing in, and accepting an invitation, through the organisation's sign-on. */
export function signOnRoutes(provider: Provider): readonly Route[] {
  const begin = (ask: (c: WebContext) => Promise<SignOnBegun>) => (c: WebContext) =>
    goAway(c, provider, () => ask(c));
  return [
    route("sign-in", {
      method: "POST",
      path: "/masuk/penyedia",
      access: "public",
      isCounted: "sign-in",
      handler: begin((c) => beginSignIn(c.var.ctx, provider, wantedPage(c))),
    }),
    route("sign-in", {
      method: "POST",
      path: "/undangan/:token/penyedia",
      access: "public",
      handler: begin((c) => beginInvited(c.var.ctx, provider, linkToken(c))),
    }),
    route("sign-in", {
      method: "GET",
      path: callbackPath,
      access: "public",
      handler: (c) => comeBack(c, provider),
    }),
  ];
}

/**
 * Sends the browser to the provider. Not by a redirect: pages let forms lead to this host only, so the answer is a page
 * that goes on by itself.
 */
export async function goAway(
  c: WebContext,
  { name }: Provider,
  ask: () => Promise<SignOnBegun>,
): Promise<Response> {
  try {
    const { address, browser } = await ask();
    signOnCookie.write(c, browser);
    c.header("Refresh", `0; url=${address}`);
    c.header("Cache-Control", "no-store");
    return await show(c, <AwayPage name={name} address={address} t={c.var.t} />);
  } catch (error) {
    return sayWhy(c, error);
  }
}

async function comeBack(c: WebContext, provider: Provider): Promise<Response> {
  const { ctx } = c.var;
  const browser = signOnCookie.read(c);
  signOnCookie.clear(c);
  const callback = new URL(`${ctx.settings.origin}${callbackPath}${new URL(c.req.url).search}`);
  try {
    const back = { callback, browser, session: sessionToken(c) };
    return goOn(c, provider, await finishSignOn(ctx, provider, back, originOf(c)));
  } catch (error) {
    return sayWhy(c, error);
  }
}

function goOn(c: WebContext, { name }: Provider, came: SignOnDone): Response {
  switch (came.kind) {
    case "signed-in":
      enterWith(c, came.done);
      return goTo(c, firstPageOf(came.done, ownPage(c, came.nextPage)));
    case "half":
      return goToSecondStep(c, came.half, ownPage(c, came.nextPage));
    case "linked":
      return goTo(c, "/staf/akun?kabar=penyedia-terhubung");
    case "proven":
      return goTo(c, ownPage(c, came.nextPage) || "/staf/akun?kabar=terbukti");
    case "unknown":
      return show(c, <UnknownPersonPage name={name} administrators={came.administrators} t={c.var.t} />, 403);
  }
}

/** The word for `?kabar=`, by what went wrong. What is none of the provider's is an error like any other. */
const words: ReadonlyMap<string, string> = new Map([
  ["auth.sign-on-silent", "penyedia-diam"],
  ["auth.sign-on-refused", "penyedia-ditolak"],
  ["auth.sign-on-over", "penyedia-lewat"],
  ["auth.sign-on-taken", "penyedia-terpakai"],
]);

/** Says it on the page that the person came from: their account, or the page of signing in. */
function sayWhy(c: WebContext, error: unknown): Response {
  const word = error instanceof MutuError ? words.get(error.key) : undefined;
  if (word === undefined) throw error;
  return goTo(c, `${c.var.signedIn === null ? "/masuk" : "/staf/akun"}?kabar=${word}`);
}
