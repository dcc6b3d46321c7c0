import type { CountedTrait, LateCases, Trait } from "../../eventlog/questions/lateness.ts";

/** A column of a model: 1 for the cases of which the trait is true. */
export type TraitColumn = {
  readonly id: number;
  readonly trait: Trait;
  readonly cases: number;
  /** Columns of one group exclude each other: the months, or the values of an attribute. */
  readonly group: string;
};

export type TraitColumns = {
  /** Known when a case arrives; they come before the others. */
  readonly arrival: readonly TraitColumn[];
  /** Seen on the way. */
  readonly way: readonly TraitColumn[];
  /** Traits that are true of enough cases and others not, but for which there are too few late or kept ones. */
  readonly leftOut: number;
};

/** A trait of fewer cases than this, or of all but so few, says nothing. */
const FEWEST_CASES = 20;
const FEWEST_SHARE = 0.01;
/** Late cases, or kept ones if they are fewer, that a column needs. */
const CASES_PER_COLUMN = 10;
const MOST_COLUMNS = 60;

/**
 * Which traits are put into a model, chosen by how many cases they are true of and never by who was late. The most
 * frequent month, or value of an attribute, is what the others are compared with, together with the rare ones.
 * @source P. Peduzzi et al. (1996), Journal of Clinical Epidemiology 49, 1373-1379 (ten events for each column)
 */
export function traitColumns({ cases, late }: LateCases, traits: readonly CountedTrait[]): TraitColumns {
  const fewest = Math.max(FEWEST_CASES, FEWEST_SHARE * cases);
  const references = commonest(traits);
  const usable = traits
    .filter((one) => one.cases >= fewest && cases - one.cases >= fewest && !references.has(one.id))
    .map((one) => ({ ...one, group: groupOf(one.trait) ?? String(one.id) }));
  // The nearer to a half of the cases, the more a column can tell.
  const telling = (one: CountedTrait) => Math.min(one.cases, cases - one.cases);
  const ordered = usable.toSorted((a, b) => telling(b) - telling(a) || a.id - b.id);
  const most = Math.min(MOST_COLUMNS, Math.floor(Math.min(late, cases - late) / CASES_PER_COLUMN));
  const arrival = ordered.filter(({ trait }) => isKnownAtArrival(trait)).slice(0, most);
  const way = ordered.filter(({ trait }) => !isKnownAtArrival(trait)).slice(0, most - arrival.length);
  return { arrival, way, leftOut: ordered.length - arrival.length - way.length };
}

/** Whether it is known when a case arrives: then nothing that comes later may be held equal. */
function isKnownAtArrival({ kind }: Trait): boolean {
  return kind === "attribute" || kind === "month" || kind === "workload";
}

function groupOf(trait: Trait): string | null {
  if (trait.kind === "month") return "month";
  return trait.kind === "attribute" ? `attribute ${trait.attribute}` : null;
}

/** The most frequent trait of each group. */
function commonest(traits: readonly CountedTrait[]): ReadonlySet<number> {
  const found = new Map<string, CountedTrait>();
  for (const one of traits) {
    const group = groupOf(one.trait);
    if (group !== null && one.cases > (found.get(group)?.cases ?? 0)) found.set(group, one);
  }
  return new Set([...found.values()].map(({ id }) => id));
}
