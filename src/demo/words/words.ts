/**
 * Parts from which complaints of a category are put together, as people write them. Slots: {jalan}, {desa}, {kecamatan},
 * {lama} (since when), {jam} (o'clock), {kali} (a small number), {menit}, {bulan}.
 */
export type Words = {
  readonly titles: Parts;
  /** What happened. */
  readonly facts: Parts;
  /** What makes it worse, or what was tried. */
  readonly details: Parts;
  /** What is asked for. */
  readonly wishes: Parts;
  /** What the office did about it. */
  readonly answers: Parts;
};

type Parts = readonly [string, ...string[]];
