import { createHash } from "node:crypto";
import { writeCondition } from "../../../analytics/eventlog/conditions/write-condition.ts";
import { writeCanonical, writeExact } from "../../../platform/exact-json.ts";
import { meantNames } from "./log-names.ts";
import type { StoredLog } from "./stored-log.ts";

/** `waiting` for a worker; `stopped` by a person until one says "again"; `done` when the answer is of the log as it is. */
export type AnswerState = "waiting" | "running" | "stopped" | "failed" | "done";

/** A question as it is stored, whoever answers it. */
export type Asked = {
  readonly agencyId: string;
  readonly logId: string;
  /** Hash of everything but the events that the answer depends on */
  readonly asked: string;
  readonly analysis: string;
  /** As `writeExact` writes it */
  readonly question: string;
  /** Conditions of the cases, as `writeCondition` writes them */
  readonly conditions: readonly string[];
  readonly zone: string;
  readonly code: string;
  /** Whether the answer depends on which cases complaints name */
  readonly aboutComplaints: boolean;
};

/** Where the answer to a question stands. */
export type AnswerRun = Pick<Asked, "agencyId" | "logId" | "asked" | "analysis"> & {
  readonly state: AnswerState;
  /** 0 to 1 */
  readonly share: number;
  /** Why it failed */
  readonly reason: string | null;
};

/** What an answer that was stored is of. */
export type AnswerOrigin = {
  /** Where the data ended that it is of */
  readonly until: Date;
  readonly computedAt: Date;
  /** False when the log has grown since */
  readonly isCurrent: boolean;
};

/** An answer, or how far it is. */
export type Answered<Answer> =
  | {
      readonly is: "there";
      readonly answer: Answer;
      readonly origin: AnswerOrigin;
      /** Where the answer of the log as it is now stands */
      readonly run: AnswerRun;
    }
  | { readonly is: "pending"; readonly run: AnswerRun };

/**
 * A question to a log, named by a hash of all that its answer depends on besides the events: the analysis and its code, the
 * question, the cases that are looked at, what ends a case and how columns are read, the clock of the reader, and, where
 * something is asked about complaints, the cases that they name.
 */
export function askedOf(
  log: StoredLog,
  {
    name,
    question,
    zone,
    code,
  }: { readonly name: string; readonly question: unknown; readonly zone: string; readonly code: string },
): Asked {
  const { agencyId, id: logId, endActivities, mapping, lookedAt, complained } = log;
  const conditions = (lookedAt?.conditions ?? []).map(writeCondition);
  const { names: _, ...reading } = mapping;
  const parts = [
    code,
    name,
    question,
    conditions,
    endActivities,
    { ...reading, meant: meantNames(log) },
    zone,
    ...(complained === null ? [] : [complained]),
  ];
  const asked = createHash("sha256").update(writeCanonical(parts)).digest("hex");
  return {
    ...{ agencyId, logId, asked, analysis: name, question: writeExact(question) },
    ...{ conditions, zone, code, aboutComplaints: complained !== null },
  };
}
