import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** What answers to questions depend on besides events: from the root of the project on. */
const answering = ["src/analytics", "src/modules/processes", "src/platform/exact-json.ts", "package.json"];

/** A hash of the code that answers questions to event logs. */
export function answeringCode(): string {
  return codeVersion(join(import.meta.dirname, "../../.."), answering);
}

/**
 * A hash of files and folders with all that is in them: the same for the same code, whoever built it.
 * @param root  the folder in which `paths` lie
 */
export function codeVersion(root: string, paths: readonly string[]): string {
  const hash = createHash("sha256");
  for (const path of paths) {
    for (const file of filesIn(root, path))
      hash
        .update(`${file}\n`)
        .update(readFileSync(join(root, file)))
        .update("\n");
  }
  return hash.digest("hex");
}

function filesIn(root: string, path: string): readonly string[] {
  if (statSync(join(root, path)).isFile()) return [path];
  const inside = readdirSync(join(root, path)).toSorted();
  return inside.flatMap((name) => filesIn(root, join(path, name)));
}
