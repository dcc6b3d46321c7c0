import type { Panel, Stretch } from "./panel.ts";
import { type Split, type SplitOptions, splitTest } from "./split-test.ts";

/** How often the places are looked for again; they hardly ever move a second time. */
const ROUNDS = 4;

/**
 * All changes of several series at once, looking back: the whole is divided where it changes most, then each part. At the
 * end each place is looked for again between its neighbours, and a change that is not shown there is dropped. Each part
 * is tested at its share of `alpha`, so that a change is claimed where there is none with a chance of about `alpha` at most,
 * however many there are elsewhere.
 * @returns changes in the order of time, p adjusted for the size of the part
 * @source D. S. Matteson and N. A. James (2014), JASA 109, 334-345; J. Bai (1997), Econometric Theory 13, 315-352 (looking
 *         again between the neighbours); N. Meinshausen (2008), Biometrika 95, 265-278 (shares of alpha)
 */
export function divisiveChanges(panel: Panel, options: SplitOptions): Split[] {
  const length = panel[0]?.length ?? 0;
  const test = remembered((stretch) => testPart(panel, stretch, options));
  let found = divided({ from: 0, to: length }, test);
  for (let round = 0; round < ROUNDS; round++) {
    const again = betweenNeighbours(found, length, test);
    const isSettled = again.length === found.length && again.every(({ at }, i) => at === found[i]?.at);
    found = again;
    if (isSettled) break;
  }
  return found;
}

type Test = (stretch: Stretch) => Split | null;

/** Most parts are tested again between the same neighbours. */
function remembered(test: Test): Test {
  const known = new Map<string, Split | null>();
  return (stretch) => {
    const key = `${stretch.from}-${stretch.to}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const split = test(stretch);
    known.set(key, split);
    return split;
  };
}

function divided(stretch: Stretch, test: Test): Split[] {
  const split = test(stretch);
  if (split === null) return [];
  const before = divided({ from: stretch.from, to: split.at }, test);
  return [...before, split, ...divided({ from: split.at, to: stretch.to }, test)];
}

function betweenNeighbours(found: readonly Split[], length: number, test: Test): Split[] {
  const shown: Split[] = [];
  for (const i of found.keys()) {
    const split = test({ from: shown.at(-1)?.at ?? 0, to: found[i + 1]?.at ?? length });
    if (split !== null) shown.push(split);
  }
  return shown;
}

function testPart(panel: Panel, stretch: Stretch, options: SplitOptions): Split | null {
  const share = (stretch.to - stretch.from) / (panel[0]?.length ?? 1);
  // A smaller part is held to a smaller p, which takes more orders to tell.
  const permutations = Math.ceil((options.permutations + 1) / share) - 1;
  const split = splitTest(panel, stretch, { ...options, alpha: options.alpha * share, permutations });
  if (split === null) return null;
  const changed = split.changed.map(({ series, p }) => ({ series, p: p / share }));
  return { ...split, p: split.p / share, changed };
}
