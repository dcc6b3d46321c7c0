import type { Catalogue } from "../text.ts";

/** The lawful ways to change a service: their names, and the steps that each takes (authority.md section 2). */
export const lawfulWays = {
  "way.proposal.decide": {
    id: "Instruksi pejabat yang berwenang",
    en: "An instruction of the authorised official",
  },
  "way.proposal.decide.steps": {
    id: "usulan, keputusan, tindakan",
    en: "proposal, decision, action",
  },
  "way.procedure.adopt": { id: "Mengubah SOP", en: "Changing the procedure (SOP)" },
  "way.procedure.adopt.steps": {
    id: "usulan, pengesahan SOP, diumumkan",
    en: "proposal, adoption of the SOP, publication",
  },
  "way.standard.adopt": { id: "Mengubah standar pelayanan", en: "Changing the service standard" },
  "way.standard.adopt.steps": {
    id: "rancangan, melibatkan masyarakat, penetapan, maklumat",
    en: "draft, taking part of the public, adoption, pledge",
  },
  "way.cooperate.providers": {
    id: "Kerja sama antarpenyelenggara",
    en: "Cooperation between providers",
  },
  "way.cooperate.providers.steps": {
    id: "usulan, kesepakatan kedua pimpinan, tindakan",
    en: "proposal, agreement of both heads, action",
  },
  "way.money.listNeeds": { id: "Memenuhi kebutuhan sarana", en: "Meeting a need for equipment" },
  "way.money.listNeeds.steps": {
    id: "daftar kebutuhan, analisis penyelenggara, pengadaan",
    en: "list of needs, analysis of the provider, procurement",
  },
  "way.people.addOfficer": { id: "Menambah pelaksana", en: "Adding staff" },
  "way.people.addOfficer.steps": {
    id: "usulan, keputusan pimpinan; tidak dapat dimandatkan",
    en: "proposal, decision of the head; no mandate",
  },
  "way.fee.set": { id: "Mengubah biaya/tarif", en: "Changing the fee" },
  "way.fee.set.steps": {
    id: "usulan, persetujuan DPRD, penetapan",
    en: "proposal, approval of the council, adoption",
  },
  "way.procedure.simplifyRegional": {
    id: "Mengubah peraturan daerah",
    en: "Changing the regional regulation",
  },
  "way.procedure.simplifyRegional.steps": {
    id: "usulan, kepala daerah bersama DPRD, Perda",
    en: "proposal, regional head with the council, regulation",
  },
} as const satisfies Catalogue;
