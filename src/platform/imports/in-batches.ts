type Placed = { readonly row: number };

export type RowBatch<Row, Rejected> = {
  readonly rows: readonly Row[];
  readonly rejected: readonly Rejected[];
  readonly lastRow: number;
};

/**
 * Cuts the rows of a file into batches of a size, after the last row that was committed before. Rows that the reader
 * rejected go with the batch of their neighbours, so that a run that goes on lists each of them once.
 * @param rejected  filled by the reader while it goes; emptied here
 */
export async function* inBatches<Row extends Placed, Rejected extends Placed>(
  source: AsyncIterable<readonly Row[]>,
  rejected: Rejected[],
  { after, size }: { readonly after: number; readonly size: number },
): AsyncGenerator<RowBatch<Row, Rejected>> {
  let waiting: Row[] = [];
  for await (const rows of source) {
    waiting.push(...rows.filter(({ row }) => row > after));
    while (waiting.length >= size) {
      const own = waiting.slice(0, size);
      waiting = waiting.slice(size);
      const lastRow = own.at(-1)?.row ?? after;
      yield { rows: own, rejected: take(rejected, after, lastRow), lastRow };
    }
  }
  const rest = take(rejected, after, Number.POSITIVE_INFINITY);
  const lastRow = Math.max(after, ...[...waiting, ...rest].map(({ row }) => row));
  if (waiting.length + rest.length > 0) yield { rows: waiting, rejected: rest, lastRow };
}

/** Takes out the rejected rows up to a row; those before `after` were listed by an earlier run. */
function take<Rejected extends Placed>(
  rejected: Rejected[],
  after: number,
  upTo: number,
): readonly Rejected[] {
  const taken = rejected.filter(({ row }) => row > after && row <= upTo);
  const left = rejected.filter(({ row }) => row > upTo);
  rejected.splice(0, rejected.length, ...left);
  return taken;
}
