import {
  cannotKeepPromise,
  type ProcedureVersion,
  type StandardVersion,
  sumOfNorms,
} from "../../../modules/catalogue/index.ts";
import type { Format } from "../../../platform/i18n/format.ts";
import type { Translate } from "../../../platform/i18n/translate.ts";
import { limitText, promiseText } from "../../services/promise-words.ts";

/** One promise in words: what, how long, measured by what. */
export type PromiseInWords = { readonly component: string; readonly promise: string; readonly meter: string };

export function promisesInWords(standard: StandardVersion, t: Translate): readonly PromiseInWords[] {
  return standard.components.map((component) => ({
    component: t(`component.${component.key}`),
    promise: promiseText(component, t),
    meter: component.promise === "" ? "-" : t(`services.meter.${component.meter ?? "none"}`),
  }));
}

export type StepInWords = {
  readonly name: string;
  readonly actor: string;
  readonly norm: string;
  readonly output: string;
};

export function stepsInWords(
  procedure: ProcedureVersion,
  t: Translate,
  format: Format,
): readonly StepInWords[] {
  const missing = t("services.step.missing");
  return procedure.steps.map((step) => ({
    name: `${step.number}. ${step.name}`,
    actor: step.actor,
    norm: step.normSeconds === null ? missing : format.duration(step.normSeconds),
    output: step.output === "" ? missing : step.output,
  }));
}

/** What is wrong with the design, when the norms add up to more than the promised time (STD-13); null otherwise. */
export function designFault(
  standard: StandardVersion | null,
  procedure: ProcedureVersion,
  t: Translate,
  format: Format,
): string | null {
  const timeLimit = standard?.components.find((one) => one.key === "timeLimit");
  const limit = timeLimit && limitText(timeLimit, t);
  if (!limit || !cannotKeepPromise(procedure, timeLimit)) return null;
  return t("services.design.text", { sum: format.duration(sumOfNorms(procedure)), limit });
}
