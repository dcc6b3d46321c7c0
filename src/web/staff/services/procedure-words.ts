import { flowOfProcedure } from "../../../analytics/mining/procedure/flow-of-procedure.ts";
import type { StepOfProcedure } from "../../../modules/catalogue/index.ts";
import type { Translate } from "../../../platform/i18n/translate.ts";
import type { Words } from "../../../platform/i18n/words.ts";
import type { ChartSize } from "../../ui/chart/chart-size.ts";
import { procedureFlow } from "../../ui/chart/procedure-flow.tsx";
import type { TableProps } from "../../ui/index.tsx";
import { normInWords } from "./norm-units.ts";

type WrittenProcedure = { readonly name: string; readonly steps: readonly StepOfProcedure[] };

/** What is drawn beside each row; none for a procedure that is only shown. */
export type Marks = (number: number) => readonly string[];

const unmarked: Marks = () => [];

/** A procedure as its drawing with the five symbols, and as the table of its rows (PermenPANRB 35/2012). */
export function procedureInWords(procedure: WrittenProcedure, words: Words, marks: Marks = unmarked) {
  const { t } = words;
  const title = t("procedure.drawing", { name: procedure.name });
  return {
    title,
    subtitle: t("procedure.drawing.how"),
    draw: (size: ChartSize, labelledBy: string) => drawProcedure(procedure, size, labelledBy, words, marks),
    table: procedureTable(procedure, words),
  };
}

/** The drawing alone, for a page or for evidence. */
export function drawProcedure(
  { steps }: WrittenProcedure,
  size: ChartSize,
  labelledBy: string,
  words: Words,
  marks: Marks = unmarked,
): string {
  const { t } = words;
  const drawn = steps.map((step, i) => ({
    number: i + 1,
    name: step.name,
    note: step.normSeconds === null ? step.actor : `${step.actor} · ${normInWords(step, words)}`,
    kind: step.kind,
    isOptional: step.isOptional,
    marks: marks(i + 1),
  }));
  return procedureFlow({ steps: drawn, flow: flowOfProcedure(steps) }, size, {
    labelledBy,
    start: t("procedure.drawing.start"),
    end: t("procedure.drawing.end"),
    no: t("procedure.drawing.no"),
    goTo: String,
  });
}

function procedureTable({ steps }: WrittenProcedure, words: Words): TableProps {
  const { t } = words;
  const missing = t("services.step.missing");
  return {
    caption: t("services.procedure"),
    captionHidden: true,
    columns: [
      { key: "name", name: t("services.step") },
      { key: "actor", name: t("services.step.actor") },
      { key: "inputs", name: t("procedure.column.inputs") },
      { key: "norm", name: t("services.step.norm"), numeric: true },
      { key: "output", name: t("services.step.output") },
      { key: "way", name: t("procedure.column.way") },
    ],
    rows: steps.map((step, i) => ({
      name: `${i + 1}. ${step.name}`,
      actor: step.actor,
      inputs: step.inputs,
      norm: normInWords(step, words),
      output: step.output === "" ? missing : step.output,
      way: wayInWords(step, t),
    })),
  };
}

/** What is special about a row's place: most rows just follow the one before. */
function wayInWords({ branch, otherwise, isOptional, mayRepeat }: StepOfProcedure, t: Translate): string {
  return [
    ...(branch === "main" ? [] : [t(`procedure.branch.${branch}`)]),
    ...(otherwise === null
      ? []
      : [otherwise === "end" ? t("procedure.way.no-end") : t("procedure.way.no-to", { n: otherwise })]),
    ...(isOptional ? [t("procedure.way.optional")] : []),
    ...(mayRepeat ? [t("procedure.way.repeat")] : []),
  ].join("; ");
}
