import type { StepOfProcedure } from "../../modules/catalogue/index.ts";
import {
  type CityService,
  type CityStep,
  normSeconds,
  refusedActivity,
  sentBackActivity,
} from "./service.ts";

/**
 * The procedure of a service as its office writes it: after each step that may send a file back or refuse it stands the
 * decision, which leaves no trace of its own, and what is done on a "no".
 */
export function procedureRows(service: CityService): readonly StepOfProcedure[] {
  const rows: StepOfProcedure[] = [];
  let before: number | null = null;
  for (const step of service.steps) {
    const number = rows.length + 1;
    rows.push(taskOf(step, before));
    if (step.sentBack) rows.push(decision("Berkas lengkap?", step, number), correction);
    if (step.refused) rows.push(decision("Permohonan dapat diteruskan?", step, "end"), refusal(step));
    if (step.needed === undefined) before = number;
  }
  return rows;
}

const plain: Omit<
  StepOfProcedure,
  "kind" | "name" | "activity" | "actor" | "inputs" | "normSeconds" | "output"
> = {
  needs: [],
  needsAttribute: "",
  normDayType: "calendar",
  branch: "main",
  isOptional: false,
  mayRepeat: false,
  otherwise: null,
};

function taskOf(step: CityStep, before: number | null): StepOfProcedure {
  return {
    ...plain,
    kind: "task",
    name: step.name,
    activity: step.name,
    actor: step.actor,
    inputs: step.inputs,
    needs: before === null ? [] : [before],
    normSeconds: normSeconds(step),
    output: step.output,
    isOptional: step.needed !== undefined,
  };
}

function decision(name: string, { actor, output }: CityStep, otherwise: number | "end"): StepOfProcedure {
  return {
    ...plain,
    kind: "decision",
    name,
    activity: "",
    actor,
    inputs: output,
    normSeconds: null,
    output: "",
    otherwise,
  };
}

const correction: StepOfProcedure = {
  ...plain,
  kind: "task",
  branch: "no",
  name: sentBackActivity,
  activity: sentBackActivity,
  actor: "Pemohon",
  inputs: "Catatan kekurangan",
  normSeconds: null,
  output: "Berkas yang diperbaiki",
};

function refusal({ actor, output }: CityStep): StepOfProcedure {
  return {
    ...plain,
    kind: "task",
    branch: "no",
    name: refusedActivity,
    activity: refusedActivity,
    actor,
    inputs: output,
    normSeconds: null,
    output: "Surat penolakan dengan alasannya",
  };
}
