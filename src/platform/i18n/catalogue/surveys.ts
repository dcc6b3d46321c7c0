import type { Catalogue } from "../text.ts";

/** The satisfaction survey (SKM) and its index. */
export const surveys = {
  "surveys.name": { id: "Survei", en: "Surveys" },
  "surveys.title": {
    id: { other: "{n} putaran survei" },
    en: { one: "{n} round of the survey", other: "{n} rounds of the survey" },
  },
  "surveys.lead": {
    id: "Indeks kepuasan dihitung dari semua responden, dengan selangnya.",
    en: "The satisfaction index is computed from all respondents, with its interval.",
  },
  "surveys.empty": {
    id: "Belum ada survei. Impor jawaban dari berkas CSV, satu kuesioner satu baris.",
    en: "No survey yet. Import answers from a CSV file, one questionnaire a row.",
  },
  "surveys.import": { id: "Impor survei", en: "Import a survey" },
  "surveys.row": { id: "{unit}, {from} sampai {until}", en: "{unit}, {from} to {until}" },
  "surveys.title.index": {
    id: "IKM {value}, mutu {category} ({label})",
    en: "Index {value}, category {category} ({label})",
  },
  "surveys.title.index.both": {
    id: "IKM {value}, mutu {category} ({label}); bisa juga {others}",
    en: "Index {value}, category {category} ({label}); may also be {others}",
  },
  "surveys.title.few": {
    id: "IKM {value}: belum cukup untuk disimpulkan",
    en: "Index {value}: not enough to conclude",
  },
  "surveys.title.none": { id: "Belum ada data", en: "No data yet" },
  "surveys.lead.n": {
    id: "{name}: {n} kuesioner lengkap, {excluded} tidak lengkap dan tidak dihitung.",
    en: "{name}: {n} complete questionnaires, {excluded} incomplete and left out.",
  },
  "surveys.interval": {
    id: "Selang {level}: {low} sampai {high}.",
    en: "Interval {level}: {low} to {high}.",
  },
  "surveys.interval.both": {
    id: "Selangnya menyentuh dua kategori: {categories}.",
    en: "The interval touches two categories: {categories}.",
  },
  "surveys.interval.none": { id: "Selang tidak dapat ditentukan.", en: "The interval cannot be told." },
  "surveys.caution.few-answers": {
    id: "Baru {n} kuesioner; setidaknya {minimum} diperlukan. Perlu {more} lagi.",
    en: "Only {n} questionnaires; at least {minimum} are needed. {more} more.",
  },
  "surveys.caution.below-required-sample": {
    id: "Sampel yang diperlukan {required}; baru {n}.",
    en: "The required sample is {required}; there are {n}.",
  },
  "surveys.caution.more-answers-than-population": {
    id: "Jawaban ({n}) lebih banyak daripada penerima layanan ({population}); periksa datanya.",
    en: "More answers ({n}) than recipients ({population}); check the data.",
  },
  "surveys.public-form": { id: "Halaman survei bagi warga", en: "The survey page for citizens" },
  "surveys.elements": { id: "Sembilan unsur", en: "The nine elements" },
  "surveys.elements.title": {
    id: "Unsur terendah: {name} ({value})",
    en: "The lowest element: {name} ({value})",
  },
  "surveys.elements.subtitle": {
    id: "Nilai unsur 25 sampai 100 dari {n} kuesioner lengkap, menurut urutan peraturan.",
    en: "Values of the elements, 25 to 100, of {n} complete questionnaires, in the order of the regulation.",
  },
  "surveys.element.sentence": {
    id: "{name} dinilai {value} (mutu {category}) oleh {n} responden {wave}.",
    en: "{name} is rated {value} (category {category}) by {n} respondents of {wave}.",
  },
  "surveys.element.finding-title": {
    id: "{name} dinilai lemah oleh warga",
    en: "{name} is rated weak by citizens",
  },
  "surveys.element.finding": { id: "Jadikan temuan", en: "Make a finding" },
  "surveys.element.do": { id: "Tindakan", en: "Action" },
  "surveys.download": { id: "Unduh nilai unsur (CSV)", en: "Download values of elements (CSV)" },
  "surveys.element": { id: "Unsur", en: "Element" },
  "surveys.mean": { id: "NRR (1-4)", en: "Mean (1-4)" },
  "surveys.nik": { id: "Nilai (25-100)", en: "Value (25-100)" },
  "surveys.category": { id: "Mutu", en: "Category" },
  "surveys.services": { id: "Menurut layanan", en: "By service" },
  "surveys.services.note": {
    id: "Diurutkan menurut nama, bukan peringkat. Layanan dengan sedikit jawaban tidak dapat dibandingkan.",
    en: "Ordered by name, not ranked. Services with few answers cannot be compared.",
  },
  "surveys.service": { id: "Layanan", en: "Service" },
  "surveys.service.unnamed": { id: "layanan tidak disebut", en: "service not named" },
  "surveys.n": { id: "Kuesioner", en: "Questionnaires" },
  "surveys.index": { id: "IKM", en: "Index" },
  "surveys.not-enough": { id: "belum cukup data", en: "not enough to tell" },
  "surveys.replay": { id: "Dengan bobot lain", en: "With another weight" },
  "surveys.replay.note": {
    id: "Sebagian instansi mencetak dengan bobot yang dibulatkan. Di sini terlihat apakah mutunya akan lain.",
    en: "Some agencies print with a rounded weight. Here one sees whether the category would differ.",
  },
  "surveys.weight": { id: "Bobot", en: "Weight" },
  "surveys.compared": { id: "Dibandingkan dengan 1/9", en: "Compared with 1/9" },
  "surveys.differs": { id: "kategori lain", en: "another category" },
  "surveys.same": { id: "sama", en: "the same" },
  "surveys.definition.population": {
    id: "Semua kuesioner lengkap putaran ini",
    en: "All complete questionnaires of this round",
  },
  "surveys.definition.method": {
    id: "Rata-rata unsur dikali bobot 1/9 dan 25, dibulatkan sekali ke atas pada setengah; selang bootstrap BCa, 2.000 ulangan",
    en: "Element means times weight 1/9 and 25, rounded half-up once; BCa bootstrap interval, 2,000 replicates",
  },
  "surveys.definition.exclusions": {
    id: "Kuesioner tidak lengkap: {n}",
    en: "Incomplete questionnaires: {n}",
  },
  "surveys.definition.source": { id: "PermenPANRB 14/2017", en: "PermenPANRB 14/2017" },
  "surveys.definition.grade": {
    id: "sekunder: lampiran dibaca dari reproduksi",
    en: "secondary: the annex was read in reproductions",
  },
  "surveys.category.A": { id: "Sangat baik", en: "Very good" },
  "surveys.category.B": { id: "Baik", en: "Good" },
  "surveys.category.C": { id: "Kurang baik", en: "Not good enough" },
  "surveys.category.D": { id: "Tidak baik", en: "Not good" },
} as const satisfies Catalogue;
