import { decidingFunctions } from "../../../platform/rights/competence.ts";
import type { AuthorityMatrix } from "../../../platform/rights/matrix.ts";
import { workingRights } from "../../../platform/rights/working-rights.ts";

/** The keys of all rights that a function holds: of the law, and of daily work. */
export function rightsOfFunction(matrix: AuthorityMatrix, functionCode: string): readonly string[] {
  return [...matrix.actions, ...workingRights]
    .filter((right) => decidingFunctions(right).includes(functionCode))
    .map((right) => right.key);
}
