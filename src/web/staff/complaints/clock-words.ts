import { addDays } from "../../../analytics/calendar/day.ts";
import { workingDaysBetween } from "../../../analytics/calendar/due.ts";
import { type OfficeCalendar, whyOff } from "../../../analytics/calendar/office-calendar.ts";
import type { Clock } from "../../../modules/complaints/index.ts";
import { calendarLookup } from "../../../modules/organisations/index.ts";
import { type Parameter, parametersById } from "../../../platform/settings/parameters.ts";
import type { ClockProps, Tone } from "../../ui/index.tsx";
import type { WebContext } from "../../web-context.ts";
import { dayInWords } from "./due-words.ts";

/** The clocks of the law and those of practice, side by side: neither replaces the other (complaints.md section 3). */
export type ClockGroups = { readonly law: readonly ClockProps[]; readonly practice: readonly ClockProps[] };

const ofLaw: readonly Clock["kind"][] = ["response", "completion", "decision", "notice"];

type Of = { readonly agencyId: string; readonly unitId: string };

/** Clocks in words, the one that ends first on top, each with the article and how sure that is. */
export async function clocksInWords(
  c: WebContext,
  complaint: Of,
  clocks: readonly Clock[],
): Promise<ClockGroups> {
  const { ctx } = c.var;
  const parameters = await parametersById(
    ctx,
    clocks.flatMap(({ parameterId }) => (parameterId === "" ? [] : [parameterId])),
  );
  const calendarOf = await calendarLookup(ctx);
  const words = (clock: Clock) => {
    const day = c.var.format.dayOf(clock.startedAt);
    return inWords(c, clock, {
      parameter: parameters.get(clock.parameterId),
      calendar: calendarOf(complaint, day),
    });
  };
  return {
    law: clocks.filter(({ kind }) => ofLaw.includes(kind)).map(words),
    practice: clocks.filter(({ kind }) => !ofLaw.includes(kind)).map(words),
  };
}

type Rules = { readonly parameter: Parameter | undefined; readonly calendar: OfficeCalendar };

function inWords(c: WebContext, clock: Clock, { parameter, calendar }: Rules): ClockProps {
  const { t, format } = c.var;
  const { text, tone } = leftInWords(c, clock, calendar);
  return {
    name: t(`complaint.clock.${clock.kind}`),
    left: text,
    tone,
    due: dayInWords(clock.dueOn, clock.provisional, t, format),
    ...(clock.provisional ? { provisional: t("complaints.clock.provisional") } : {}),
    ...(parameter === undefined ? {} : { basis: basisInWords(c, clock, parameter) }),
    ...(clock.dayType === "working" ? { days: dayByDay(c, clock, calendar) } : {}),
  };
}

function basisInWords({ var: { t } }: WebContext, clock: Clock, parameter: Parameter): string {
  return t(`complaints.clock.basis.${clock.dayType}`, {
    days: clock.days,
    basis: parameter.legalBasis,
    grade: t(`complaints.grade.${parameter.grade}`),
  });
}

/** What is left in the days of the clock itself; of a stopped one, whether it stopped in time. */
function leftInWords(
  { var: { ctx, t, format } }: WebContext,
  clock: Clock,
  calendar: OfficeCalendar,
): { readonly text: string; readonly tone: Tone } {
  if (clock.stoppedAt !== null) {
    const day = format.day(format.dayOf(clock.stoppedAt));
    const inTime = clock.stoppedAt <= clock.dueAt;
    return {
      text: t(`complaints.clock.stopped.${inTime ? "in-time" : "late"}`, { day }),
      tone: inTime ? "good" : "bad",
    };
  }
  const today = format.dayOf(ctx.now);
  const late = clock.dueOn < today;
  const [from, to] = late ? [clock.dueOn, today] : [today, clock.dueOn];
  const n = clock.dayType === "working" ? workingDaysBetween({ from, to }, calendar) : daysBetween(from, to);
  if (late) return { text: t(`complaints.clock.late.${clock.dayType}`, { n }), tone: "bad" };
  if (n === 0) return { text: t("complaints.due.today"), tone: "warn" };
  return { text: t(`complaints.clock.left.${clock.dayType}`, { n }), tone: n <= 3 ? "warn" : "info" };
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** Every day from the first that could count to the last, and why some do not. */
function dayByDay(c: WebContext, clock: Clock, calendar: OfficeCalendar) {
  const { t, format } = c.var;
  const days: { day: string; counted: string }[] = [];
  let n = 0;
  for (let day = addDays(format.dayOf(clock.startedAt), 1); day <= clock.dueOn; day = addDays(day, 1)) {
    const off = whyOff(calendar, day);
    if (off === null) n += 1;
    const why = off === null ? t("complaints.clock.day", { n }) : (off.name ?? t("complaints.clock.weekend"));
    days.push({ day: `${format.weekday(day)}, ${format.shortDay(day)}`, counted: why });
  }
  return days;
}
