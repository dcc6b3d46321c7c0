import { availableParallelism } from "node:os";
import { hash, verify } from "@node-rs/argon2";
import { MutuError } from "../errors.ts";

/** Argon2id, the library's default, as OWASP asks at least: 19 MiB, 2 passes, 1 lane. 40 to 60 ms on one core. */
const strength = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** As many at once as there are cores to spare; the others queue, and a long queue is refused politely. */
const atOnce = Math.max(1, availableParallelism() - 1);
const longestQueue = 64;

let running = 0;
const waiting: (() => void)[] = [];

/** The argon2id text form of a password. @throws MutuError `unavailable` when too many are being checked */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(normal(password), strength));
}

/**
 * Whether a password belongs to a hash. Without a hash it takes as long and answers false, so that the time of an answer
 * does not tell which addresses have an account.
 * @throws MutuError `unavailable` when too many are being checked
 */
export async function passwordMatches(stored: string | null, password: string): Promise<boolean> {
  const matches = await inTurn(() => verify(stored ?? hashOfNobody, normal(password)));
  return stored !== null && matches;
}

/** The same letters typed on another keyboard are the same password (RFC 8265). */
function normal(password: string): string {
  return password.normalize("NFC");
}

/** A hash of the same strength that belongs to no account; its password was thrown away. */
const hashOfNobody =
  "$argon2id$v=19$m=19456,t=2,p=1$vjPOgce6/0ba+2qkTL0ftQ$QYXm2wZZ7xZnnATh7BBDJexhfrTfzjfBb47ae9Vy88Q";

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= atOnce) {
    if (waiting.length >= longestQueue) throw new MutuError("unavailable", "auth.busy");
    await new Promise<void>((go) => waiting.push(go));
  } else running++;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}
