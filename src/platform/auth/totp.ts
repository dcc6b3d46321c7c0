import * as OTPAuth from "otpauth";
import type { Random } from "../ids.ts";

const period = 30;
/** A clock that is one step off, and a code typed at the end of its step, are accepted. */
const window = 1;

function generator(secret: string, account: string): OTPAuth.TOTP {
  return new OTPAuth.TOTP({
    issuer: "Mutu",
    label: account,
    algorithm: "SHA1",
    digits: 6,
    period,
    secret: OTPAuth.Secret.fromBase32(secret),
  });
}

/** A new secret of 160 bits in base 32, as authenticator apps expect (RFC 4226 section 4). */
export function newTotpSecret(random: Random): string {
  return new OTPAuth.Secret({ buffer: new Uint8Array(random.bytes(20)).buffer }).base32;
}

/** The address that an authenticator app reads from a QR picture. */
export function totpAddress(secret: string, account: string): string {
  return generator(secret, account).toString();
}

/** The code that an app shows at an instant. */
export function totpCode(secret: string, at: Date): string {
  return generator(secret, "").generate({ timestamp: at.getTime() });
}

/**
 * The time step whose code was typed, or null for a wrong code. A step that is not later than the last one used is
 * wrong too: a code read over the shoulder opens nothing (RFC 6238 section 5.2).
 */
export function stepOfCode(
  secret: string,
  typed: string,
  used: { readonly now: Date; readonly lastStep: number },
): number | null {
  const code = typed.replaceAll(/\s/g, "");
  if (!/^\d{6}$/.test(code)) return null;
  const delta = generator(secret, "").validate({ token: code, timestamp: used.now.getTime(), window });
  if (delta === null) return null;
  const step = Math.floor(used.now.getTime() / 1_000 / period) + delta;
  return step > used.lastStep ? step : null;
}
