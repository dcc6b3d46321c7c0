import type { Appointment, Person } from "../../../modules/organisations/index.ts";
import type { Format } from "../../../platform/i18n/format.ts";
import type { Translate } from "../../../platform/i18n/translate.ts";
import type { ShownPerson } from "./people-page.tsx";
import type { ShownAppointment } from "./person-page.tsx";

/** Whether an appointment holds on a day (ISO). */
export function stateOn(
  day: string,
  { from, until }: Pick<Appointment, "from" | "until">,
): ShownAppointment["state"] {
  if (day < from) return "coming";
  return until !== null && day >= until ? "over" : "in-force";
}

/** People as the list shows them: what they hold today, and whether they came in at all. */
export function shownPeople(
  people: readonly Person[],
  appointments: readonly Appointment[],
  today: string,
): readonly ShownPerson[] {
  const held = Map.groupBy(
    appointments.filter((appointment) => stateOn(today, appointment) === "in-force"),
    ({ personId }) => personId,
  );
  return people.map((person) => {
    const positions = held.get(person.id) ?? [];
    return {
      id: person.id,
      name: person.name,
      email: person.email,
      positions: positions.map(({ title }) => title).join("; "),
      state: stateOf(person, positions.length > 0),
    };
  });
}

function stateOf(person: Person, hasPosition: boolean): ShownPerson["state"] {
  if (!hasPosition) return "idle";
  if (person.fictional) return "invented";
  return person.hasPassword ? "working" : "invited";
}

type Words = {
  readonly t: Translate;
  readonly format: Format;
  readonly today: string;
  readonly functions: ReadonlyMap<string, string>;
  readonly units: ReadonlyMap<string, string>;
};

/** Positions as the page of a person shows them. */
export function shownAppointment(appointment: Appointment, words: Words): ShownAppointment {
  const { t, format, today, functions, units } = words;
  const { from, until, allUnits, unitIds } = appointment;
  const first = format.shortDay(from);
  return {
    id: appointment.id,
    title: appointment.title,
    function: functions.get(appointment.functionCode) ?? appointment.functionCode,
    decree: appointment.decree,
    days:
      until === null
        ? t("administration.appointment.from", { from: first })
        : t("administration.appointment.span", { from: first, last: format.shortDay(dayBefore(until)) }),
    scope: allUnits
      ? t("administration.appointment.all-units")
      : format.list(unitIds.map((id) => units.get(id) ?? "")),
    state: stateOn(today, appointment),
  };
}

function dayBefore(day: string): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() - 1);
  return at.toISOString().slice(0, 10);
}
