import { record } from "../../audit/record.ts";
import type { Context, TxContext } from "../../context.ts";
import { transact } from "../../db/transact.ts";
import { MutuError } from "../../errors.ts";
import { type Credential, credentialOf } from "../credentials.ts";
import { mayStartWithout } from "../invitation.ts";
import { spendHashedLink } from "../one-time-links.ts";
import { noteProof } from "../prove-again.ts";
import { type HalfSignedIn, openSession, type SignedInNow, secondStep } from "../proven.ts";
import type { Origin } from "../sign-in.ts";
import { tellOfNewWayIn } from "../tell-of-new-way-in.ts";
import { type Counted, countTry, takeBackTry } from "../throttle.ts";
import { type Administrator, administrators } from "./administrators.ts";
import { type Attempt, takeAttempt } from "./attempts.ts";
import { linkIdentity, noteIdentityUsed, personOfIdentity } from "./identities.ts";
import type { ProvenOutside, Provider } from "./provider.ts";

/** What came of a sign-on. A provider whose second factor does not count leads to Mutu's own. */
export type SignOnDone =
  | { readonly kind: "signed-in"; readonly done: SignedInNow; readonly nextPage: string }
  | { readonly kind: "half"; readonly half: HalfSignedIn; readonly nextPage: string }
  | { readonly kind: "linked" }
  | { readonly kind: "proven"; readonly nextPage: string }
  | { readonly kind: "unknown"; readonly administrators: readonly Administrator[] };

type Back = {
  /** The address at which the browser came back, with what the provider added to it. */
  readonly callback: URL;
  /** The browser's token. */
  readonly browser: string;
  /** The session's token, empty without one. */
  readonly session: string;
};

/**
 * Takes somebody back from the provider. What the provider says decides who they are and nothing else: an unknown person
 * is refused with whom to ask, and no role comes from there (ASVS 10.5).
 * @throws MutuError `wrong-state` `auth.sign-on-over` or `auth.sign-on-taken`, `invalid` `auth.sign-on-refused`,
 * `unavailable`, `too-many`, `not-yours` when no appointment is in force
 */
export async function finishSignOn(
  ctx: Context,
  provider: Provider,
  back: Back,
  origin: Origin,
): Promise<SignOnDone> {
  // Nobody guesses the token of a browser, and any page can make visitors of an office come here without one.
  const attempt = await takeAttempt(ctx, back.browser);
  const fromNetwork: Counted = { what: "network", value: origin.network };
  await countTry(ctx, fromNetwork);
  const outside = await provider.identity(back.callback, attempt, attempt.purpose === "prove");
  await takeBackTry(ctx, fromNetwork);
  if (attempt.purpose === "invitation") return acceptInvitation(ctx, { provider, attempt, outside }, origin);
  if (attempt.purpose === "link") return link(ctx, provider, attempt, outside);
  if (attempt.purpose === "prove") return prove(ctx, attempt, outside, back.session);
  return signIn(ctx, attempt, outside, origin);
}

async function signIn(
  ctx: Context,
  { nextPage }: Attempt,
  outside: ProvenOutside,
  origin: Origin,
): Promise<SignOnDone> {
  const personId = await personOfIdentity(ctx, outside);
  const credential = personId === null ? null : await credentialOf(ctx, personId);
  if (credential === null) return { kind: "unknown", administrators: await administrators(ctx) };
  return transact(ctx, (ctx) => goOn(ctx, credential, { outside, nextPage, device: origin.device }));
}

type Whence = { readonly outside: ProvenOutside; readonly nextPage: string; readonly device: string };

/** In, where the provider saw a second factor that counts here; else on to Mutu's own. */
async function goOn(
  ctx: TxContext,
  credential: Credential,
  { outside, nextPage, device }: Whence,
): Promise<SignOnDone> {
  await noteIdentityUsed(ctx, outside);
  if (!outside.hasSecondFactor) return { kind: "half", half: await secondStep(ctx, credential), nextPage };
  const done = await openSession(ctx, credential.personId, { device, way: "sign-on" });
  return { kind: "signed-in", done, nextPage };
}

type Accepted = {
  readonly provider: Provider;
  readonly attempt: Extract<Attempt, { readonly purpose: "invitation" }>;
  readonly outside: ProvenOutside;
};

function acceptInvitation(
  ctx: Context,
  { provider, attempt, outside }: Accepted,
  { device }: Origin,
): Promise<SignOnDone> {
  return transact(ctx, async (ctx) => {
    const credential = await credentialOf(ctx, attempt.personId);
    const isSpent = (await spendHashedLink(ctx, "invitation", attempt.linkHash)) !== null;
    if (!credential || !isSpent) throw new MutuError("not-found", "auth.link-over");
    if (!mayStartWithout(credential)) throw new MutuError("wrong-state", "auth.second-factor-there");
    const { personId, email } = credential;
    await linkIdentity(ctx, personId, outside);
    const facts = { way: "sign-on" };
    await record(ctx, { verb: "accept-invitation", subjectKind: "person", subjectId: personId, facts });
    await tellOfNewWayIn(ctx, { email, way: "sign-on", name: provider.name });
    return goOn(ctx, credential, { outside, nextPage: "", device });
  });
}

function link(
  ctx: Context,
  provider: Provider,
  attempt: Attempt,
  outside: ProvenOutside,
): Promise<SignOnDone> {
  return transact(ctx, async (ctx) => {
    const personId = sameAsActor(ctx, attempt);
    const credential = await credentialOf(ctx, personId);
    if (!credential) throw new MutuError("not-found", "error.not-found");
    await linkIdentity(ctx, personId, outside);
    await record(ctx, { verb: "link-sign-on", subjectKind: "person", subjectId: personId });
    await tellOfNewWayIn(ctx, { email: credential.email, way: "sign-on", name: provider.name });
    return { kind: "linked" };
  });
}

async function prove(
  ctx: Context,
  attempt: Attempt,
  outside: ProvenOutside,
  session: string,
): Promise<SignOnDone> {
  const personId = sameAsActor(ctx, attempt);
  if ((await personOfIdentity(ctx, outside)) !== personId) {
    throw new MutuError("invalid", "auth.sign-on-refused");
  }
  await noteProof(ctx, { personId, way: "sign-on", session });
  return { kind: "proven", nextPage: attempt.nextPage };
}

/** Whoever comes back is whoever went: nobody is linked to the account of somebody who used the browser meanwhile. */
function sameAsActor(ctx: Context, { personId }: Attempt): string {
  if (ctx.actor.kind !== "person" || ctx.actor.personId !== personId) {
    throw new MutuError("wrong-state", "auth.sign-on-over");
  }
  return personId;
}
