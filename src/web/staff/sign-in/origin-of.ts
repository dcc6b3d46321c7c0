import { deviceName } from "../../../platform/auth/device-name.ts";
import type { Origin } from "../../../platform/auth/sign-in.ts";
import { networkOf } from "../../client-network.ts";
import type { WebContext } from "../../web-context.ts";

/** Where a try to sign in comes from. */
export function originOf(c: WebContext): Origin {
  return { network: networkOf(c), device: deviceName(c.req.header("User-Agent") ?? "") };
}
