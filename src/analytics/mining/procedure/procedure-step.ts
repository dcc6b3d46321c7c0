/** `decision` asks a question: "yes" goes on with the next row, "no" goes where `otherwise` says. */
export const stepKinds = ["task", "decision"] as const;
export type StepKind = (typeof stepKinds)[number];

/**
 * Where a row of the table of a procedure stands. Rows of one letter follow each other; neighbouring rows of `beside`
 * (or of `either`) make one block, in which all letters (or one of them) are done; a letter that comes again begins a new
 * block. Rows of `no` stand under a decision of any
 * branch and are done only when its answer is no.
 */
export const branches = [
  "main",
  "beside-a",
  "beside-b",
  "beside-c",
  "beside-d",
  "either-a",
  "either-b",
  "either-c",
  "either-d",
  "no",
] as const;
export type Branch = (typeof branches)[number];

/** A row of the table, as far as the way through the procedure depends on it. Rows are numbered from 1. */
export type ProcedureStep = {
  /** Name of the activity in event logs; "" for a decision that leaves no trace of its own */
  readonly activity: string;
  readonly kind: StepKind;
  readonly branch: Branch;
  readonly isOptional: boolean;
  /** May be done several times in a row */
  readonly mayRepeat: boolean;
  /** Where the "no" of a decision leads: to a row by its number, or to the end */
  readonly otherwise: number | "end" | null;
};
