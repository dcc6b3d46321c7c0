import { addDays, type Day } from "../../analytics/calendar/day.ts";
import { actAs } from "../../platform/act-as.ts";
import { personAtWork } from "../../platform/auth/actor.ts";
import type { TxContext } from "../../platform/context.ts";
import type { PersonKey } from "../city/people.ts";
import type { CityHistory } from "../history/city-history.ts";
import type { CityIds } from "../load/city-on-paper.ts";

/** The city while its threads are played: everybody does their part as themself, at the time at which it happened. */
export type Stage = {
  readonly ctx: TxContext;
  readonly ids: CityIds;
  readonly history: CityHistory;
  /** Ids of the event logs that are taken in, by service. */
  readonly logs: ReadonlyMap<string, string>;
};

/** Whose part it is: a person, and the function of law in which they act. */
export type Part = { readonly person: PersonKey; readonly as: string };

/** The working day on or after a day, at an hour; never later than now. */
export function workingTime({ history }: Stage, day: Day, hour: number): Date {
  const { now, today, at } = history.timeline;
  const hours = history.hoursOf("setda", "bagian-organisasi");
  let open = day;
  while (!hours.isOpen(open) && open < today) open = addDays(open, 1);
  const time = at(open, hour);
  return time > now ? now : time;
}

/** The context of somebody at work at a time. @throws Error when nobody of the city holds that function */
export async function acting(stage: Stage, { person, as }: Part, at: Date): Promise<TxContext> {
  const { ctx, ids } = stage;
  const held = ids.positions(person).find(({ functionCode }) => functionCode === as);
  const atWork =
    held && (await personAtWork({ db: ctx.db, now: at }, ids.agency(held.agency), held.appointmentId));
  if (!atWork) throw new Error(`${person} does not act as ${as} on ${at.toISOString()}`);
  return actAs({ ...ctx, now: at }, atWork.actor);
}

export const manager: Part = { person: "manager", as: "qualityManager" };
export const supervisor: Part = { person: "supervisor", as: "supervisor" };
