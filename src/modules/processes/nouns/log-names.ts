import { type MeantNames, withoutDetours } from "../../../analytics/eventlog/meant-names.ts";
import type { Apart } from "../../../analytics/mining/names/alike-names.ts";
import { MutuError } from "../../../platform/errors.ts";
import type { StoredLog } from "./stored-log.ts";

/** What people decided about names of activities that look alike. */
export type LogNames = {
  /** Names that count as another one; the events keep what was written. */
  readonly meant: MeantNames;
  /** Pairs that are two activities, and are not suggested again. */
  readonly apart: Apart;
};

/** `merge`: the other counts as the name; `apart`: both are activities of their own; `open`: it is not decided any more. */
export const nameDecisions = ["merge", "apart", "open"] as const;

export type NameDecision = {
  readonly pairs: readonly { readonly name: string; readonly other: string }[];
  readonly decision: (typeof nameDecisions)[number];
};

type Named = Pick<StoredLog, "mapping">;

/** What was decided of a log so far. */
export function namesOf({ mapping }: Named): LogNames {
  return mapping.names ?? { meant: {}, apart: [] };
}

/** The names of a log that count as others, as its events are read. */
export function meantNames(log: Named): MeantNames {
  return withoutDetours(namesOf(log).meant);
}

/** The log with the names that stand in its events. */
export function asWritten(log: StoredLog): StoredLog {
  const { names: _, ...mapping } = log.mapping;
  return { ...log, mapping };
}

/** The names after a decision, which takes the place of earlier ones. @throws MutuError `invalid` for a circle */
export function withDecision(names: LogNames, { pairs, decision }: NameDecision): LogNames {
  const isOf = (one: string, two: string) => pairs.some(({ name, other }) => one === name && two === other);
  const meant = Object.entries(names.meant).filter(([other, name]) => !isOf(name, other));
  const apart = names.apart.filter(([one, two]) => !isOf(one, two) && !isOf(two, one));
  if (decision === "open") return { meant: Object.fromEntries(meant), apart };
  if (decision === "apart") {
    const more = pairs.map(({ name, other }) => [name, other] as const);
    return { meant: Object.fromEntries(meant), apart: [...apart, ...more] };
  }
  const merged = Object.fromEntries([...meant, ...pairs.map(({ name, other }) => [other, name])]);
  const ends = withoutDetours(merged);
  const circle = Object.values(ends).find((end) => Object.hasOwn(merged, end));
  if (circle !== undefined) throw new MutuError("invalid", "processes.names.circle", { name: circle });
  return { meant: merged, apart };
}
