import { type ComponentKey, componentKeys } from "../../catalogue/index.ts";

/** Elements that the survey calls otherwise than the standard does; all others have one name (STD-15). */
const otherwise: Readonly<Record<string, ComponentKey>> = {
  completionTime: "timeLimit",
  staffConduct: "staffCompetence",
};

/** The component of the standard that an element of the survey judges; null for an element that none answers to. */
export function componentOfElement(element: string): ComponentKey | null {
  return otherwise[element] ?? componentKeys.find((key) => key === element) ?? null;
}
