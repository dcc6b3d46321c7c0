import { elements } from "../elements.ts";
import type { Bilingual, ElementKey, Instrument, SurveyItem } from "../instrument.ts";

const suits: readonly Bilingual[] = [
  { id: "Tidak sesuai", en: "Does not match" },
  { id: "Kurang sesuai", en: "Hardly matches" },
  { id: "Sesuai", en: "Matches" },
  { id: "Sangat sesuai", en: "Matches fully" },
];

/** One question per element, in the order in which the usual questionnaire asks: facilities before complaints. */
const items: readonly SurveyItem[] = [
  item(
    "requirements",
    "Kesesuaian persyaratan dengan jenis pelayanan",
    "Requirements fit the kind of service",
    suits,
  ),
  item("procedure", "Kemudahan prosedur pelayanan", "Ease of the procedure", [
    { id: "Tidak mudah", en: "Not easy" },
    { id: "Kurang mudah", en: "Hardly easy" },
    { id: "Mudah", en: "Easy" },
    { id: "Sangat mudah", en: "Very easy" },
  ]),
  item("completionTime", "Kecepatan waktu pelayanan", "Speed of the service", [
    { id: "Tidak cepat", en: "Not fast" },
    { id: "Kurang cepat", en: "Hardly fast" },
    { id: "Cepat", en: "Fast" },
    { id: "Sangat cepat", en: "Very fast" },
  ]),
  item("fee", "Kewajaran biaya atau tarif", "Reasonableness of the fee", [
    { id: "Sangat mahal", en: "Very expensive" },
    { id: "Cukup mahal", en: "Rather expensive" },
    { id: "Murah", en: "Cheap" },
    { id: "Gratis", en: "Free of charge" },
  ]),
  item(
    "product",
    "Kesesuaian hasil pelayanan dengan ketentuan",
    "The result matches what was specified",
    suits,
  ),
  item("staffCompetence", "Kompetensi petugas", "Competence of the officers", [
    { id: "Tidak kompeten", en: "Not competent" },
    { id: "Kurang kompeten", en: "Hardly competent" },
    { id: "Kompeten", en: "Competent" },
    { id: "Sangat kompeten", en: "Very competent" },
  ]),
  item("staffConduct", "Kesopanan dan keramahan petugas", "Courtesy and friendliness of the officers", [
    { id: "Tidak sopan dan ramah", en: "Not courteous and friendly" },
    { id: "Kurang sopan dan ramah", en: "Hardly courteous and friendly" },
    { id: "Sopan dan ramah", en: "Courteous and friendly" },
    { id: "Sangat sopan dan ramah", en: "Very courteous and friendly" },
  ]),
  item("facilities", "Kualitas sarana dan prasarana", "Quality of the facilities", [
    { id: "Buruk", en: "Bad" },
    { id: "Cukup", en: "Fair" },
    { id: "Baik", en: "Good" },
    { id: "Sangat baik", en: "Very good" },
  ]),
  item("complaintHandling", "Penanganan pengaduan pengguna layanan", "Handling of complaints", [
    { id: "Tidak ada", en: "There is none" },
    { id: "Ada tetapi tidak berfungsi", en: "Exists but does not work" },
    { id: "Berfungsi kurang maksimal", en: "Works, but not well" },
    { id: "Dikelola dengan baik", en: "Well managed" },
  ]),
];

/**
 * The questionnaire with one question per element.
 * @source PermenPANRB 14/2017, through published reproductions of its annex (secondary)
 */
export const nineQuestions: Instrument = {
  key: "skm-nine",
  version: 1,
  name: { id: "SKM sembilan unsur", en: "SKM, nine elements" },
  basis: "PermenPANRB 14/2017",
  categoryTable: "2017",
  elements,
  items,
};

function item(element: ElementKey, id: string, en: string, labels: readonly Bilingual[]): SurveyItem {
  return { key: element, element, statement: { id, en }, labels };
}
