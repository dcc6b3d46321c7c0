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
  "open-finding.unitId": { id: "Unit", en: "Unit" },
  "open-finding.choose-unit": { id: "Pilih unit", en: "Choose a unit" },
  "open-finding.kind": { id: "Jenis", en: "Kind" },
  "open-finding.seenOn": { id: "Dilihat pada", en: "Seen on" },
  "open-finding.how": {
    id: "Di mana dan bagaimana Anda mengetahuinya",
    en: "Where and how you came to know",
  },
  "open-finding.how.hint": {
    id: "Misalnya kunjungan ke loket, rapat, atau dokumen unit. Jangan menulis nama warga.",
    en: "Such as a visit to a counter, a meeting, or documents of the unit. Write no names of citizens.",
  },
  "open-finding.files": { id: "Foto atau dokumen", en: "Photos or documents" },
  "open-finding.by-hand": { id: "Catat temuan", en: "Record a finding" },
  "open-finding.by-hand.lead": {
    id: "Untuk kelemahan yang Anda lihat sendiri dan belum tampak di angka. Kata-kata dan berkas Anda dibekukan sebagai bukti.",
    en: "For a weakness that you saw yourself and that no figure shows yet. Your words and files are frozen as evidence.",
  },
  "finding.seen-in-future": {
    id: "Hari itu belum tiba. Tulis hari saat Anda melihatnya.",
    en: "That day has not come yet. Write the day on which you saw it.",
  },
  "finding.needs-place": {
    id: "Pilih janji atau langkah yang dilanggar, atau tuliskan mengapa belum diketahui.",
    en: "Choose the promise or step that is broken, or write why it is not known yet.",
  },
} as const satisfies Catalogue;
