import type { PetriNet, Transition } from "./petri-net.ts";

/** A way from one marking to another: by a label, or silently. */
export type Step = { readonly label: string | null; readonly to: number };

/** The markings of a net by number, found as they are asked for and then remembered. */
export type StateSpace = {
  readonly initial: number;
  readonly isFinal: (marking: number) => boolean;
  readonly steps: (marking: number) => readonly Step[];
};

/** Opens the markings of a net whose places hold one token at most, as the nets of process trees do. */
export function stateSpace({ places, transitions, start, end }: PetriNet): StateSpace {
  const words = (places + 31) >>> 5;
  const numbers = new Map<string, number>();
  const markings: Uint32Array[] = [];
  const known: (readonly Step[] | undefined)[] = [];
  const numberOf = (marking: Uint32Array): number => {
    const key = String.fromCharCode(...new Uint16Array(marking.buffer));
    const found = numbers.get(key);
    if (found !== undefined) return found;
    numbers.set(key, markings.length);
    markings.push(marking);
    return markings.length - 1;
  };
  const moves = transitions.map((transition) => ({
    label: transition.label,
    takes: bits(transition.from, words),
    gives: bits(transition.to, words),
  }));
  const final = numberOf(bits([end], words));
  const initial = numberOf(bits([start], words));
  const stepsFrom = (marking: number): readonly Step[] => {
    const tokens = markings[marking] ?? new Uint32Array(words);
    return moves
      .filter(({ takes }) => takes.every((word, at) => ((tokens[at] ?? 0) & word) >>> 0 === word))
      .map(({ label, takes, gives }) => ({
        label,
        to: numberOf(tokens.map((word, at) => ((word & ~(takes[at] ?? 0)) | (gives[at] ?? 0)) >>> 0)),
      }));
  };
  return {
    initial,
    isFinal: (marking) => marking === final,
    steps: (marking) => {
      known[marking] ??= stepsFrom(marking);
      return known[marking] ?? [];
    },
  };
}

function bits(places: Transition["from"], words: number): Uint32Array {
  const set = new Uint32Array(words);
  for (const place of places) set[place >>> 5] = ((set[place >>> 5] ?? 0) | (1 << (place & 31))) >>> 0;
  return set;
}
