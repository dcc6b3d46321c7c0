import type { EventLog } from "../../eventlog/event-log.ts";
import { type Batches, FEWEST_IN_BATCH } from "../../eventlog/questions/batches.ts";
import type { Handover, Handovers } from "../../eventlog/questions/handovers.ts";
import type { HolderColumns } from "../../eventlog/questions/losses.ts";
import type { StepPair } from "../../eventlog/questions/same-person.ts";
import { type FourEyes, fourEyes } from "./four-eyes.ts";

/** How work passes from hand to hand: between persons without names, between units with them. */
export type HoldersOfLog = {
  /** Null where no event names anybody */
  readonly columns: HolderColumns;
  readonly persons: Handovers | null;
  readonly units: (Handovers & { readonly between: readonly Handover[] }) | null;
  readonly batches: Batches;
  /** Null where it is not known who did what, or no pair was asked for */
  readonly fourEyes: readonly FourEyes[] | null;
};

const MOST_PAIRS = 20;

/** Asks a log who holds its steps. @param pairs steps that different persons must do */
export async function holdersOf(
  log: EventLog,
  { resource, unit }: HolderColumns,
  pairs: readonly StepPair[],
): Promise<HoldersOfLog> {
  const of = async (column: string | null) => {
    const found = column === null ? null : await log.handovers(column);
    return found === null || found.events === 0 ? null : found;
  };
  const persons = await of(resource);
  const units = await of(unit);
  return {
    columns: { resource: persons && resource, unit: units && unit },
    persons,
    units: units && { ...units, between: await log.handoversBetween(unit ?? "", MOST_PAIRS) },
    batches: await log.batches({ resource: persons === null ? null : resource, least: FEWEST_IN_BATCH }),
    fourEyes:
      persons === null || pairs.length === 0 ? null : fourEyes(await log.samePerson(resource ?? "", pairs)),
  };
}
