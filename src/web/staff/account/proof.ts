import { type Again, isProven, ownCredential } from "../../../platform/auth/confirm-again.ts";
import { isBare } from "../../../platform/auth/credentials.ts";
import { sessionToken } from "../../session-cookie.ts";
import type { WebContext } from "../../web-context.ts";

/** How a page asks its person to prove themselves again: in its own form, elsewhere first, or not at all just now. */
export type Proof = "password" | "elsewhere" | "given";

export async function proofOf(c: WebContext): Promise<Proof> {
  const { ctx } = c.var;
  const credential = await ownCredential(ctx);
  if (await isProven(ctx, sessionToken(c))) return "given";
  return credential.passwordHash !== null || isBare(credential) ? "password" : "elsewhere";
}

/** The page that asks for the proof, and then goes on to another. */
export function proofPage(next: string): string {
  return `/staf/akun/buktikan?next=${encodeURIComponent(next)}`;
}

/** What a form and its session prove of the person. */
export function againOf(c: WebContext, { currentPassword }: { readonly currentPassword: string }): Again {
  return { password: currentPassword, session: sessionToken(c) };
}
