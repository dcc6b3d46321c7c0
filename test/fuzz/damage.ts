import fc from "fast-check";

/** What happened to a file on its way. */
export type Damage = { readonly how: string; readonly bytes: Uint8Array };

/** A file with some bytes flipped, a part cut out or doubled, its marks swapped, or a value that fills the memory. */
export function damaged(valid: Uint8Array): fc.Arbitrary<Damage> {
  const place = fc.nat({ max: Math.max(0, valid.length - 1) });
  return fc.oneof(
    fc.array(fc.tuple(place, fc.nat({ max: 255 })), { minLength: 1, maxLength: 8 }).map((flips) => ({
      how: `bytes flipped at ${flips.map(([at]) => at).join(", ")}`,
      bytes: flipped(valid, flips),
    })),
    place.map((at) => ({ how: `cut at ${at}`, bytes: valid.slice(0, at) })),
    fc.tuple(place, place).map(([a, b]) => {
      const [from, to] = [Math.min(a, b), Math.max(a, b)];
      return { how: `without ${from} to ${to}`, bytes: joined([valid.slice(0, from), valid.slice(to)]) };
    }),
    fc.tuple(place, place).map(([a, b]) => {
      const [from, to] = [Math.min(a, b), Math.max(a, b)];
      return { how: `twice ${from} to ${to}`, bytes: joined([valid.slice(0, to), valid.slice(from)]) };
    }),
    fc.tuple(place, fc.constantFrom(...marks), fc.constantFrom(...marks)).map(([at, mark, other]) => ({
      how: `${JSON.stringify(mark)} from ${at} on is ${JSON.stringify(other)}`,
      bytes: joined([
        valid.slice(0, at),
        Buffer.from(Buffer.from(valid.slice(at)).toString("latin1").replaceAll(mark, other), "latin1"),
      ]),
    })),
    fc.tuple(place, fc.constantFrom(...insertions)).map(([at, [how, inserted]]) => ({
      how: `${how} at ${at}`,
      bytes: joined([valid.slice(0, at), Buffer.from(inserted), valid.slice(at)]),
    })),
  );
}

const marks = [
  ",",
  ";",
  "\t",
  '"',
  "\n",
  "\r\n",
  "<",
  ">",
  "/",
  "{",
  "}",
  "[",
  "]",
  ":",
  "&",
  "\0",
  " ",
  "1",
];

const insertions = [
  ["a value of 2 MB", "x".repeat(2_000_000)],
  ["100,000 delimiters", ",".repeat(100_000)],
  ["100,000 line ends", "\n".repeat(100_000)],
  ["50,000 brackets", "[".repeat(50_000)],
  ["50,000 braces", '{"a":'.repeat(50_000)],
  ["20,000 elements", "<a>".repeat(20_000)],
  ["an unclosed quote", '"'],
  ["an entity", "<!DOCTYPE a [<!ENTITY b 'bbbb'>]>&b;"],
  ["a byte order mark", "\ufeff"],
  ["a byte order mark of UTF-16", Buffer.from([0xff, 0xfe])],
  ["a NUL", "\0"],
  ["half of a character, as JSON writes it", "\\ud800"],
  ["a byte that is no UTF-8", Buffer.from([0xc3, 0x28, 0xff])],
  ["a number of 400 digits", "9".repeat(400)],
  ["the year 99999", "99999-12-31T00:00:00Z"],
  ["a formula", "=cmd|' /C calc'!A0"],
] as const;

function flipped(valid: Uint8Array, flips: readonly (readonly [number, number])[]): Uint8Array {
  const bytes = Uint8Array.from(valid);
  for (const [at, by] of flips) bytes[at] = (bytes[at] ?? 0) ^ (by || 1);
  return bytes;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(Buffer.concat(parts));
}
