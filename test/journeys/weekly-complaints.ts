import { writeRecords } from "../../src/analytics/table/write-records.ts";

/** What the counter wrote down before Mutu: one line each, in the columns of an Indonesian complaint register. */
const header = ["nomor", "tanggal", "judul", "isi", "kategori", "kecamatan", "tanggal_selesai"];

/** Mean number of complaints a week about each category, when all is as usual. */
const usual = {
  "Loket perizinan": 8,
  "Biaya dan pungutan": 7,
  "Informasi persyaratan": 9,
  "Jam pelayanan": 5,
};
const districts = ["Sukamaju", "Cempaka", "Tanjung"];

/** The category that gets worse, and its mean a week from then on. */
export const surge = { category: "Loket perizinan", mean: 26 };

type Span = {
  /** Weeks before (negative) or after an instant: the first one, and the one after the last. */
  readonly from: number;
  readonly until: number;
  /** The weeks in which the counter is worse than usual. */
  readonly worse: (week: number) => boolean;
};

const msOfDay = 86_400_000;

/** A file of complaints by weeks around an instant; the same seed writes the same weeks. */
export function complaintsCsv(now: Date, span: Span, seed: number): Buffer {
  const random = seeded(seed);
  const rows: string[][] = [];
  for (let week = span.from; week < span.until; week++) {
    for (const [category, mean] of Object.entries(usual)) {
      const isWorse = category === surge.category && span.worse(week);
      const count = poisson(isWorse ? surge.mean : mean, random);
      for (let i = 0; i < count; i++) rows.push(row(rows.length, category, week, { now, seed, random }));
    }
  }
  return Buffer.from(writeRecords([header, ...rows]));
}

type Making = { readonly now: Date; readonly seed: number; readonly random: () => number };

function row(i: number, category: string, week: number, { now, seed, random }: Making): string[] {
  const at = new Date(now.getTime() + (week * 7 + 0.1 + random() * 6.8) * msOfDay);
  const closed = new Date(at.getTime() + (1 + random() * 9) * msOfDay);
  const area = districts[Math.floor(random() * districts.length)] ?? "";
  const title = `${category}: warga menunggu`;
  const body = "Warga datang pagi dan belum dilayani sampai siang.";
  const day = (date: Date) => date.toISOString().slice(0, 19).replace("T", " ");
  return [`${seed}-${i + 1}`, day(at), title, body, category, area, closed < now ? day(closed) : ""];
}

/** Numbers in [0, 1) that follow from a seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A Poisson count by multiplying uniforms (Knuth); for small means. */
function poisson(mean: number, random: () => number): number {
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = random(); product > limit; product *= random()) count++;
  return count;
}
