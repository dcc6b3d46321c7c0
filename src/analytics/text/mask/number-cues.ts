import type { PersonalDataType } from "./personal-data.ts";

/** What a word before a number says about it: a kind of personal data, or that it belongs to a matter, not a person. */
export type NumberCue = PersonalDataType | "PUBLIC";

const cues: readonly (readonly [NumberCue, string])[] = [
  ["NIK", "nik|ktp|e-ktp|nomor induk kependudukan|nomor induk"],
  ["KK", "kk|no\\.?kk|kartu keluarga"],
  [
    "PHONE",
    "hp|no\\.?hp|wa|whatsapp|telp?|tlp|tlpn|telepon|ditelepon|menelepon|telpon|telfon|ponsel|handphone|seluler|sms|hub|hubungi|menghubungi|dihubungi|kontak|cp|nomor saya|nomer saya|no saya",
  ],
  [
    "ACCOUNT",
    "rek|rekening|norek|no\\.?rek|bank|bca|bni|bri|btn|bsi|bjb|mandiri|cimb|danamon|permata|muamalat|virtual account|transfer ke|ditransfer ke|ovo|gopay|shopeepay|linkaja",
  ],
  [
    "OTHER_ID",
    "bpjs|jkn|kis|npwp|nip|nrp|nuptk|nisn|nis|nim|paspor|passport|sim|id pelanggan|idpel|nopel|no\\.? pelanggan|nomor pelanggan|no\\.? peserta|nomor peserta|nomor kartu|no\\.? kartu|nomor rangka|nomor mesin|rekam medis|no\\.? rm|imei",
  ],
  [
    "PUBLIC",
    "resi|faktur|invoice|inv|tiket|antrean|antrian|laporan|aduan|pengaduan|pesanan|order|voucher|kode pos|sk|uu|pp|perda|perwali|pasal|ayat|versi|koordinat|kuota|jumlah|pukul|jam|tanggal|tgl|tahun|anggaran|rp|biaya|tarif|tagihan|sebesar|harga",
  ],
];

const patterns = cues.map(
  ([cue, words]) => [cue, new RegExp(`(?<![\\p{L}\\d])(?:${words})(?:nya)?(?![\\p{L}\\d])`, "giu")] as const,
);

/** How far before a number its cue may stand, in characters; digits and ends of sentences break the tie. */
const reach = 40;

/** The nearest cue before a position, or `null`. */
export function cueBefore(text: string, position: number): NumberCue | null {
  const near = text.slice(Math.max(0, position - reach), position);
  const said = near.slice(near.search(/[^\d!?\n]*$/));
  let found: NumberCue | null = null;
  let at = -1;
  for (const [cue, pattern] of patterns) {
    for (const { index, 0: word } of said.matchAll(pattern)) {
      const end = index + word.length;
      if (end > at) [found, at] = [cue, end];
    }
  }
  return found;
}
