import type { ObjectType, OcelEvent, OcelFacts, OcelObject } from "../ocel/ocel.ts";
import { type Database, quoted } from "./database.ts";
import { eventsFrom } from "./incoming.ts";
import { textTable } from "./text-table.ts";

/** Takes the events and objects of an object-centric log into the engine, in whichever order they come. */
export type OcelTables = {
  addEvent(event: OcelEvent): void;
  addObject(object: OcelObject): void;
  close(): void;
};

/** Makes `ocel_event`, `ocel_object`, the relations between them, and the values of both, each a table of text. */
export async function ocelTables(database: Database): Promise<OcelTables> {
  const events = await textTable(database, "ocel_event", ["place", "id", "type", "time"]);
  const objects = await textTable(database, "ocel_object", ["id", "type"]);
  const relations = await textTable(database, "ocel_relation", ["place", "object", "qualifier"]);
  const values = await textTable(database, "ocel_value", ["owner", "name", "value"]);
  let place = 0;
  return {
    addEvent({ id, type, time, attributes, relations: own }) {
      place += 1;
      const at = String(place);
      events.add([at, id, type, time]);
      for (const { objectId, qualifier } of own) relations.add([at, objectId, qualifier]);
      for (const [name, value] of attributes) values.add([`event ${at}`, name, value]);
    },
    addObject({ id, type, attributes }) {
      objects.add([id, type]);
      for (const [name, value] of attributes) values.add([`object ${id}`, name, value]);
    },
    close() {
      for (const table of [events, objects, relations, values]) table.close();
    },
  };
}

/** The types of objects, those that most events touch first, ties by name. */
export function objectTypes(database: Database): Promise<ObjectType[]> {
  return database.rows(`
    select type as name, count(distinct object.id) as objects, count(distinct place) as events
    from ocel_object as object left join ocel_relation as relation on relation.object = object.id
    where type is not null
    group by type order by events desc, name`);
}

/** Objects of the chosen type that an event touches, each once. */
const touched = (type: string) => `
  select place, object, min(qualifier) as qualifier
  from ocel_relation join ocel_object on ocel_object.id = object
  where type = ${quoted(type)} group by place, object`;

/** How well objects of a type are cases. */
export async function casesOfType(
  database: Database,
  type: string,
): Promise<Pick<OcelFacts, "eventsWithoutCase" | "eventsInSeveralCases" | "unknownObjects">> {
  const [row] = await database.rows<{ without: number; several: number; unknown: number }>(`
    with per_event as (select place, count(*) as cases from (${touched(type)}) group by place)
    select (select count(*) from ocel_event where place not in (select place from per_event)) as without,
      (select count(*) from per_event where cases > 1) as several,
      (select count(*) from ocel_relation where object not in (select id from ocel_object where id is not null)) as unknown`);
  return {
    eventsWithoutCase: row?.without ?? 0,
    eventsInSeveralCases: row?.several ?? 0,
    unknownObjects: row?.unknown ?? 0,
  };
}

/** Attributes of events, then of the objects of the type with the prefix `case:`, by name. */
export async function ocelAttributes(database: Database, type: string): Promise<readonly string[]> {
  const rows = await database.rows<{ name: string }>(`
    select distinct name, false as of_case from ocel_value where owner like 'event %'
    union all
    select distinct 'case:' || name, true from ocel_value
    where owner in (select 'object ' || id from ocel_object where type = ${quoted(type)})
    order by of_case, name`);
  return rows.map(({ name }) => name);
}

/**
 * Fills `incoming` with an event for each object of a type that it touches.
 * @param attributes names as `ocelAttributes` tells them, `qualifier`, or `object:TYPE` for the ids of other objects
 */
export async function flattenOcel(
  database: Database,
  type: string,
  attributes: readonly string[],
): Promise<void> {
  const kept = attributes.map((name, at) => `, ${valueIn(name)} as a${at}`).join("");
  const flat = `(
    select link.object as case_id, event.type as activity, event.time as "time", event.place as row${kept}
    from (${touched(type)}) as link join ocel_event as event on event.place = link.place
    order by event.place::bigint, link.object)`;
  await database.run(`
    create table incoming as ${eventsFrom(flat, attributes.length, (field) =>
      field === "start" || field === "lifecycle" ? null : `"${field}"`,
    )};
    drop table ocel_event; drop table ocel_object; drop table ocel_relation; drop table ocel_value`);
}

/** SQL of the value of an attribute of the event `event` in the case `link.object`. */
function valueIn(name: string): string {
  if (name === "qualifier") return "link.qualifier";
  if (name.startsWith("object:")) {
    return `(select string_agg(other.object, ',' order by other.object) from ocel_relation as other
      join ocel_object on ocel_object.id = other.object
      where other.place = event.place and ocel_object.type = ${quoted(name.slice("object:".length))})`;
  }
  const owner = name.startsWith("case:") ? "'object ' || link.object" : "'event ' || event.place";
  const plain = name.replace(/^case:/, "");
  return `(select max(value) from ocel_value where owner = ${owner} and name = ${quoted(plain)})`;
}
