import type { Catalogue } from "../text.ts";

/** The roles in which people work with Mutu, and what each comes for. */
export const roles = {
  "role.quality-manager": { id: "Manajer kualitas", en: "Quality manager" },
  "role.quality-manager.does": {
    id: "melihat yang lemah, mengusulkan perbaikan, memastikan berhasil",
    en: "sees what is weak, proposes improvements, makes sure they work",
  },
  "role.supervisor": { id: "Pengawas", en: "Supervisor" },
  "role.supervisor.does": {
    id: "memeriksa apakah tindakan sungguh dilakukan dan berhasil",
    en: "checks whether actions were done and worked",
  },
  "role.decision-maker": { id: "Pejabat berwenang", en: "Decision-maker" },
  "role.decision-maker.does": {
    id: "memutuskan usulan dan pengaduan dengan bukti di depannya",
    en: "decides proposals and complaints with the evidence at hand",
  },
  "role.complaint-officer": { id: "Petugas pengaduan", en: "Complaint officer" },
  "role.complaint-officer.does": {
    id: "menerima, memeriksa, dan menjawab pengaduan tepat waktu",
    en: "receives, checks and answers complaints in time",
  },
  "role.liaison": { id: "Penghubung", en: "Liaison" },
  "role.liaison.does": {
    id: "menjawab permintaan dan melaksanakan tindakan unitnya",
    en: "answers requests and carries out the actions of the unit",
  },
  "role.inspectorate": { id: "Inspektorat", en: "Inspectorate" },
  "role.inspectorate.does": {
    id: "menangani laporan terbatas yang tidak boleh dilihat orang lain",
    en: "works on restricted reports that nobody else may see",
  },
  "role.agency-admin": { id: "Admin instansi", en: "Agency administrator" },
  "role.agency-admin.does": {
    id: "mengelola orang, unit, kalender, dan pengaturan",
    en: "keeps people, units, calendars and settings",
  },
  "role.auditor": { id: "Auditor", en: "Auditor" },
  "role.auditor.does": {
    id: "membaca dan memeriksa jejak, tanpa mengubah apa pun",
    en: "reads and verifies the trail, changes nothing",
  },
} as const satisfies Catalogue;
