import type { Catalogue } from "../text.ts";

/** The 14 components of a service standard, as UU 25/2009 Pasal 21 names them, in plain words. */
export const components = {
  "component.legalBasis": { id: "dasar hukum", en: "legal basis" },
  "component.requirements": { id: "persyaratan", en: "requirements" },
  "component.procedure": { id: "sistem, mekanisme, dan prosedur", en: "system, mechanism and procedure" },
  "component.timeLimit": { id: "jangka waktu penyelesaian", en: "time limit" },
  "component.fee": { id: "biaya/tarif", en: "fee" },
  "component.product": { id: "produk pelayanan", en: "product of the service" },
  "component.facilities": { id: "sarana, prasarana, dan fasilitas", en: "facilities" },
  "component.staffCompetence": { id: "kompetensi pelaksana", en: "competence of the staff" },
  "component.internalControl": { id: "pengawasan internal", en: "internal control" },
  "component.complaintHandling": {
    id: "penanganan pengaduan, saran, dan masukan",
    en: "handling of complaints and suggestions",
  },
  "component.staffNumber": { id: "jumlah pelaksana", en: "number of staff" },
  "component.serviceGuarantee": { id: "jaminan pelayanan", en: "guarantee of the service" },
  "component.safetyGuarantee": { id: "jaminan keamanan dan keselamatan", en: "guarantee of safety" },
  "component.staffEvaluation": { id: "evaluasi kinerja pelaksana", en: "evaluation of the staff" },
} as const satisfies Catalogue;
