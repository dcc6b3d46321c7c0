import { z } from "zod";
import type { StepNorm } from "../analytics/eventlog/event-log.ts";
import { type ProcessTree, parseTree } from "../analytics/mining/discover/process-tree.ts";
import { UnreadableError } from "./failure.ts";
import type { Io } from "./io.ts";

/** A procedure as a file has it: the activities that stand for its steps, in their order, with their time limits. */
const Procedure = z.object({
  steps: z
    .array(z.object({ activity: z.string().min(1), normSeconds: z.number().positive().nullish() }))
    .min(1)
    .max(100),
});

export type Model = { readonly tree: ProcessTree; readonly norms: readonly StepNorm[] };

/** Far more than any procedure or tree of a log needs. */
const LARGEST = 1_000_000;

/** The procedure in a JSON file: its steps one after the other. @throws UnreadableError */
export async function readProcedure(io: Io, file: string): Promise<Model> {
  const found = Procedure.safeParse(jsonOf(await textOf(io, file)));
  if (!found.success)
    throw new UnreadableError(
      {
        id: '{file}: yang diharapkan {"steps":[{"activity":"...","normSeconds":3600}]}. {problem}',
        en: '{file}: expected {"steps":[{"activity":"...","normSeconds":3600}]}. {problem}',
      },
      { file, problem: z.prettifyError(found.error) },
    );
  const { steps } = found.data;
  return {
    tree: { kind: "sequence", children: steps.map(({ activity }) => ({ kind: "activity", name: activity })) },
    norms: steps.flatMap(({ activity, normSeconds }) =>
      normSeconds ? [{ activity, seconds: normSeconds, measure: "elapsed" as const }] : [],
    ),
  };
}

/** The process tree in a text file, as `mutu mine discover` prints it. @throws UnreadableError */
export async function readModel(io: Io, file: string): Promise<Model> {
  const text = await textOf(io, file);
  try {
    return { tree: parseTree(text.trim()), norms: [] };
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

async function textOf(io: Io, file: string): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of io.read(file)) {
    size += chunk.length;
    if (size > LARGEST)
      throw new UnreadableError(
        { id: "{file}: lebih besar dari 1 MB.", en: "{file}: larger than 1 MB." },
        { file },
      );
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
