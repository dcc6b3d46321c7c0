import { isMessageKey, type Translate } from "../i18n/translate.ts";

/**
 * Why a file could not be read to its end, in words. The readers name the problem and its facts, and the rest of Mutu its
 * message; an error that is neither is shown as it is.
 */
export function brokenInWords(error: string, t: Translate): string {
  const [, problem = "", facts = "{}"] = /^(?:[\w-]+: )?([\w.-]+) (\{.*\})$/s.exec(error) ?? [];
  const key = [`imports.broken.${problem}`, `imports.problem.${problem}`, problem].find(isMessageKey);
  return key === undefined ? error : t(key, JSON.parse(facts));
}
