import type { Catalogue } from "../text.ts";

/** The page of open data, and what goes with each file. */
export const openData = {
  "open-data.title": { id: "Angka kami, untuk dihitung ulang", en: "Our figures, to compute again" },
  "open-data.lead": {
    id: "Unduh sebagai CSV atau JSON. Tidak ada tulisan pengaduan dan tidak ada data orang di dalamnya.",
    en: "Download as CSV or JSON. There is no text of a complaint and nobody's data in it.",
  },
  "open-data.licence.title": { id: "Boleh dipakai siapa saja", en: "Anybody may use it" },
  "open-data.licence": {
    id: "Creative Commons Atribusi 4.0 Internasional (CC BY 4.0): pakai dan ubah untuk apa saja, sebut instansinya.",
    en: "Creative Commons Attribution 4.0 International (CC BY 4.0): use and change it for anything, name the agency.",
  },
  "open-data.complaints": { id: "Banyaknya pengaduan", en: "Counts of complaints" },
  "open-data.complaints.definition": {
    id: "Pengaduan yang diterima dalam 24 bulan penuh terakhir, per bulan dan kategori, dan per bulan dan wilayah. Laporan yang hanya boleh dibaca inspektorat tidak termasuk. Angka di bawah {smallest} disembunyikan, dan angka lain yang dapat membukanya kembali. Nama yang jarang atau mungkin menunjuk orang menjadi “other”.",
    en: "Complaints received in the last 24 whole months, by month and category, and by month and area. Reports that only the inspectorate may read are not in it. Counts below {smallest} are hidden, and others that could give them back. Names that are rare or may point to a person become “other”.",
  },
  "open-data.surveys": { id: "Indeks survei kepuasan", en: "Satisfaction survey index" },
  "open-data.surveys.definition": {
    id: "Indeks yang diumumkan kepala unit, dengan selang 95 % dan catatannya. Dihitung dari semua kuesioner lengkap dengan bobot 1/9 (PermenPANRB 14/2017). Disembunyikan bila jawabannya kurang dari {smallest}.",
    en: "The index as the head of the unit published it, with its 95 % interval and cautions. Computed from all complete questionnaires with weight 1/9 (PermenPANRB 14/2017). Hidden below {smallest} answers.",
  },
  "open-data.effects": { id: "Hasil perubahan", en: "Effects of changes" },
  "open-data.effects.definition": {
    id: "Semua perubahan yang hasilnya diumumkan, yang tidak berhasil juga: yang diperkirakan, yang terjadi, selangnya, dan rancangan pembandingnya. Sidik jari menunjuk bukti yang dibekukan.",
    en: "Every change whose effect was published, those that did not work too: what was predicted, what came, its interval, and the design of the comparison. The fingerprint points to the frozen evidence.",
  },
  "open-data.download": { id: "{name} ({format})", en: "{name} ({format})" },
  "open-data.for.CSV": { id: "untuk lembar kerja", en: "for spreadsheets" },
  "open-data.for.JSON": { id: "untuk program", en: "for programs" },
  "open-data.hidden": {
    id: "Kolom “hidden” berisi true bila angkanya disembunyikan; kosong bukan berarti nol.",
    en: "The column “hidden” is true where a figure is hidden; empty does not mean zero.",
  },
  "open-data.next": {
    id: "Lihat apa yang diubah berdasarkan angka ini",
    en: "See what was changed because of these figures",
  },
} as const satisfies Catalogue;
