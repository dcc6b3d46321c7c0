/** A type of objects in an object-centric log, with how many there are and how many events touch one of them. */
export type ObjectType = { readonly name: string; readonly objects: number; readonly events: number };

/** What an object-centric log holds, and what became of it as a log of cases. */
export type OcelFacts = {
  /** The type whose objects are the cases, and whether a person named it */
  readonly chosen: string;
  readonly by: "asked" | "guessed";
  /** Most events first */
  readonly types: readonly ObjectType[];
  /** Events that touch no object of the chosen type: they are in no case. */
  readonly eventsWithoutCase: number;
  /** Events that touch several objects of the chosen type: they are in the case of each. */
  readonly eventsInSeveralCases: number;
  /** Relations to objects that the document does not hold; they are left out. */
  readonly unknownObjects: number;
};

type Relation = { readonly objectId: string; readonly qualifier: string };
type Named = {
  readonly id: string;
  readonly type: string;
  readonly attributes: readonly (readonly [string, string])[];
};
export type OcelObject = Named;
export type OcelEvent = Named & { readonly time: string; readonly relations: readonly Relation[] };

/**
 * An element of `events`; what it lacks is empty, and is rejected later as in any log.
 * @source OCEL 2.0 specification, JSON format (Berti et al., 2023)
 */
export function eventIn(value: unknown): OcelEvent {
  const { time, relationships } = fieldsOf(value);
  const relations = listOf(relationships).map((relation) => {
    const { objectId, qualifier } = fieldsOf(relation);
    return { objectId: textOf(objectId), qualifier: textOf(qualifier) };
  });
  return {
    ...named(value),
    time: textOf(time),
    relations: relations.filter(({ objectId }) => objectId !== ""),
  };
}

/** An element of `objects`; of an attribute that changes over time the last value. */
export function objectIn(value: unknown): OcelObject {
  return named(value);
}

function named(value: unknown): Named {
  const { id, type, attributes } = fieldsOf(value);
  const values = new Map<string, { readonly time: string; readonly value: string }>();
  for (const attribute of listOf(attributes)) {
    const { name, value: held, time } = fieldsOf(attribute);
    const known = values.get(textOf(name));
    const at = textOf(time);
    if (textOf(name) !== "" && (known === undefined || known.time <= at))
      values.set(textOf(name), { time: at, value: textOf(held) });
  }
  return {
    id: textOf(id),
    type: textOf(type),
    attributes: [...values].map(([name, { value: last }]) => [name, last] as const),
  };
}

/** Share of the most touched type's events that a type must touch to be a thread through the log. */
const NEARLY_ALL = 0.9;

/**
 * The type whose objects are most likely cases: of the types that nearly all events touch, and whose objects meet several
 * events, the one with most objects; ties by name. It is a guess, and a person is shown it.
 * @returns null without objects that events touch
 */
export function likelyCaseType(types: readonly ObjectType[]): string | null {
  const touched = types.filter(({ objects, events }) => objects > 0 && events > 0);
  const most = Math.max(0, ...touched.map(({ events }) => events));
  const throughout = touched.filter(({ events }) => events >= NEARLY_ALL * most);
  const threads = throughout.filter(({ objects, events }) => events >= 2 * objects);
  const [first] = (threads.length > 0 ? threads : throughout).toSorted(
    (a, b) => b.objects - a.objects || (a.name < b.name ? -1 : 1),
  );
  return first?.name ?? null;
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
