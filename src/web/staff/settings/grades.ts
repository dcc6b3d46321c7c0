import type { Translate } from "../../../platform/i18n/translate.ts";
import type { Parameter } from "../../../platform/settings/parameters.ts";
import type { Choice, Tone } from "../../ui/index.tsx";

type Grade = Parameter["grade"];

const grades: readonly Grade[] = ["primary", "secondary", "code", "inferred"];

/** How sure a rule is, in words; what is only deduced asks for a second look. */
export function gradeShown(grade: Grade, t: Translate): { readonly words: string; readonly tone: Tone } {
  return { words: t(`settings.grade.${grade}`), tone: grade === "primary" ? "good" : "warn" };
}

export function gradeChoices(t: Translate): readonly Choice[] {
  return grades.map((value) => ({ value, label: t(`settings.grade.${value}`) }));
}
