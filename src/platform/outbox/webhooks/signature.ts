import { createHmac } from "node:crypto";

/**
 * The header by which a receiver knows that a message is from Mutu, is whole and is new: `t=<Unix seconds>,v1=<hex>`, where
 * the code is HMAC-SHA256 of `<t>.<body>` with the secret as it was shown. While a secret is being changed there is a
 * code for each.
 * @param secrets the present one first
 * @source RFC 2104
 */
export function signatureOf(secrets: readonly string[], at: Date, body: string): string {
  const t = Math.floor(at.getTime() / 1000);
  return [`t=${t}`, ...secrets.map((secret) => `v1=${codeOf(secret, `${t}.${body}`)}`)].join(",");
}

function codeOf(secret: string, message: string): string {
  return createHmac("sha256", secret).update(message).digest("hex");
}
