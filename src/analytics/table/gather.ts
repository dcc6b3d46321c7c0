/** Characters that come on together: a record of megabytes is then looked at a hundred times at most, not thousands. */
const together = 1 << 16;

/** The same text in pieces of at least 65,536 characters, but the last: whoever looks for the end of a record begins anew with each. */
export async function* gathered(text: AsyncIterable<string>): AsyncGenerator<string> {
  let pieces: string[] = [];
  let length = 0;
  for await (const piece of text) {
    pieces.push(piece);
    length += piece.length;
    if (length < together) continue;
    yield pieces.join("");
    pieces = [];
    length = 0;
  }
  if (length > 0) yield pieces.join("");
}
