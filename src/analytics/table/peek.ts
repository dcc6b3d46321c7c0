/** Chunks whose first bytes were looked at: `head` holds at least `wanted` bytes, or all there are; `all` begins anew. */
export async function peek(
  chunks: AsyncIterator<Uint8Array>,
  wanted: number,
): Promise<{ head: Uint8Array; all: AsyncGenerator<Uint8Array> }> {
  const seen: Uint8Array[] = [];
  let length = 0;
  while (length < wanted) {
    const next = await chunks.next();
    if (next.done) break;
    seen.push(next.value);
    length += next.value.length;
  }
  const head = seen.length === 1 && seen[0] ? seen[0] : Buffer.concat(seen);
  return { head, all: continued(head, chunks) };
}

async function* continued(head: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    if (head.length > 0) yield head;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}
