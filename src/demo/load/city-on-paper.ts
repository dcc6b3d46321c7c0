import type { Random } from "../../platform/ids.ts";
import { newId } from "../../platform/ids.ts";
import { type AgencyCode, agencies } from "../city/agencies.ts";
import { type PersonKey, people } from "../city/people.ts";
import { services } from "../city/services.ts";

/** A position of a person: its appointment, and whose it is. */
export type Held = {
  readonly agency: AgencyCode;
  readonly appointmentId: string;
  readonly functionCode: string;
};

/** The ids under which everything of the city is stored. */
export type CityIds = {
  readonly agency: (code: string) => string;
  readonly unit: (agency: string, unit: string) => string;
  /** The first unit of an agency, under which all others stand. */
  readonly topUnit: (agency: string) => string;
  readonly service: (code: string) => string;
  readonly person: (key: PersonKey) => string;
  readonly positions: (key: PersonKey) => readonly Held[];
};

/** Gives an id to everything that has a name in the city. */
export function cityIds(now: Date, random: Random): CityIds {
  const make = () => newId(now, random);
  const agencyIds = new Map(agencies.map(({ code }) => [code as string, make()]));
  const unitIds = new Map(
    agencies.flatMap(({ code, units }) => units.map((unit) => [`${code}/${unit.code}`, make()] as const)),
  );
  const serviceIds = new Map(services.map(({ code }) => [code, make()]));
  const personIds = new Map(Object.keys(people).map((key) => [key, make()]));
  const held = new Map(
    Object.entries(people).map(([key, { positions }]) => [
      key,
      positions.map(({ agency, functionCode }) => ({ agency, functionCode, appointmentId: make() })),
    ]),
  );
  return {
    agency: (code) => known(agencyIds, code),
    unit: (agency, unit) => known(unitIds, `${agency}/${unit}`),
    topUnit: (agency) => {
      const first = agencies.find(({ code }) => code === agency)?.units[0].code;
      return known(unitIds, `${agency}/${first}`);
    },
    service: (code) => known(serviceIds, code),
    person: (key) => known(personIds, key),
    positions: (key) => known(held, key),
  };
}

function known<Value>(values: ReadonlyMap<string, Value>, name: string): Value {
  const value = values.get(name);
  if (value === undefined) throw new Error(`the city has nothing called "${name}"`);
  return value;
}
