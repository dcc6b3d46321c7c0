import { addDays } from "../../../analytics/calendar/day.ts";
import type { Instrument } from "../../../analytics/survey/instrument.ts";
import { channelQuestions } from "../../../analytics/survey/instruments/channel-questions.ts";
import { nineQuestions } from "../../../analytics/survey/instruments/nine-questions.ts";

/** One round of a survey: a period, a unit, one version of an instrument. */
export type Wave = {
  readonly agencyId: string;
  readonly id: string;
  readonly unitId: string;
  readonly name: string;
  /** `key@version` of the instrument; answers of another version are never mixed in (SKM-01, SKM-15). */
  readonly instrument: string;
  readonly from: string;
  readonly until: string;
  /** Recipients of the services in a year; null when nobody counted them. */
  readonly population: number | null;
};

/** The last day on which answers are taken, an ISO day: the period ends before its end. */
export function lastDayOf({ until }: Pick<Wave, "until">): string {
  return addDays(until, -1);
}

/** Whether answers are taken on an ISO day: from the first day of the period up to the day before its end. */
export function isOpenOn({ from, until }: Pick<Wave, "from" | "until">, day: string): boolean {
  return day >= from && day < until;
}

const known: readonly Instrument[] = [
  nineQuestions,
  channelQuestions("offline"),
  channelQuestions("online"),
  channelQuestions("hybrid"),
];

/** The name under which a version of an instrument is stored. */
export function instrumentName(instrument: Instrument): string {
  return `${instrument.key}@${instrument.version}`;
}

/** @throws Error for an instrument that this Mutu does not know */
export function instrumentNamed(name: string): Instrument {
  const instrument = known.find((one) => instrumentName(one) === name);
  if (!instrument) throw new Error(`no instrument "${name}"`);
  return instrument;
}

/** All instruments that a wave can use, the nine questions first. */
export const instruments: readonly Instrument[] = known;
