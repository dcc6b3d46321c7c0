import type { EventLog } from "../../../../analytics/eventlog/event-log.ts";
import type { CaseGroup, CaseInGroup } from "../../../../analytics/eventlog/questions/case-groups.ts";
import {
  type Conformance,
  checkConformance,
} from "../../../../analytics/mining/conform/check-conformance.ts";
import type { Model } from "../../../../analytics/mining/conform/model.ts";
import type { ProcedureChecks } from "../../../../analytics/mining/conform/procedure-checks.ts";
import { personalAttributes } from "../../../../analytics/mining/personal-attributes.ts";
import type { Analysis, LogFacts } from "../analysis.ts";
import { judgedCases } from "../judged-cases.ts";

/** The procedure as a log can be held against it. */
export type ConformanceQuestion = {
  readonly model: Model;
  readonly checks: ProcedureChecks;
  /** When the version came into force */
  readonly since: Date;
  /** The attribute that tells who did a step */
  readonly resource: string | null;
};

/** How the cases of a log stand to its procedure. */
export type HeldAgainst = {
  readonly found: Conformance;
  /** Attributes by which deviations are told apart */
  readonly places: readonly string[];
  /** Cases that began under this version; false when too few did, and all of them are taken */
  readonly isUnderVersion: boolean;
  /** The most frequent values of the resource */
  readonly values: readonly { readonly value: string; readonly cases: number }[];
};

/** Attributes by which deviations are told apart, at most, of those that are looked at; the unit first. */
const mostAttributes = 4;
const lookedAt = 12;
/** An attribute with more values is no place but a number, a name or a date. */
const mostPlaces = 50;
/** Values of the resource that are offered for the mapping. */
const mostValues = 60;

export const conformanceAnalysis: Analysis<ConformanceQuestion, HeldAgainst> = {
  name: "conformance",
  weight: "long",
  questions: 60,
  async compute(events, log, { model, checks, since, resource }) {
    const { judged, isUnderVersion } = await judgedCases(events, since);
    const places = await placesOf(events, log);
    const found = await checkConformance(judged, model, { ...checks, attributes: places });
    const values = resource === null ? [] : (await events.caseValues(resource, mostValues)).values;
    return { found, places, isUnderVersion, values };
  },
};

/** The newest cases of one deviation. */
export const deviationCasesAnalysis: Analysis<
  Pick<ConformanceQuestion, "checks" | "since"> & { readonly group: CaseGroup; readonly most: number },
  readonly CaseInGroup[]
> = {
  name: "deviation-cases",
  weight: "quick",
  questions: 3,
  async compute(events, _, { checks, since, group, most }) {
    const { judged } = await judgedCases(events, since);
    return judged.casesOf({ group, calendar: checks.calendar, most });
  },
};

/** The unit and other attributes that name no person and have few values: places where a deviation can be frequent. */
async function placesOf(events: EventLog, { attributes, mapping }: LogFacts): Promise<readonly string[]> {
  const { unit, resource } = mapping.columns;
  const personal = new Set([...personalAttributes(attributes), ...(resource ? [resource] : [])]);
  const inOrder = [...attributes].sort((a, b) => Number(b === unit) - Number(a === unit));
  const found: string[] = [];
  for (const name of inOrder.filter((one) => !personal.has(one)).slice(0, lookedAt)) {
    const { values } = await events.caseValues(name, mostPlaces + 1);
    if (values.length > 1 && values.length <= mostPlaces) found.push(name);
  }
  return found.slice(0, mostAttributes);
}
