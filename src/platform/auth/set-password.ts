import type { TxContext } from "../context.ts";
import { MutuError } from "../errors.ts";
import { opensReaderKey } from "../sealing/opens-reader-key.ts";
import { type Credential, savePasswordHash } from "./credentials.ts";
import { hashPassword } from "./password.ts";
import { longestPassword, passwordFault, shortestPassword } from "./password-rules.ts";

/** @throws MutuError `invalid` with the key of what is wrong with the password, such as `auth.password.too-short` */
export async function setPassword(
  ctx: TxContext,
  person: Pick<Credential, "personId" | "email">,
  password: string,
): Promise<void> {
  const fault = passwordFault(password, person.email);
  if (fault !== null) {
    const limits = { least: shortestPassword, most: longestPassword };
    throw new MutuError("invalid", `auth.password.${fault}`, limits);
  }
  if (await opensReaderKey(ctx, person.personId, password))
    throw new MutuError("invalid", "auth.password.opens-reports");
  await savePasswordHash(ctx, person.personId, await hashPassword(password));
}
