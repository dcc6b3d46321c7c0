import { z } from "zod";
import { UnreadableError } from "./failure.ts";
import type { Io } from "./io.ts";

/** The steps of a procedure with who does each. */
const Actors = z.object({
  steps: z
    .array(z.object({ activity: z.string(), actor: z.string().min(1) }))
    .min(2)
    .max(100),
});
export type ActorOfStep = z.output<typeof Actors>["steps"][number];

/** Far more than any procedure needs. */
const LARGEST = 1_000_000;

/** Who does which step, from the procedure in a JSON file. @throws UnreadableError */
export async function readActors(io: Io, file: string): Promise<readonly ActorOfStep[]> {
  const found = Actors.safeParse(await jsonOf(io, file));
  if (found.success) return found.data.steps.filter(({ activity }) => activity !== "");
  throw new UnreadableError(
    {
      id: '{file}: yang diharapkan {"steps":[{"activity":"...","actor":"..."}]}. {problem}',
      en: '{file}: expected {"steps":[{"activity":"...","actor":"..."}]}. {problem}',
    },
    { file, problem: z.prettifyError(found.error) },
  );
}

async function jsonOf(io: Io, file: string): Promise<unknown> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of io.read(file)) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > LARGEST) return null;
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString("utf8"));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
