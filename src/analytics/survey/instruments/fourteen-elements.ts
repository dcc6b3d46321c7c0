import type { Bilingual, Instrument, SurveyItem } from "../instrument.ts";

/** Superseded elements in their order of definition. They are not comparable one by one with the nine of 2017. */
const legacyElements = [
  element("procedure", "Prosedur pelayanan", "Procedure"),
  element("requirements", "Persyaratan pelayanan", "Requirements"),
  element("staffClarity", "Kejelasan petugas pelayanan", "Clarity about the officers"),
  element("staffDiscipline", "Kedisiplinan petugas pelayanan", "Discipline of the officers"),
  element("staffResponsibility", "Tanggung jawab petugas pelayanan", "Responsibility of the officers"),
  element("staffAbility", "Kemampuan petugas pelayanan", "Ability of the officers"),
  element("speed", "Kecepatan pelayanan", "Speed"),
  element("fairness", "Keadilan mendapatkan pelayanan", "Fairness"),
  element("courtesy", "Kesopanan dan keramahan petugas", "Courtesy and friendliness"),
  element("feeReasonable", "Kewajaran biaya pelayanan", "Reasonableness of the fee"),
  element("feeCertain", "Kepastian biaya pelayanan", "Certainty of the fee"),
  element("scheduleCertain", "Kepastian jadwal pelayanan", "Certainty of the schedule"),
  element("comfort", "Kenyamanan lingkungan", "Comfort of the place"),
  element("safety", "Keamanan pelayanan", "Safety"),
];

const general: readonly Bilingual[] = [
  { id: "Tidak baik", en: "Not good" },
  { id: "Kurang baik", en: "Not good enough" },
  { id: "Baik", en: "Good" },
  { id: "Sangat baik", en: "Very good" },
];

/**
 * The old index, for reading published series only.
 * @source KEP/25/M.PAN/2/2004, superseded in 2014
 */
export const fourteenElements: Instrument = {
  key: "ikm-fourteen",
  version: 1,
  name: { id: "IKM empat belas unsur (lama)", en: "IKM, fourteen elements (old)" },
  basis: "KEP/25/M.PAN/2/2004",
  categoryTable: "2004",
  elements: legacyElements,
  items: legacyElements.map(
    ({ key, name }): SurveyItem => ({ key, element: key, statement: name, labels: general }),
  ),
};

function element(key: string, id: string, en: string) {
  return { key, name: { id, en } };
}
