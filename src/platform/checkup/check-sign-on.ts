import { discover } from "../auth/sign-on/provider.ts";
import { providerFetch } from "../auth/sign-on/provider-fetch.ts";
import type { Settings } from "../settings/settings.ts";
import { type Verdict, verdict } from "./verdict.ts";

/** Whether the organisation's sign-on answers and is what the settings say; nothing where none is set. */
export async function checkSignOn(
  settings: Pick<Settings, "signOn" | "outgoingAllow">,
): Promise<readonly Verdict[]> {
  const { signOn } = settings;
  if (signOn === null) return [];
  const facts = { name: signOn.name, issuer: signOn.issuer };
  return discover(signOn, providerFetch(signOn, settings)).then(
    () => [verdict("sign-on", "ok", "doctor.sign-on", facts)],
    () => [verdict("sign-on", "look", "doctor.sign-on-silent", facts, "doctor.sign-on-silent.next")],
  );
}
