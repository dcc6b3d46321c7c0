import type { Catalogue } from "../text.ts";

/** The steps that the staff takes with a complaint: their forms, and what is said once they are taken. */
export const complaintSteps = {
  "complaints.choose": { id: "Pilih satu", en: "Choose one" },
  "complaints.step.respond": { id: "Nyatakan lengkap atau belum", en: "Say whether the file is complete" },
  "complaints.step.respond.complete": { id: "Apakah berkasnya lengkap?", en: "Is the file complete?" },
  "complaints.step.respond.complete.true": { id: "Lengkap", en: "Complete" },
  "complaints.step.respond.complete.true.hint": {
    id: "Sejak sekarang berjalan 60 hari untuk memutus.",
    en: "From now 60 days run for the decision.",
  },
  "complaints.step.respond.complete.false": { id: "Belum lengkap", en: "Not complete" },
  "complaints.step.respond.complete.false.hint": {
    id: "Pelapor punya 30 hari untuk melengkapi.",
    en: "The reporter has 30 days to complete it.",
  },
  "complaints.step.respond.text": { id: "Pesan untuk pelapor", en: "Message to the reporter" },
  "complaints.step.respond.hint": {
    id: "Bila belum lengkap, sebutkan persis apa yang kurang.",
    en: "If it is not complete, name exactly what is missing.",
  },
  "complaints.step.respond.button": { id: "Kirim tanggapan", en: "Send the response" },
  "complaints.step.answer": { id: "Jawab pelapor", en: "Answer the reporter" },
  "complaints.step.answer.text": { id: "Jawaban", en: "Answer" },
  "complaints.step.answer.hint": {
    id: "Apa yang sudah dan akan dilakukan, dan kapan. Dijawab belum berarti selesai.",
    en: "What was done, what will be done, and when. Answered is not solved.",
  },
  "complaints.step.answer.button": { id: "Kirim jawaban", en: "Send the answer" },
  "complaints.step.refer": { id: "Teruskan ke unit", en: "Refer to a unit" },
  "complaints.step.refer.unitId": { id: "Unit yang harus menangani", en: "Unit that must act" },
  "complaints.step.refer.text": { id: "Pesan untuk unit itu", en: "Message to that unit" },
  "complaints.step.refer.button": { id: "Teruskan", en: "Refer" },
  "complaints.step.return": { id: "Kembalikan, salah tujuan", en: "Give back, wrong address" },
  "complaints.step.return.text": { id: "Mengapa bukan unit ini?", en: "Why is it not this unit's?" },
  "complaints.step.return.hint": {
    id: "Sebutkan unit yang menurut Anda benar. Tenggat tetap berjalan.",
    en: "Name the unit that seems right to you. The time limits go on.",
  },
  "complaints.step.return.button": { id: "Kembalikan", en: "Give back" },
  "complaints.step.decide": { id: "Putuskan pengaduan", en: "Decide the complaint" },
  "complaints.step.decide.about": { id: "Pengaduan ini tentang siapa?", en: "Whom is this complaint about?" },
  "complaints.about.officer": { id: "pelaksana (Pasal 45 ayat 1)", en: "an officer (Article 45(1))" },
  "complaints.about.provider": { id: "penyelenggara (Pasal 45 ayat 2)", en: "the provider (Article 45(2))" },
  "complaints.about.corporation": {
    id: "korporasi atau lembaga independen (Pasal 45 ayat 3)",
    en: "a corporation or independent body (Article 45(3))",
  },
  "complaints.step.decide.text": { id: "Putusan dan alasannya", en: "Decision and reasons" },
  "complaints.step.decide.hint": {
    id: "Benar atau tidak, apa yang harus dilakukan, oleh siapa, dan kapan.",
    en: "Whether it is true, what must be done, by whom and when.",
  },
  "complaints.step.decide.button": { id: "Putuskan", en: "Decide" },
  "complaints.step.notify": { id: "Sampaikan putusan kepada pelapor", en: "Tell the reporter the decision" },
  "complaints.step.notify.text": { id: "Putusan dalam kata-kata biasa", en: "The decision in plain words" },
  "complaints.step.notify.hint": {
    id: "Pelapor membacanya di halaman pengaduannya, dan dapat membuka lagi selama 10 hari kerja.",
    en: "The reporter reads it on the page of the complaint and can open it again for 10 working days.",
  },
  "complaints.step.notify.button": { id: "Sampaikan", en: "Tell" },
  "complaints.step.close": { id: "Tutup pengaduan", en: "Close the complaint" },
  "complaints.step.close.result": { id: "Apa hasilnya?", en: "What came of it?" },
  "complaints.step.close.text": { id: "Bukti bahwa sudah selesai", en: "Evidence that it is solved" },
  "complaints.step.close.hint": {
    id: "Nomor dokumen, tanggal perbaikan, atau tautan bukti. Yang menutup bukan yang menangani.",
    en: "Number of the document, day of the repair, or where the evidence lies. Whoever closes did not handle it.",
  },
  "complaints.step.close.button": { id: "Tutup", en: "Close" },
  "complaints.step.set-aside": { id: "Kesampingkan", en: "Set aside" },
  "complaints.step.set-aside.to": {
    id: "Mengapa tidak ditangani sekarang?",
    en: "Why is it not handled now?",
  },
  "complaints.step.set-aside.postponed": {
    id: "Ditangani nanti. Tenggat undang-undang tetap berjalan.",
    en: "It is handled later. The time limits of the law go on.",
  },
  "complaints.step.set-aside.archived": {
    id: "Tidak dapat ditangani: terlalu umum, tidak berhubungan, atau sudah pernah.",
    en: "It cannot be handled: too general, unrelated, or made before.",
  },
  "complaints.step.set-aside.not-competent": {
    id: "Sebutkan instansi mana yang berwenang, bila tahu.",
    en: "Name the agency that is competent, if you know it.",
  },
  "complaints.step.set-aside.text": { id: "Alasan untuk pelapor", en: "Reason for the reporter" },
  "complaints.step.set-aside.hint": {
    id: "Pelapor membaca alasan ini.",
    en: "The reporter reads this reason.",
  },
  "complaints.step.set-aside.button": { id: "Kesampingkan", en: "Set aside" },
  "complaints.step.classify": { id: "Golongkan", en: "Classify" },
  "complaints.step.classify.class": { id: "Golongan", en: "Class" },
  "complaints.step.classify.category": { id: "Kategori", en: "Category" },
  "complaints.step.classify.category.prompt": { id: "Tanpa kategori", en: "No category" },
  "complaints.step.classify.newCategory": { id: "Kategori baru", en: "New category" },
  "complaints.step.classify.newCategory.hint": {
    id: "Hanya bila tidak ada di daftar.",
    en: "Only when it is not in the list.",
  },
  "complaints.step.classify.componentKey": {
    id: "Janji standar yang dilanggar",
    en: "Promise of the standard that was broken",
  },
  "complaints.step.classify.componentKey.prompt": { id: "Belum diketahui", en: "Not known yet" },
  "complaints.step.classify.area": { id: "Wilayah", en: "Area" },
  "complaints.step.classify.button": { id: "Simpan golongan", en: "Save the class" },
  "complaints.done.tanggapi": {
    id: "Tanggapan terkirim. Pelapor dapat membacanya.",
    en: "The response is sent. The reporter can read it.",
  },
  "complaints.done.jawab": {
    id: "Jawaban terkirim. Pengaduan tetap terbuka sampai diputus.",
    en: "The answer is sent. The complaint stays open until it is decided.",
  },
  "complaints.done.teruskan": { id: "Pengaduan diteruskan.", en: "The complaint is referred." },
  "complaints.done.kembalikan": { id: "Pengaduan dikembalikan.", en: "The complaint is given back." },
  "complaints.done.putuskan": {
    id: "Putusan tersimpan. Sampaikan kepada pelapor dalam 14 hari.",
    en: "The decision is stored. Tell the reporter within 14 days.",
  },
  "complaints.done.sampaikan": { id: "Putusan disampaikan.", en: "The decision is told." },
  "complaints.done.tutup": {
    id: "Pengaduan ditutup. Pelapor dapat membukanya lagi selama 10 hari kerja.",
    en: "The complaint is closed. The reporter can open it again for 10 working days.",
  },
  "complaints.done.kesampingkan": {
    id: "Tersimpan. Pelapor dapat membaca alasannya.",
    en: "Stored. The reporter can read the reason.",
  },
  "complaints.done.golongkan": { id: "Golongan tersimpan.", en: "The class is stored." },
  "complaints.done.diingatkan": {
    id: "Pengingat terkirim.",
    en: "The reminder is sent.",
  },
} as const satisfies Catalogue;
