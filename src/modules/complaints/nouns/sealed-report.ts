import { createHmac } from "node:crypto";
import { z } from "zod";
import { maskPersonalData } from "../../../analytics/text/mask.ts";
import { canonicalJson } from "../../../platform/audit/leaf.ts";
import type { Complaint } from "./complaint.ts";

/** What a sealed report says and where it points, as it lies in the ciphertext. */
export const SealedContent = z.object({
  unitId: z.uuid(),
  serviceId: z.uuid().nullable(),
  /** Reports of before complaints named cases were sealed without it. */
  caseNumber: z.string().default(""),
  title: z.string(),
  body: z.string(),
  occurredOn: z.iso.date().nullable(),
  area: z.string(),
  category: z.string(),
  componentKey: z.string().nullable(),
  lateFiling: z.boolean(),
});

export type SealedContent = z.output<typeof SealedContent>;

/** Who wrote a sealed report. */
export const SealedReporter = z.object({ name: z.string(), contact: z.string(), address: z.string() });

/** What a sealed file is called and is. */
export const SealedFile = z.object({ name: z.string(), mediaType: z.string(), bytes: z.int() });

/** What a complaint says, to be sealed. */
export function contentOf(complaint: Complaint): SealedContent {
  return SealedContent.parse(complaint);
}

/** What anybody with the database may see of a sealed report: number, times, state, and that it is one. */
export function withoutContent(complaint: Complaint): Complaint {
  return {
    ...complaint,
    serviceId: null,
    caseNumber: "",
    title: "",
    body: "",
    maskedBody: null,
    occurredOn: null,
    area: "",
    category: "",
    componentKey: null,
    stateReason: "",
    lateFiling: false,
  };
}

/** The report as its reader sees it. */
export function withContent(complaint: Complaint, content: SealedContent): Complaint {
  return { ...complaint, ...content };
}

/** The report as everybody at the office may read it from now on. */
export function unsealed(complaint: Complaint, content: SealedContent): Complaint {
  const maskedBody = maskPersonalData(content.body).masked;
  return { ...withContent(complaint, content), maskedBody, restricted: false, sealed: false };
}

type Request = { readonly key: string; readonly content: unknown };

/**
 * A request by which neither its words nor the receipt code that follows from its key can be guessed: whoever has the
 * database lacks the secret, and whoever has both lacks the key.
 */
export function concealed(secret: Uint8Array, { key, content }: Request): Request {
  const keyed = (what: string, text: string) =>
    createHmac("sha256", secret).update(`sealed ${what} ${text}`).digest("base64url");
  return { key: keyed("key", key), content: keyed("content", `${key} ${canonicalJson(content)}`) };
}
