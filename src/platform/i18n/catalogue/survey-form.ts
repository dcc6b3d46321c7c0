import type { Catalogue } from "../text.ts";

/** The survey that citizens answer. */
export const surveyForm = {
  "survey-form.title": { id: "Bagaimana Anda dilayani?", en: "How were you served?" },
  "survey-form.lead": {
    id: "{n} pertanyaan, kira-kira dua menit. Nama Anda tidak ditanya dan tidak disimpan.",
    en: "{n} questions, about two minutes. Your name is neither asked nor stored.",
  },
  "survey-form.of": { id: "{wave}, {office}", en: "{wave}, {office}" },
  "survey-form.serviceId": { id: "Layanan yang Anda terima", en: "The service you received" },
  "survey-form.no-service": { id: "Layanan lain", en: "Another service" },
  "survey-form.comment": { id: "Saran Anda", en: "What you suggest" },
  "survey-form.comment.hint": {
    id: "Jangan tuliskan nama, nomor telepon, atau NIK.",
    en: "Do not write names, telephone or identity numbers.",
  },
  "survey-form.answers.score": { id: "jawaban", en: "answer" },
  "survey-form.send": { id: "Kirim jawaban", en: "Send the answers" },
  "survey-form.answer-all": {
    id: "Jawab semua {n} pertanyaan. Jawaban yang sudah Anda pilih masih ada.",
    en: "Answer all {n} questions. What you have chosen is still there.",
  },
  "survey-form.not-open": {
    id: "Survei ini tidak sedang dibuka.",
    en: "This survey is not open.",
  },
  "survey-form.closed.lead": {
    id: "Survei ini dibuka dari {from} sampai {until}. Anda tetap dapat mengadu atau memberi saran kapan saja.",
    en: "This survey is open from {from} to {until}. You may complain or suggest at any time.",
  },
  "survey-form.thanks": {
    id: "Terima kasih, jawaban Anda sudah kami terima",
    en: "Thank you, we have your answers",
  },
  "survey-form.thanks.lead": {
    id: "Hasilnya dihitung bersama jawaban warga lain dan diumumkan di halaman hasil.",
    en: "They are counted with those of others, and the outcome is published on the results page.",
  },
  "survey-form.to-results": { id: "Lihat hasil", en: "See the results" },
  "survey-form.to-complain": { id: "Sampaikan pengaduan", en: "Make a complaint" },
} as const satisfies Catalogue;
