import type { TxContext } from "../../platform/context.ts";
import { insertMany, type NewRow } from "../../platform/db/insert-many.ts";
import { newId } from "../../platform/ids.ts";
import { agencies, type CalendarName, calendars } from "../city/agencies.ts";
import { type PersonKey, type Position, people } from "../city/people.ts";
import type { Timeline } from "../history/timeline.ts";
import type { CityIds, Held } from "./city-on-paper.ts";

type Loading = { readonly ids: CityIds; readonly timeline: Timeline };

/** Agencies with their units and calendars, and the people with their positions. */
export async function loadOffices(ctx: TxContext, loading: Loading): Promise<void> {
  await loadAgencies(ctx, loading);
  await loadCalendars(ctx, loading);
  await loadPeople(ctx, loading);
}

async function loadAgencies(ctx: TxContext, { ids }: Loading): Promise<void> {
  await insertMany(
    ctx,
    "agency",
    agencies.map(({ code, name, nameEn }) => ({
      id: ids.agency(code),
      code,
      name,
      name_en: nameEn,
      zone: ctx.settings.zone as NewRow<"agency">["zone"],
      fictional: true,
    })),
  );
  const units = agencies.flatMap(({ code: agency, units }) =>
    units.map(({ code, name, nameEn }, i) => ({
      agency_id: ids.agency(agency),
      id: ids.unit(agency, code),
      code,
      name,
      name_en: nameEn,
      parent_id: i === 0 ? null : ids.topUnit(agency),
    })),
  );
  await insertMany(ctx, "unit", units);
}

async function loadCalendars(ctx: TxContext, { ids, timeline }: Loading): Promise<void> {
  const kept = agencies.flatMap(({ code: agency, units }) => {
    const names = new Set<CalendarName>(["five-days", ...units.flatMap(({ calendar }) => calendar ?? [])]);
    const own = new Map([...names].map((name) => [name, newId(ctx.now, ctx.random)]));
    return { agency, units, own };
  });
  await insertMany(
    ctx,
    "office_calendar",
    kept.flatMap(({ agency, own }) =>
      [...own].map(([name, id]) => ({
        ...calendars[name],
        weekdays: [...calendars[name].weekdays],
        agency_id: ids.agency(agency),
        id,
      })),
    ),
  );
  await insertMany(
    ctx,
    "unit_calendar",
    kept.flatMap(({ agency, units, own }) =>
      units.map(({ code, calendar }) => ({
        agency_id: ids.agency(agency),
        unit_id: ids.unit(agency, code),
        calendar_id: own.get(calendar ?? "five-days") ?? "",
        valid: `[${timeline.from},)`,
      })),
    ),
  );
}

async function loadPeople(ctx: TxContext, { ids, timeline }: Loading): Promise<void> {
  const everybody = Object.entries(people) as [PersonKey, (typeof people)[PersonKey]][];
  await insertMany(
    ctx,
    "person",
    everybody.map(([key, { name }]) => ({
      id: ids.person(key),
      name,
      email: `${name.toLowerCase().replaceAll(" ", ".")}@arunika.contoh`,
      fictional: true,
    })),
  );
  const held = everybody.flatMap(([key, { positions }]) =>
    ids.positions(key).flatMap((own, i) => {
      const position = positions[i];
      return position ? [{ key, own, position }] : [];
    }),
  );
  const inOwnName = held.filter(({ position }) => position.inTheNameOf === undefined);
  const inTheNameOfOthers = held.filter(({ position }) => position.inTheNameOf !== undefined);
  for (const group of [inOwnName, inTheNameOfOthers]) {
    const rows = group.map(({ key, own, position }) => appointment(ids, timeline, { key, own, position }));
    await insertMany(ctx, "appointment", rows);
  }
  await insertMany(
    ctx,
    "appointment_agency",
    held.flatMap(({ own, position }) =>
      agencies
        .filter(({ code }) => position.wholeCity && code !== position.agency)
        .map(({ code }) => ({
          agency_id: ids.agency(position.agency),
          appointment_id: own.appointmentId,
          sees_agency_id: ids.agency(code),
        })),
    ),
  );
  await insertMany(
    ctx,
    "appointment_unit",
    held.flatMap(({ own, position }) =>
      position.unit === undefined
        ? []
        : [
            {
              agency_id: ids.agency(position.agency),
              appointment_id: own.appointmentId,
              unit_id: ids.unit(position.agency, position.unit),
            },
          ],
    ),
  );
}

type Holding = { readonly key: PersonKey; readonly own: Held; readonly position: Position };

function appointment(ids: CityIds, { from }: Timeline, { key, own, position }: Holding) {
  const { inTheNameOf } = position;
  const holder = inTheNameOf && ids.positions(inTheNameOf).find((one) => one.functionCode === "unitHead");
  return {
    agency_id: ids.agency(position.agency),
    id: own.appointmentId,
    person_id: ids.person(key),
    role: position.role,
    function_code: position.functionCode,
    title: position.title,
    decree: `SK Wali Kota Arunika 821/${own.appointmentId.slice(-3)}/${from.slice(0, 4)} (rekaan)`,
    basis: holder ? ("mandate" as const) : ("attribution" as const),
    on_behalf_of: holder?.appointmentId ?? null,
    all_units: position.unit === undefined,
    restricted: position.restricted ?? false,
    identity: position.identity ?? false,
    valid: `[${from},)`,
  };
}
