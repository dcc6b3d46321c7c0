import { z } from "zod";
import { type Model, modelOfProcedure, modelOfTree } from "../analytics/mining/conform/model.ts";
import { parseTree } from "../analytics/mining/discover/process-tree.ts";
import { type ProcedureRow, ProcedureRows } from "../analytics/mining/procedure/procedure-rows.ts";
import type { Text } from "../platform/i18n/text.ts";
import { UnreadableError } from "./failure.ts";
import type { Io } from "./io.ts";
import { readSmallJson, readSmallText } from "./read-small-file.ts";

/** A procedure as a file has it: its rows, and which values of the log's resource column stand for which actor. */
const ProcedureFile = z.object({
  steps: ProcedureRows,
  actors: z.record(z.string(), z.array(z.string().min(1)).max(10_000)).default({}),
});

/** The procedure that a log is compared with. A tree says nothing about actors, norms and inputs. */
export type ComparedProcedure = {
  readonly model: Model;
  readonly steps: readonly ProcedureRow[];
  readonly actors: ReadonlyMap<string, readonly string[]>;
};

/** The procedure in a JSON file. @throws UnreadableError */
export async function readProcedure(io: Io, file: string): Promise<ComparedProcedure> {
  const found = ProcedureFile.safeParse(await readSmallJson(io, file));
  if (!found.success)
    throw new UnreadableError(
      {
        id: '{file}: yang diharapkan {"steps":[{"activity":"...","normSeconds":3600}]}. {problem}',
        en: '{file}: expected {"steps":[{"activity":"...","normSeconds":3600}]}. {problem}',
      },
      { file, problem: found.error.issues.map((issue) => problemOf(io, issue)).join(" ") },
    );
  const { steps, actors } = found.data;
  return { model: modelOfProcedure(steps), steps, actors: new Map(Object.entries(actors)) };
}

/** The process tree in a text file, as `mutu mine discover` prints it. @throws UnreadableError */
export async function readModel(io: Io, file: string): Promise<ComparedProcedure> {
  const text = await readSmallText(io, file);
  try {
    return { model: modelOfTree(parseTree(text.trim())), steps: [], actors: new Map() };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new UnreadableError(
      {
        id: "{file}: bukan pohon proses seperti ->( 'a', X( tau, 'b' ) ): {problem}",
        en: "{file}: no process tree such as ->( 'a', X( tau, 'b' ) ): {problem}",
      },
      { file, problem: error.message },
      { cause: error },
    );
  }
}

const problems: Readonly<Record<string, Text>> = {
  "procedure.no-without-decision": {
    id: 'baris "no" harus di bawah sebuah keputusan',
    en: 'a row of "no" stands under a decision',
  },
  "procedure.lone-branch": {
    id: "cabang ini tidak punya pasangan",
    en: "this branch has no other beside it",
  },
  "procedure.decision-without-otherwise": {
    id: 'keputusan perlu "otherwise": nomor langkah atau "end"',
    en: 'a decision needs "otherwise": the number of a step, or "end"',
  },
  "procedure.otherwise-of-task": {
    id: 'hanya keputusan yang punya "otherwise"',
    en: 'only a decision has "otherwise"',
  },
  "procedure.no-such-target": {
    id: '"otherwise" tidak dapat menuju ke sana',
    en: '"otherwise" cannot lead there',
  },
  "procedure.task-without-activity": { id: 'perlu "activity"', en: '"activity" is missing' },
  "procedure.no-such-need": {
    id: '"needs" menyebut langkah yang tidak ada',
    en: '"needs" names a step that is not there',
  },
  "procedure.two-needs": {
    id: 'pilih "needs" atau "needsAttribute"',
    en: 'either "needs" or "needsAttribute"',
  },
};

function problemOf(io: Io, { path, message }: z.core.$ZodIssue): string {
  const text = problems[message];
  return `${path.join(".")}: ${text ? io.say(text) : message}.`;
}
