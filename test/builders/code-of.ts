import { MutuError } from "../../src/platform/errors.ts";

/** How a verb ended: `done`, or the code and the key of what it refused with. */
export async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return "done";
  } catch (error) {
    if (error instanceof MutuError) return `${error.code} ${error.key}`;
    throw error;
  }
}
