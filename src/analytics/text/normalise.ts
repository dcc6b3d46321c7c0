/** Short and informal spellings, as people type them, with the word they stand for. */
const spellings: ReadonlyMap<string, string> = new Map(
  Object.entries({
    jln: "jalan",
    jl: "jalan",
    gg: "gang",
    ga: "tidak",
    gak: "tidak",
    nggak: "tidak",
    ngga: "tidak",
    enggak: "tidak",
    gk: "tidak",
    tdk: "tidak",
    tak: "tidak",
    ndak: "tidak",
    udah: "sudah",
    udh: "sudah",
    sdh: "sudah",
    blm: "belum",
    dr: "dari",
    dgn: "dengan",
    utk: "untuk",
    krn: "karena",
    jg: "juga",
    bgt: "sangat",
    banget: "sangat",
    sy: "saya",
    yg: "yang",
    tgl: "tanggal",
    tlg: "tolong",
    mhn: "mohon",
    bpk: "bapak",
    org: "orang",
    hr: "hari",
    bln: "bulan",
    thn: "tahun",
    mnt: "menit",
    antri: "antre",
    antrian: "antrean",
    ijin: "izin",
    nunggu: "tunggu",
    numpuk: "tumpuk",
    ngurus: "urus",
    nyala: "nyala",
    wc: "toilet",
    hp: "telepon",
    sd: "sdn",
    tiap: "setiap",
    no: "nomor",
    nmr: "nomor",
    kel: "kelurahan",
    kec: "kecamatan",
  }),
);

const numerals: ReadonlyMap<string, number> = new Map(
  ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh"].map(
    (word, value) => [word, value] as const,
  ),
);

/** "seminggu" is one week; a week is told in days, so that "7 hari" says the same. */
const units: ReadonlyMap<string, readonly [number, string]> = new Map([
  ["seminggu", [7, "hari"]],
  ["sepekan", [7, "hari"]],
  ["sehari", [1, "hari"]],
  ["sebulan", [1, "bulan"]],
  ["setahun", [1, "tahun"]],
  ["sejam", [1, "jam"]],
  ["semenit", [1, "menit"]],
]);

/**
 * The words of a text in one spelling: small letters, usual abbreviations written out, numbers, amounts and hours in
 * figures ("jam 5 pagi", "pukul 05.00" -> `@5.0`; "Rp50.000", "50 ribu" -> `50000`; "RT 02", "RT 2" -> `rt 2`).
 */
export function normalise(text: string): readonly string[] {
  const lower = withAmounts(withHours(text.toLowerCase()));
  return (lower.match(/@\d+\.\d+|[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)?|\d+/gu) ?? []).flatMap(wordsOf);
}

function wordsOf(found: string): readonly string[] {
  if (found.startsWith("@")) return [found];
  if (/^\d/.test(found)) return [found.length > 5 && found.startsWith("0") ? found : String(Number(found))];
  const [half, other] = found.split("-");
  if (other !== undefined && half === other) return wordsOf(other);
  if (other !== undefined) return [half ?? "", other].flatMap(wordsOf);
  const numeral = numerals.get(found);
  if (numeral !== undefined) return [String(numeral)];
  const unit = units.get(found);
  return unit ? [String(unit[0]), unit[1]] : [spellings.get(found) ?? found];
}

/** Hours of the day; an hour alone after "jam" may be a duration and needs its part of the day. */
function withHours(text: string): string {
  return text
    .replaceAll(
      /(?:pukul|jam)\s+(\d{1,2})(?:[.:](\d{2}))?\s+(pagi|siang|sore|malam)/g,
      (_, hour, minute, part) => hourOf(Number(hour), Number(minute ?? 0), part),
    )
    .replaceAll(/(?:(?:pukul|jam)\s+)?(?<![\d.])(\d{1,2})[.:](\d{2})(?!\d|\.\d)/g, (_, hour, minute) =>
      hourOf(Number(hour), Number(minute), ""),
    )
    .replaceAll(/pukul\s+(\d{1,2})(?![\d.])/g, (_, hour) => hourOf(Number(hour), 0, ""));
}

function hourOf(hour: number, minute: number, part: string): string {
  const isAfternoon = (part === "siang" && hour < 11) || ((part === "sore" || part === "malam") && hour < 12);
  return ` @${isAfternoon ? hour + 12 : hour}.${minute} `;
}

function withAmounts(text: string): string {
  return text
    .replaceAll(/(?<=\d)\.(?=\d{3}(?!\d))/g, "")
    .replaceAll(/(\d+)\s*(?:ribu|rb)(?!\p{L})/gu, "$1000")
    .replaceAll(/(\d+)\s*(?:juta|jt)(?!\p{L})/gu, "$1000000")
    .replaceAll(/rp\.?\s*(?=\d)/g, " ");
}
