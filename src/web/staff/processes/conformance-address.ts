import type { FoundDeviation } from "../../../analytics/mining/conform/check-conformance.ts";
import type { StoredLog } from "../../../modules/processes/index.ts";
import { addressOfLog } from "./log-address.ts";

/** What a kind of deviation is called in an address. */
const segments = {
  skipped: "dilewati",
  "out-of-order": "urutan",
  repeated: "diulang",
  "not-in-procedure": "di-luar-sop",
  "over-norm": "melewati-waktu",
  "wrong-role": "pelaksana",
  "without-input": "kelengkapan",
} as const satisfies Record<FoundDeviation["kind"], string>;

export function addressOfDeviation(
  log: Pick<StoredLog, "agencyId" | "id">,
  { kind, step }: Pick<FoundDeviation, "kind" | "step">,
): string {
  return `${addressOfLog(log)}/prosedur/${segments[kind]}?langkah=${encodeURIComponent(step)}`;
}

/** The kind that a segment of an address stands for; null when it is none. */
export function kindOfSegment(segment: string | undefined): FoundDeviation["kind"] | null {
  const found = Object.entries(segments).find(([, known]) => known === segment);
  return found ? (found[0] as FoundDeviation["kind"]) : null;
}
