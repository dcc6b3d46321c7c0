import type { Catalogue } from "../text.ts";

/** How a procedure is written and drawn. */
export const procedure = {
  "procedure.unit.working-minutes": { id: "menit kerja", en: "working minutes" },
  "procedure.unit.working-hours": { id: "jam kerja", en: "working hours" },
  "procedure.unit.working-days": { id: "hari kerja", en: "working days" },
  "procedure.unit.calendar-minutes": { id: "menit, juga di luar jam kerja", en: "minutes of any hour" },
  "procedure.unit.calendar-hours": { id: "jam, siang dan malam", en: "hours, day and night" },
  "procedure.unit.calendar-days": { id: "hari kalender", en: "calendar days" },
  "procedure.working-time": { id: "{time} waktu kerja", en: "{time} of working time" },
  "procedure.how-to": {
    id: "Bagaimana menulis keputusan dan cabang",
    en: "How to write decisions and branches",
  },
  "procedure.how-to.back": {
    id: "Langkah yang dapat mengembalikan berkas adalah keputusan: pilih “Bila tidak” kembali ke langkah berapa.",
    en: "A step that may send the file back is a decision: choose where “If not” goes back to.",
  },
  "procedure.how-to.end": {
    id: "Keputusan yang menolak: “Bila tidak” selesai di situ.",
    en: "A decision that refuses: “If not” ends there.",
  },
  "procedure.how-to.no": {
    id: "Yang dikerjakan hanya bila jawabannya tidak, tulis tepat di bawah keputusan itu, dengan cabang “hanya bila tidak”.",
    en: "What is done only when the answer is no stands right under the decision, in the branch “only if not”.",
  },
  "procedure.how-to.beside": {
    id: "Yang berjalan bersamaan: beri cabang “bersamaan A”, lalu “bersamaan B”. Langkah utama berikutnya menunggu semuanya.",
    en: "What runs side by side: give it the branch “side by side A”, then “side by side B”. The next main step waits for all.",
  },
  "procedure.how-to.either": {
    id: "Pilihan salah satu: beri cabang “salah satu A”, lalu “salah satu B”.",
    en: "One of several: give it the branch “one of A”, then “one of B”.",
  },
  "procedure.how-to.insert": {
    id: "Untuk menyisipkan langkah, tulis di baris kosong dan isi urutannya, misalnya 2,5 untuk di antara 2 dan 3.",
    en: "To put a step in between, write it in an empty row and give its place, such as 2.5 for between 2 and 3.",
  },
  "procedure.way": {
    id: "Keputusan, cabang, asal kelengkapan, urutan",
    en: "Decision, branch, source of input, place",
  },
  "procedure.kind.task": { id: "kegiatan (kotak)", en: "activity (box)" },
  "procedure.kind.decision": { id: "keputusan (belah ketupat)", en: "decision (diamond)" },
  "procedure.otherwise.none": { id: "bukan keputusan", en: "no decision" },
  "procedure.otherwise.end": { id: "selesai di sini", en: "ends here" },
  "procedure.otherwise.row": { id: "ke langkah {n}", en: "to step {n}" },
  "procedure.branch.main": { id: "alur utama", en: "main way" },
  "procedure.branch.beside-a": { id: "bersamaan A", en: "side by side A" },
  "procedure.branch.beside-b": { id: "bersamaan B", en: "side by side B" },
  "procedure.branch.beside-c": { id: "bersamaan C", en: "side by side C" },
  "procedure.branch.beside-d": { id: "bersamaan D", en: "side by side D" },
  "procedure.branch.either-a": { id: "salah satu A", en: "one of A" },
  "procedure.branch.either-b": { id: "salah satu B", en: "one of B" },
  "procedure.branch.either-c": { id: "salah satu C", en: "one of C" },
  "procedure.branch.either-d": { id: "salah satu D", en: "one of D" },
  "procedure.branch.no": { id: "hanya bila tidak", en: "only if not" },
  "procedure.no-without-decision": {
    id: "“Hanya bila tidak” harus tepat di bawah sebuah keputusan.",
    en: "“Only if not” must stand right under a decision.",
  },
  "procedure.lone-branch": {
    id: "Cabang ini tidak punya pasangan. Beri langkah sesudahnya cabang B, atau pilih alur utama.",
    en: "This branch has no other beside it. Give a later step branch B, or choose the main way.",
  },
  "procedure.decision-without-otherwise": {
    id: "Pilih ke mana jalannya bila jawabannya tidak.",
    en: "Choose where it goes when the answer is no.",
  },
  "procedure.otherwise-of-task": {
    id: "Hanya keputusan yang punya “Bila tidak”. Pilih keputusan, atau kosongkan.",
    en: "Only a decision has “If not”. Choose decision, or leave it empty.",
  },
  "procedure.no-such-target": {
    id: "Panah tidak dapat ke langkah itu: pilih langkah di cabang yang sama atau di alur utama.",
    en: "The arrow cannot go to that step: choose one of the same branch or of the main way.",
  },
  "procedure.task-without-activity": {
    id: "Tulis nama kegiatannya di log kasus. Hanya keputusan boleh tanpa itu.",
    en: "Write the name of its activity in case logs. Only a decision may lack it.",
  },
  "procedure.no-such-need": {
    id: "Sebut nomor langkah lain yang ada.",
    en: "Name the number of another step that is there.",
  },
  "procedure.two-needs": {
    id: "Pilih langkah asal atau kolom log, jangan keduanya.",
    en: "Give source steps or a column of the log, not both.",
  },
  "procedure.missing-output": {
    id: "Langkah yang disahkan harus punya keluaran.",
    en: "A step that is adopted must have an output.",
  },
  "procedure.missing-normSeconds": {
    id: "Langkah yang disahkan harus punya waktu baku.",
    en: "A step that is adopted must have a norm.",
  },
  "procedure.drawing": { id: "{name}: langkah dan panahnya", en: "{name}: steps and arrows" },
  "procedure.drawing.how": {
    id: "Kapsul: mulai dan selesai. Kotak: kegiatan. Belah ketupat: keputusan. Segilima: bersambung di tempat lain. Garis putus-putus: boleh dilewati.",
    en: "Capsule: begin and end. Box: activity. Diamond: decision. Pentagon: goes on elsewhere. Dashed: may be skipped.",
  },
  "procedure.drawing.start": { id: "Mulai", en: "Start" },
  "procedure.drawing.end": { id: "Selesai", en: "End" },
  "procedure.drawing.no": { id: "tidak", en: "no" },
  "procedure.column.number": { id: "No.", en: "No." },
  "procedure.column.inputs": { id: "Kelengkapan", en: "Required input" },
  "procedure.column.way": { id: "Jalannya", en: "Way" },
  "procedure.way.no-to": { id: "bila tidak, ke langkah {n}", en: "if not, to step {n}" },
  "procedure.way.no-end": { id: "bila tidak, selesai", en: "if not, it ends" },
  "procedure.way.optional": { id: "boleh dilewati", en: "may be skipped" },
  "procedure.way.repeat": { id: "boleh diulang", en: "may be repeated" },
  "procedure.draft": { id: "Konsep SOP", en: "Draft of the procedure" },
  "procedure.draft.title": { id: "Susun konsep SOP", en: "Draft the procedure" },
  "procedure.draft.lead": {
    id: "{service}. Konsep belum berlaku; yang mengesahkannya {who}.",
    en: "{service}. A draft is not in force; it is adopted by {who}.",
  },
  "procedure.draft.lead.plain": {
    id: "{service}. Konsep belum berlaku sampai disahkan.",
    en: "{service}. A draft is not in force until it is adopted.",
  },
  "procedure.draft.save": { id: "Simpan konsep", en: "Save the draft" },
  "procedure.draft.there": {
    id: "Konsep disimpan {at}. Belum berlaku.",
    en: "A draft was saved {at}. It is not in force.",
  },
  "procedure.draft.taken": {
    id: "Isian di bawah berasal dari konsep yang disimpan {at}.",
    en: "The fields below hold the draft that was saved {at}.",
  },
  "procedure.notice": { id: "Sebelum diajukan untuk disahkan", en: "Before it is handed in for adoption" },
  "procedure.notice.output": {
    id: { other: "Langkah {rows} belum punya keluaran." },
    en: { one: "Step {rows} has no output yet.", other: "Steps {rows} have no output yet." },
  },
  "procedure.notice.normSeconds": {
    id: { other: "Langkah {rows} belum punya waktu baku." },
    en: { one: "Step {rows} has no norm yet.", other: "Steps {rows} have no norm yet." },
  },
  "procedure.notice.too-long": {
    id: "Jalur terpanjang (langkah {rows}) perlu {days}, padahal dijanjikan {limit}.",
    en: "The longest path (steps {rows}) takes {days}, but {limit} is promised.",
  },
} as const satisfies Catalogue;
