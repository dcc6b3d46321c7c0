import { words } from "../vocabulary/words.ts";
import type { PersonalDataSpan } from "./personal-data.ts";

/** Letters with which plates begin, by region of registration. */
const regions = words(
  "a b d e f g h k l m n p r s t w z aa ab ad ae ag ba bb bd be bg bh bk bl bm bn bp",
  "da db dc dd de dg dh dk dl dm dn dp dr ds dt ea eb ed kb kh kt ku pa pb pg pt rf ri cd cc",
);

const upper = /(?<![\p{L}\d])([A-Z]{1,2})[ .-]?(\d{1,4})[ .-]?([A-Z]{1,3})(?![\p{L}\d])/gu;
const named =
  /(?<=(?<!\p{L})(?:plat|pelat|nopol|no\.? ?pol(?:isi)?|nomor polisi|bernopol|berplat|bernomor polisi|motor|mobil|truk|angkot|bus|ojek)(?: nomor| no\.?| dinas| merah| hitam| kuning| putih)? {0,2}:? {0,2})([A-Z]{1,2})[ .-]?(\d{1,4})[ .-]?([A-Z]{0,3})(?![\p{L}\d])/giu;

/** A letter, a number and letters after these are a place in a building or a street. */
const noPlateAfter =
  /(?:blok|loket|ruang|gedung|lantai|kelas|kamar|gate|peron|poli|koridor|kavling|unit|tower|tipe|kode|jalur|gang)\s*$/i;

/** Vehicle plates: capital letters of a region with enough behind them, or anything of that form after "plat" or "nopol". */
export function findPlates(text: string): readonly PersonalDataSpan[] {
  const byForm = [...text.matchAll(upper)].filter(
    ({ index, 1: region = "", 2: digits = "", 3: letters = "" }) =>
      regions.has(region.toLowerCase()) &&
      digits.length + letters.length >= 4 &&
      !noPlateAfter.test(text.slice(Math.max(0, index - 12), index)),
  );
  const byName = [...text.matchAll(named)].filter(({ 1: region = "" }) => regions.has(region.toLowerCase()));
  return [...byForm, ...byName].map(({ index, 0: found }) => ({
    type: "PLATE",
    start: index,
    end: index + found.trimEnd().length,
  }));
}
