import { words } from "./words.ts";

/** Words of complaints that mean the same; each line becomes its first word. */
const lines: readonly string[] = [
  "mati padam",
  "kotor jorok kumuh",
  "rusak hancur lapuk jebol",
  "bau busuk",
  "salah keliru",
  "tumbang roboh ambruk",
  "got selokan saluran salur drainase parit",
  "mampet sumbat mampat",
  "banjir genang luap",
  "marah bentak hardik",
  "kasar galak ketus judes jutek",
  "hilang raib lenyap",
  "pungut pungli tagih tarik bayar",
  "antre antrean",
  "lambat telat",
  "batal tunda",
  "toilet kakus",
  "akta akte",
  "telepon hubung kontak",
  "tambal baik perbaikan",
  "petugas pegawai staf",
  "rumah kediaman",
  "mohon tolong minta harap",
  "lapor laporan adu aduan pengaduan",
];

export const synonyms: ReadonlyMap<string, string> = new Map(
  lines.flatMap((line) => {
    const [first = "", ...others] = line.split(" ");
    return others.map((word) => [word, first] as const);
  }),
);

/** Words that nearly every complaint has. They count little. */
export const commonplace = words(
  "mohon laporan lapor jalan petugas rumah orang hari jam nomor bapak ibu warga anak baik lewat dekat depan kantor",
);

/**
 * Things of one kind: two texts that each name some of a kind and share none speak of different matters.
 * Documents and benefits, then places of service.
 */
export const kinds: readonly ReadonlySet<string>[] = [
  words("ktp kk kia akta sim stnk bpkb bpjs izin sertifikat paspor ijazah rapor sembako keluarga"),
  words(
    "terminal stasiun bandara pelabuhan puskesmas posyandu rsud kelurahan kecamatan pasar jembatan trotoar got taman sdn smpn sman",
  ),
];

/** Nouns that carry a name or a number behind them: "Gang Kenanga", "RT 2", "loket 3", "SDN Contoh 3". */
export const named = words(
  "jalan gang pasar puskesmas posyandu perumahan desa dusun kelurahan kecamatan kampung jembatan taman terminal stasiun halte rt rw loket",
  "sdn smpn sman smkn koridor tps blok rsud masjid simpang perlintasan",
);

/** Words of a question; a question about a thing is another matter than a complaint about it. */
export const questionWords = words("berapa kapan bagaimana apakah gimana");
/** Words of thanks. */
export const thanks = words("terima makasih");
