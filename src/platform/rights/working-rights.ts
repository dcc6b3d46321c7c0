import type { Right } from "./matrix.ts";

/**
 * Rights of daily work that no law gives to anybody: who may import, run a detector, look at a page. They stand beside
 * the authority matrix, have the same shape, and are asked in the same way, so that no verb goes unasked (AUT-01).
 */
const holders: Readonly<Record<string, readonly string[]>> = {
  "complaint.import": ["complaintOfficer", "qualityManager", "agencyAdmin"],
  "complaint.refer": ["complaintOfficer"],
  "complaint.note": ["complaintOfficer", "liaisonOfficer", "officerSuperior", "unitSuperior"],
  "survey.import": ["qualityManager", "agencyAdmin"],
  "survey.compute": ["qualityManager", "supervisor"],
  "log.import": ["qualityManager", "agencyAdmin"],
  "detector.run": ["qualityManager", "supervisor"],
  "signal.dismiss": ["qualityManager", "supervisor"],
  "programme.start": ["qualityManager"],
  "request.send": ["qualityManager", "complaintOfficer"],
  "request.withdraw": ["qualityManager", "complaintOfficer"],
  "reminder.send": ["qualityManager", "complaintOfficer", "supervisor", "liaisonOfficer"],
  "action.report": ["unitHead", "liaisonOfficer"],
  "effect.compute": ["qualityManager", "supervisor"],
  "publication.prepare": ["qualityManager"],
  "report.build": ["qualityManager", "supervisor", "agencyAdmin"],
  "calendar.change": ["agencyAdmin"],
  "person.invite": ["agencyAdmin"],
  "unit.add": ["agencyAdmin"],
  "token.make": ["agencyAdmin", "qualityManager"],
  "job.retry": ["agencyAdmin"],
  "catalogue.draft": ["qualityManager", "agencyAdmin"],
};

export const workingRights: readonly Right[] = Object.entries(holders).map(([key, decides]) => ({
  key,
  id: key,
  en: key,
  proposes: [],
  decides: [...decides],
  informed: [],
  verifies: [],
  basis: [],
  grade: "inferred",
  delegable: "mandate",
}));
