export type WordSlip = { readonly edits: number; readonly isEnding: boolean };

/** Letters that one slip needs around it to be seen as one: `buku` is no slip of `buka`, `periska` is one of `periksa`. */
const LETTERS_PER_SLIP = 5;
/** Neighbours that change places leave all letters there, so that a short word is enough: `iizn`, `izin`. */
const SHORTEST_SWAP = 3;
const MOST_SLIPS = 2;

/**
 * The slips by which one word became the other: letters left out, added, mistaken, or swapped with their neighbour, which
 * are four of five misspellings when there is one. Null when there are too many of them for the length.
 * @source F. J. Damerau (1964), A technique for computer detection and correction of spelling errors, CACM 7(3), 171-176
 */
export function wordSlip(a: string, b: string): WordSlip | null {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (isSwap(short, long)) return short.length < SHORTEST_SWAP ? null : { edits: 1, isEnding: false };
  const most = Math.min(MOST_SLIPS, Math.floor(short.length / LETTERS_PER_SLIP));
  if (long.length - short.length > most) return null;
  const edits = slips(short, long);
  if (edits > most) return null;
  const isEnding = long !== short && (long.startsWith(short) || long.endsWith(short));
  return { edits, isEnding };
}

function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length || a === b) return false;
  let at = 0;
  while (a[at] === b[at]) at += 1;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

/** Distance of Damerau in which no letter is changed twice (optimal string alignment). */
function slips(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const above = row;
    row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    before = above;
  }
  return row[b.length] ?? 0;
}
