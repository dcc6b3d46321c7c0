import { isoWithOffset, type Zone } from "../analytics/calendar/zone.ts";
import type { Closing, EventLog } from "../analytics/eventlog/event-log.ts";
import type { Flow } from "../analytics/eventlog/questions/flow.ts";
import { type LittleReason, type LittlesLaw, littlesLaw } from "../analytics/mining/time/littles-law.ts";
import type { Text } from "../platform/i18n/text.ts";
import type { Definition } from "./analysis.ts";
import type { Io } from "./io.ts";
import { centuries, orNullForCenturies } from "./mine-hours.ts";

/** Cases that come, go and lie open; null when the times of the log cover centuries. */
export type FlowOfLog = {
  readonly flow: Flow | null;
  readonly law: LittlesLaw;
  readonly isLastEvent: boolean;
};

/** @param ended activities that end a case; null for the last event of each case, whatever it is */
export async function flowOf(
  log: EventLog,
  ended: readonly string[] | null,
  ends: readonly string[],
): Promise<FlowOfLog> {
  const closing: Closing = { by: "activities", activities: ended ?? ends, asOf: null };
  const flow = await orNullForCenturies(() => log.flow(closing));
  return { flow, law: littlesLaw(flow?.weeks ?? []), isLastEvent: ended === null };
}

/** The JSON of the flow. */
export function flowFigures({ flow, law, isLastEvent }: FlowOfLog, zone: Zone) {
  const end = isLastEvent ? "last-event" : "activities";
  if (flow === null) return { end, weeks: null, reason: centuries, littlesLaw: null };
  return {
    end,
    asOf: isoWithOffset(flow.asOf, zone),
    excluded: flow.excluded,
    weeks: flow.weeks.map(({ at, seconds, arrived, completed, open }) => ({
      at,
      seconds,
      arrived,
      completed,
      open,
    })),
    littlesLaw: law,
  };
}

/** How many come and go in a week, how many are open, and whether that fits how long they take. */
export function flowSentence(io: Io, { flow, law }: FlowOfLog): string {
  const [last] = flow?.weeks.slice(-1) ?? [];
  if (flow === null || !last || law.window === null || law.openCases === null)
    return io.say({
      id: "Arus masuk dan keluar belum dapat disebut: terlalu sedikit pekan yang utuh.",
      en: "Arrivals and completions cannot be told yet: too few whole weeks.",
    });
  const said = io.say(
    {
      id: "Tiap hari {arrivals} kasus masuk; rata-rata {open} terbuka, dan dari yang masuk dikali lamanya diperkirakan {expected}.",
      en: "Each day {arrivals} cases begin; {open} are open on average, and arrivals times duration make {expected}.",
    },
    {
      arrivals: io.format.number(law.arrivalsPerDay ?? 0),
      open: io.format.number(law.openCases),
      expected: io.format.number(law.expected ?? 0),
    },
  );
  return `${said} ${io.say(law.reason === null ? steady : reasons[law.reason])}`;
}

const steady: Text = {
  id: "Keduanya cocok (hukum Little): yang masuk dan yang selesai seimbang.",
  en: "Both agree (Little's law): as many go as come.",
};

const reasons: Readonly<Record<LittleReason, Text>> = {
  "too-short": {
    id: "Hukum Little belum dapat diperiksa: terlalu sedikit pekan.",
    en: "Little's law cannot be checked yet: too few weeks.",
  },
  "open-cases": {
    id: "Hukum Little belum dapat diperiksa: terlalu banyak kasus belum selesai.",
    en: "Little's law cannot be checked yet: too many cases are open.",
  },
  "growing-backlog": {
    id: "Keduanya tidak cocok: tumpukan bertambah.",
    en: "They do not agree: the backlog grows.",
  },
  "shrinking-backlog": {
    id: "Keduanya tidak cocok: tumpukan berkurang.",
    en: "They do not agree: the backlog shrinks.",
  },
};

export function flowDefinition(io: Io): Definition {
  return {
    flow: io.say({
      id: "per pekan mulai Senin: kasus yang mulai, yang berakhir, dan yang terbuka di akhir pekan; tanpa --ended kasus berakhir pada peristiwa terakhirnya, jadi tumpukan di tepi log terlihat habis",
      en: "by week from Monday: cases that begin, that end, and that are open when it is over; without --ended a case ends with its last event, so the backlog at the edge of the log seems to be done",
    }),
    littlesLaw: io.say({
      id: "L = lambda W atas pekan utuh tanpa tepi log sepanjang lama rata-rata kasus; cocok bila selisihnya paling banyak 10 %; Little (1961), Kim dan Whitt (2013)",
      en: "L = lambda W over whole weeks without the edges of the log as long as a case takes on average; holds within 10 %; Little (1961), Kim and Whitt (2013)",
    }),
  };
}
