import type { OcelFacts } from "../analytics/eventlog/ocel/ocel.ts";
import type { Io } from "./io.ts";

/** Which objects are the cases, and what that does to events of none or several of them. */
export async function tellObjects(io: Io, { chosen, by, types, ...facts }: OcelFacts): Promise<void> {
  const known = types.map(({ name, objects, events }) => `${name} (${objects} / ${events})`).join(", ");
  await io.note(by === "guessed" ? guessedType : namedType, { chosen, types: known });
  const { eventsWithoutCase, eventsInSeveralCases } = facts;
  if (eventsWithoutCase + eventsInSeveralCases > 0)
    await io.note(eventsOfObjects, {
      without: io.format.count(eventsWithoutCase),
      several: io.format.count(eventsInSeveralCases),
    });
}

const typesTold = {
  id: "Jenis yang ada (objek / peristiwa): {types}.",
  en: "The types are (objects / events): {types}.",
};

const namedType = {
  id: `Kasus adalah objek berjenis "{chosen}". ${typesTold.id}`,
  en: `Cases are the objects of the type "{chosen}". ${typesTold.en}`,
};

const guessedType = {
  id: `Kasus adalah objek berjenis "{chosen}", yang paling mungkin (--object-type memilih yang lain). ${typesTold.id}`,
  en: `Cases are the objects of the type "{chosen}", the likeliest (--object-type names another). ${typesTold.en}`,
};

const eventsOfObjects = {
  id: "{without} peristiwa tidak menyentuh objek itu dan tidak dihitung; {several} menyentuh beberapa dan dihitung di tiap kasusnya.",
  en: "{without} events touch no such object and do not count; {several} touch several and count in the case of each.",
};
