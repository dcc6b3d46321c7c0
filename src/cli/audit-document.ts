import { lastGoodCheckpoint } from "../platform/audit/compare-checkpoints.ts";
import { firstBreak, type Verification } from "../platform/audit/verify.ts";
import type { Held } from "./audit-outside.ts";
import { toJson } from "./to-json.ts";

/** How many checkpoints that disagree are listed. */
const most = 10;

/** What `mutu audit verify --json` prints. */
export function verificationDocument(verification: Verification, held: Held | null, now: Date): string {
  const { breaks, originSince, originAnewAt, unsealedSince, ...counts } = verification;
  return toJson({
    schema: "mutu.audit.verify/1",
    ...counts,
    unsealedSince,
    unsealedSeconds: unsealedSince === null ? 0 : (now.getTime() - unsealedSince.getTime()) / 1_000,
    originSince,
    originReason: originSince === null ? "the key that made the codes is not in this data folder" : null,
    originAnewAt,
    firstBreak: firstBreak(verification),
    breaks,
    checkpoints: held === null ? null : checkpointsOf(verification, held),
    checkpointsReason: held === null ? "no checkpoints were found" : null,
  });
}

function checkpointsOf(verification: Verification, { folder, comparison }: Held) {
  const { read, good, disagreements } = comparison;
  return {
    folder,
    read,
    agreeing: good.length,
    disagreeing: disagreements.length,
    disagreements: disagreements.slice(0, most),
    lastGood: lastGoodCheckpoint(comparison, firstBreak(verification)),
  };
}
