import type { EventLog } from "./event-log.ts";

/** Questions whose answer is a log again. */
const making: readonly string[] = ["filter", "group", "watched"] satisfies readonly (keyof EventLog)[];

/**
 * The same log, which says the name of each question before it is asked; so do the logs that are made from it.
 * @param hear  may throw, to have no more asked
 */
export function heardLog(log: EventLog, hear: (question: string) => void): EventLog {
  return new Proxy(log, {
    get(target, name) {
      const found: unknown = Reflect.get(target, name);
      if (typeof found !== "function" || typeof name !== "string") return found;
      return async (...given: unknown[]) => {
        if (name !== "close") hear(name);
        const answer: unknown = await Reflect.apply(found, target, given);
        return making.includes(name) ? heardLog(answer as EventLog, hear) : answer;
      };
    },
  });
}
