import { z } from "zod";
import { UnreadableError } from "./failure.ts";
import type { Io } from "./io.ts";
import { readSmallJson } from "./read-small-file.ts";

/** The steps of a procedure with who does each. */
const Actors = z.object({
  steps: z
    .array(z.object({ activity: z.string(), actor: z.string().min(1) }))
    .min(2)
    .max(100),
});
export type ActorOfStep = z.output<typeof Actors>["steps"][number];

/** Who does which step, from the procedure in a JSON file. @throws UnreadableError */
export async function readActors(io: Io, file: string): Promise<readonly ActorOfStep[]> {
  const found = Actors.safeParse(await readSmallJson(io, file));
  if (found.success) return found.data.steps.filter(({ activity }) => activity !== "");
  throw new UnreadableError(
    {
      id: '{file}: yang diharapkan {"steps":[{"activity":"...","actor":"..."}]}. {problem}',
      en: '{file}: expected {"steps":[{"activity":"...","actor":"..."}]}. {problem}',
    },
    { file, problem: z.prettifyError(found.error) },
  );
}
