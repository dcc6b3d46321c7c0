import {
  type Likeness,
  likenesses,
  type OpenCase,
  type Standing,
} from "../../eventlog/questions/standing.ts";
import { type Outlook, outlook } from "./outlook.ts";

/** An open case with its chance to miss the promise, or why none can be told. */
export type CaseOutlook = {
  readonly name: string;
  /** The last activity: what it waits after. */
  readonly step: string;
  /** Seconds since the last activity, and since the first. */
  readonly waitingSeconds: number;
  readonly ageSeconds: number;
  readonly dueAt: Date;
  readonly outlook: (Outlook & { readonly likeness: Likeness }) | null;
};

/** A moment and a promise, which turn what is known of a case into seconds. */
type Clock = { readonly asOf: Date; readonly promiseSeconds: number };

/** What lies ahead of each open case, in the order in which they stand. */
export function caseOutlooks(standing: Standing, clock: Clock): CaseOutlook[] {
  return standing.open.map((open) => {
    const ageSeconds = seconds(open.began, clock.asOf);
    return {
      name: open.name,
      step: open.step,
      waitingSeconds: seconds(open.entered, clock.asOf),
      ageSeconds,
      dueAt: new Date(open.began.getTime() + clock.promiseSeconds * 1000),
      outlook: outlookOf(open, standing, clock),
    };
  });
}

/** By the most specific likeness in which enough cases were alike. */
function outlookOf(
  open: OpenCase,
  { similar }: Standing,
  { asOf, promiseSeconds }: Clock,
): CaseOutlook["outlook"] {
  for (const likeness of likenesses) {
    const visits = similar[open.similar[likeness] ?? -1];
    if (visits === undefined) continue;
    const from = likeness === "age" ? open.began : open.entered;
    const found = outlook(visits, {
      waited: seconds(from, asOf),
      until: promiseSeconds - seconds(open.began, from),
    });
    if (found !== null) return { ...found, likeness };
  }
  return null;
}

function seconds(from: Date, until: Date): number {
  return (until.getTime() - from.getTime()) / 1000;
}
