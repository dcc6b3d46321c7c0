import type { Catalogue } from "../text.ts";

/** The form that makes a finding of what a page shows. */
export const openFindingWords = {
  "open-finding.heading": { id: "Jadikan temuan", en: "Make it a finding" },
  "open-finding.lead": {
    id: "Bukti (baris, definisi, gambar) dibekukan seperti yang Anda lihat sekarang.",
    en: "The evidence (rows, definition, picture) is frozen as you see it now.",
  },
  "open-finding.title": { id: "Apa yang lemah, dalam satu kalimat", en: "What is weak, in one sentence" },
  "open-finding.weakness": { id: "Uraian", en: "Description" },
  "open-finding.serviceId": { id: "Layanan", en: "Service" },
  "open-finding.no-service": { id: "Tidak satu layanan tertentu", en: "No service in particular" },
  "open-finding.componentKey": { id: "Janji yang dilanggar", en: "Promise broken" },
  "open-finding.stepId": { id: "Langkah SOP", en: "Step of the procedure" },
  "open-finding.choose": { id: "Pilih bila diketahui", en: "Choose when known" },
  "open-finding.notLocatedReason": {
    id: "Bila janji dan langkahnya belum diketahui, mengapa?",
    en: "When neither promise nor step is known, why?",
  },
  "open-finding.certainty": { id: "Seberapa yakin", en: "How sure" },
  "open-finding.people": { id: "Warga yang terkena", en: "Citizens concerned" },
  "open-finding.daysLost": {
    id: "Hari yang hilang bagi warga, seluruhnya",
    en: "Days lost for citizens, in all",
  },
  "open-finding.send": { id: "Buka temuan", en: "Open the finding" },
  "finding.needs-place": {
    id: "Pilih janji atau langkah yang dilanggar, atau tuliskan mengapa belum diketahui.",
    en: "Choose the promise or step that is broken, or write why it is not known yet.",
  },
} as const satisfies Catalogue;
