import { type Outgoing, outgoingFetch } from "../../outgoing/outgoing-fetch.ts";
import type { Settings, SignOnSettings } from "../../settings/settings.ts";

/**
 * How the provider is called: the operator named its address, so it may be an inner one. Other hosts that it names, such
 * as one with its keys, are called if they are public or allowed by the operator too.
 */
export function providerFetch(
  { issuer }: Pick<SignOnSettings, "issuer">,
  { outgoingAllow }: Pick<Settings, "outgoingAllow">,
): Outgoing {
  const { hostname, port, protocol } = new URL(issuer);
  const usual = protocol === "https:" ? "443" : "80";
  return outgoingFetch([...outgoingAllow, `${hostname}:${port || usual}`]);
}
