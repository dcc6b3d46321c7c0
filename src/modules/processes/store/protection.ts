import { createHmac } from "node:crypto";
import type { Protection } from "../../../analytics/eventlog/open-log.ts";
import type { Treatment } from "../../../analytics/eventlog/personal-attributes.ts";
import type { Context } from "../../../platform/context.ts";

/**
 * How personal data of an agency is treated. The key of pseudonyms is its own: the same person is the same in all of its logs,
 * and another in those of other agencies.
 */
export function protectionOf(
  { settings }: Context,
  agencyId: string,
  chosen: Readonly<Record<string, Treatment>>,
): Protection {
  const key = createHmac("sha256", settings.secret).update(`pseudonyms of ${agencyId}`).digest();
  return { key, chosen };
}
