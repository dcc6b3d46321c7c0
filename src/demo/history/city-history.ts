import { nationalHolidays } from "../../analytics/calendar/national-holidays.ts";
import { type OfficeCalendar, officeCalendar, parseHours } from "../../analytics/calendar/office-calendar.ts";
import type { Instrument } from "../../analytics/survey/instrument.ts";
import { agencies, type CalendarName, calendars } from "../city/agencies.ts";
import type { CityService } from "../city/service.ts";
import { type CaseEvent, caseLog, lastDayOfWork } from "./case-log.ts";
import { type Arrival, complaintArrivals } from "./complaint-arrivals.ts";
import { type OfficeHours, officeHours } from "./office-hours.ts";
import { type Planted, plantedIn } from "./planted.ts";
import { roundsOf, type SurveyAnswer, surveyAnswers } from "./survey-answers.ts";
import { type Timeline, timelineUpTo } from "./timeline.ts";

/** Two years of an invented city: the same for the same seed and the same moment. */
export type CityHistory = {
  readonly seed: number;
  readonly timeline: Timeline;
  readonly planted: Planted;
  readonly calendarOf: (agency: string, unit: string) => OfficeCalendar;
  readonly hoursOf: (agency: string, unit: string) => OfficeHours;
  readonly arrivals: () => readonly Arrival[];
  readonly log: (service: CityService) => readonly CaseEvent[];
  readonly answers: (service: CityService, round: 0 | 1, instrument: Instrument) => readonly SurveyAnswer[];
};

type Made = { readonly seed: number; readonly now: Date; readonly zone: string };

export function cityHistory({ seed, now, zone }: Made): CityHistory {
  const timeline = timelineUpTo(now, zone);
  const planted = plantedIn(timeline);
  const { slowStep, murkyWater, failingQueue, quickCounter, slowPermits, fewAnswers } = planted;
  const kept = {
    "five-days": keptBy("five-days", timeline),
    "six-days": keptBy("six-days", timeline),
  };
  const officeOf = (agency: string, unit: string) => kept[calendarNameOf(agency, unit)];
  const changes = [murkyWater, failingQueue, quickCounter, slowPermits];
  return {
    seed,
    timeline,
    planted,
    calendarOf: (agency, unit) => officeOf(agency, unit).calendar,
    hoursOf: (agency, unit) => officeOf(agency, unit).hours,
    arrivals: () => complaintArrivals({ seed, timeline, calendar: kept["five-days"].calendar, changes }),
    log: (service) => {
      const { hours } = officeOf(service.agency, service.unit);
      return caseLog({ seed, timeline, hours, slowings: [slowStep] }, service);
    },
    answers: (service, round, instrument) =>
      surveyAnswers({ seed, service, instrument, round: roundsOf(timeline)[round], few: fewAnswers }),
  };
}

/** The calendar that a unit keeps. */
export function calendarNameOf(agency: string, unit: string): CalendarName {
  const found = agencies.find(({ code }) => code === agency)?.units.find(({ code }) => code === unit);
  return found?.calendar ?? "five-days";
}

function keptBy(name: CalendarName, timeline: Timeline) {
  const { weekdays, opens, closes } = calendars[name];
  const calendar = officeCalendar({
    zone: timeline.zone,
    week: Math.max(...weekdays) === 6 ? "mon-sat" : "mon-fri",
    hours: parseHours(`${opens}-${closes}`),
    holidays: nationalHolidays,
  });
  const hours = officeHours(calendar, { from: timeline.from, to: lastDayOfWork(timeline) });
  return { calendar, hours };
}
