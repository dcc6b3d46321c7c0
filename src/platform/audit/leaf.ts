import { hash } from "node:crypto";

/** JSON with sorted keys and no blanks: the same value always gives the same text (RFC 8785 for our plain values). */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value !== "object") return JSON.stringify(value) ?? "null";
  if (value instanceof Date) return JSON.stringify(value.toISOString());
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  // Without arrays of arrays: a verification writes a million entries.
  let text = "";
  for (const key of Object.keys(value).toSorted()) {
    const member: unknown = Reflect.get(value, key);
    if (member !== undefined) text += `${text && ","}${JSON.stringify(key)}:${canonicalJson(member)}`;
  }
  return `{${text}}`;
}

export type AuditEntry = {
  readonly id: string;
  readonly at: Date;
  readonly actor: string;
  readonly role: string | null;
  readonly functionCode: string | null;
  readonly agencyId: string | null;
  readonly verb: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly onVersion: number | null;
  readonly why: string;
  readonly facts: Readonly<Record<string, unknown>>;
};

/** Fingerprint of one entry: any change of any field gives another one (REL-09). */
export function leafOf(entry: AuditEntry): string {
  return sha256(canonicalJson(entry));
}

/** Fingerprint of the chain up to and with one leaf. The first link follows on 64 zeros. */
export function link(previousChain: string, leaf: string): string {
  return sha256(previousChain + leaf);
}

export const chainStart = "0".repeat(64);

function sha256(text: string): string {
  return hash("sha256", text);
}
