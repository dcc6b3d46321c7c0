import type { Right } from "./matrix.ts";

/** A right in words, and the functions of law that hold it. */
type WorkingRight = { readonly id: string; readonly en: string; readonly holders: readonly string[] };

/**
 * Rights of daily work that no law gives to anybody: who may import, run a detector, look at a page. They stand beside
 * the authority matrix, have the same shape, and are asked in the same way, so that no verb goes unasked (AUT-01).
 */
const rights: Readonly<Record<string, WorkingRight>> = {
  "complaint.import": {
    id: "mengimpor pengaduan",
    en: "import complaints",
    holders: ["complaintOfficer", "qualityManager", "agencyAdmin"],
  },
  "complaint.refer": {
    id: "meneruskan pengaduan ke unit",
    en: "refer a complaint to a unit",
    holders: ["complaintOfficer"],
  },
  "complaint.note": {
    id: "mencatat penanganan pengaduan",
    en: "note what was done about a complaint",
    holders: ["complaintOfficer", "liaisonOfficer", "officerSuperior", "unitSuperior"],
  },
  "complaint.examine": {
    id: "memeriksa laporan yang hanya dibaca inspektorat",
    en: "examine a report that only the inspectorate reads",
    holders: ["internalAuditor"],
  },
  "complaint.readReporter": {
    id: "membaca siapa yang mengadu",
    en: "read who complained",
    holders: ["complaintOfficer", "officerSuperior", "unitSuperior", "internalAuditor"],
  },
  "survey.import": {
    id: "mengimpor survei",
    en: "import a survey",
    holders: ["qualityManager", "agencyAdmin"],
  },
  "survey.compute": {
    id: "menghitung hasil survei",
    en: "compute the result of a survey",
    holders: ["qualityManager", "supervisor"],
  },
  "log.import": {
    id: "mengimpor catatan proses",
    en: "import an event log",
    holders: ["qualityManager", "agencyAdmin"],
  },
  "log.append": {
    id: "menambah kejadian ke catatan proses",
    en: "add events to an event log",
    holders: ["qualityManager", "agencyAdmin"],
  },
  "detector.run": {
    id: "menjalankan pemantauan",
    en: "run a detector",
    holders: ["qualityManager", "supervisor"],
  },
  "signal.dismiss": {
    id: "mengesampingkan peringatan",
    en: "dismiss a signal",
    holders: ["qualityManager", "supervisor"],
  },
  "programme.start": {
    id: "memulai program perbaikan",
    en: "start a programme",
    holders: ["qualityManager"],
  },
  "request.send": {
    id: "meminta unit atau instansi lain",
    en: "ask another unit or agency",
    holders: ["qualityManager", "complaintOfficer"],
  },
  "request.withdraw": {
    id: "menarik permintaan",
    en: "withdraw a request",
    holders: ["qualityManager", "complaintOfficer"],
  },
  "reminder.send": {
    id: "mengingatkan pemegang wewenang",
    en: "remind the holder of a right",
    holders: ["qualityManager", "complaintOfficer", "supervisor", "liaisonOfficer", "unitHead"],
  },
  "action.report": {
    id: "melaporkan kemajuan tindakan",
    en: "report progress of an action",
    holders: ["unitHead", "liaisonOfficer"],
  },
  "effect.compute": {
    id: "menghitung hasil perbaikan",
    en: "compute an effect",
    holders: ["qualityManager", "supervisor"],
  },
  "publication.prepare": {
    id: "menyiapkan publikasi",
    en: "prepare a publication",
    holders: ["qualityManager"],
  },
  "report.build": {
    id: "membuat laporan",
    en: "build a report",
    holders: ["qualityManager", "supervisor", "agencyAdmin"],
  },
  "authority.propose": {
    id: "mengusulkan perubahan matriks wewenang",
    en: "propose a change of the authority matrix",
    holders: ["agencyAdmin", "accountableOfficial"],
  },
  "authority.confirm": {
    id: "menyetujui perubahan matriks wewenang",
    en: "confirm a change of the authority matrix",
    holders: ["accountableOfficial"],
  },
  "calendar.change": {
    id: "mengubah hari libur dan kalender",
    en: "change holidays and calendars",
    holders: ["agencyAdmin"],
  },
  "person.invite": {
    id: "mengundang orang dan mencatat penugasan",
    en: "invite people and write positions down",
    holders: ["agencyAdmin"],
  },
  "unit.add": { id: "menambah unit", en: "add a unit", holders: ["agencyAdmin"] },
  "token.make": {
    id: "membuat dan mencabut token program",
    en: "make and revoke program tokens",
    holders: [
      "agencyAdmin",
      "qualityManager",
      "complaintOfficer",
      "liaisonOfficer",
      "supervisor",
      "unitHead",
    ],
  },
  "webhook.manage": {
    id: "mengatur webhook",
    en: "look after webhooks",
    holders: ["agencyAdmin"],
  },
  "job.retry": { id: "mengulang pekerjaan yang gagal", en: "retry a failed job", holders: ["agencyAdmin"] },
  "catalogue.draft": {
    id: "menyusun rancangan standar dan prosedur",
    en: "draft standards and procedures",
    holders: ["qualityManager", "agencyAdmin"],
  },
};

export const workingRights: readonly Right[] = Object.entries(rights).map(([key, { id, en, holders }]) => ({
  key,
  id,
  en,
  proposes: [],
  decides: [...holders],
  informed: [],
  verifies: [],
  basis: [],
  grade: "inferred",
  delegable: "mandate",
}));
