import { confirmAgain } from "../../../platform/auth/confirm-again.ts";
import { credentialOf } from "../../../platform/auth/credentials.ts";
import { sessionToken } from "../../session-cookie.ts";
import type { WebContext } from "../../web-context.ts";
import { personHere } from "../person-here.ts";

/** Whether the person has a password that a form can ask for again. Invented people have none. */
export async function hasPassword(c: WebContext): Promise<boolean> {
  const credential = await credentialOf(c.var.ctx, personHere(c).actor.personId);
  return credential?.passwordHash != null;
}

/** Takes the password that the form asked for again. @throws MutuError `invalid`, `wrong-state`, `too-many` */
export async function takePasswordAgain(c: WebContext): Promise<void> {
  const typed = c.var.form?.get("yourPassword");
  const password = typeof typed === "string" ? typed.slice(0, 1_000) : "";
  await confirmAgain(c.var.ctx, { password, session: sessionToken(c) });
}
