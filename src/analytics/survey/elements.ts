import type { Bilingual, ElementKey, SurveyElement } from "./instrument.ts";

type NamedElement = SurveyElement & {
  readonly key: ElementKey;
  /** What the element measures, in a few words. */
  readonly meaning: Bilingual;
};

/**
 * The nine elements in the order of their definition, U1 to U9. U8 is complaint handling here, while the usual
 * questionnaire asks facilities as number 8: a column called only U8 says nothing (SKM-02).
 * @source PermenPANRB 14/2017
 */
export const elements: readonly NamedElement[] = [
  {
    key: "requirements",
    name: { id: "Persyaratan", en: "Requirements" },
    meaning: {
      id: "syarat teknis dan administratif suatu layanan",
      en: "technical and administrative conditions of a service",
    },
  },
  {
    key: "procedure",
    name: { id: "Sistem, Mekanisme, dan Prosedur", en: "System, mechanism and procedure" },
    meaning: {
      id: "tata cara pelayanan yang dibakukan, termasuk pengaduan",
      en: "standardised way of serving, including complaints",
    },
  },
  {
    key: "completionTime",
    name: { id: "Waktu Penyelesaian", en: "Completion time" },
    meaning: { id: "waktu untuk seluruh proses layanan", en: "time for the whole process of a service" },
  },
  {
    key: "fee",
    name: { id: "Biaya/Tarif", en: "Fee" },
    meaning: { id: "ongkos yang dikenakan kepada pengguna", en: "charge to the user" },
  },
  {
    key: "product",
    name: { id: "Produk Spesifikasi Jenis Pelayanan", en: "Product as specified" },
    meaning: { id: "hasil layanan sesuai ketentuan", en: "result delivered as specified" },
  },
  {
    key: "staffCompetence",
    name: { id: "Kompetensi Pelaksana", en: "Competence of staff" },
    meaning: {
      id: "pengetahuan, keahlian, keterampilan, pengalaman",
      en: "knowledge, expertise, skill, experience",
    },
  },
  {
    key: "staffConduct",
    name: { id: "Perilaku Pelaksana", en: "Conduct of staff" },
    meaning: { id: "sikap petugas", en: "attitude of officers" },
  },
  {
    key: "complaintHandling",
    name: { id: "Penanganan Pengaduan, Saran, dan Masukan", en: "Handling of complaints and suggestions" },
    meaning: {
      id: "cara menangani dan menindaklanjuti pengaduan",
      en: "how complaints are handled and followed up",
    },
  },
  {
    key: "facilities",
    name: { id: "Sarana dan Prasarana", en: "Facilities" },
    meaning: { id: "alat bergerak dan bangunan", en: "movable means and fixed infrastructure" },
  },
];
