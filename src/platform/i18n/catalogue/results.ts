import type { Catalogue } from "../text.ts";

/** What the public is told of an improvement, and how staff prepare and publish it. */
export const results = {
  "results.nothing-to-tell": {
    id: "Hasilnya belum diperiksa pengawas. Sesudah itu baru dapat disiapkan.",
    en: "The effect has not been checked by a supervisor yet. It can be prepared after that.",
  },
  "results.not-masked": {
    id: "Pemeriksaan data pribadi menemukan sesuatu yang belum disamarkan. Tidak ada yang diumumkan. Tarik naskah ini, lalu siapkan lagi.",
    en: "The check for personal data found something that is not masked. Nothing was published. Withdraw this draft and prepare it again.",
  },
  "results.words-not-there": {
    id: "Kata itu tidak ada dalam naskah. Salin persis seperti yang tertulis.",
    en: "These words are not in the draft. Copy them exactly as they stand.",
  },

  "results.survey.not-over": {
    id: "Gelombang survei ini belum berakhir. Indeksnya diumumkan sesudahnya.",
    en: "This survey wave is not over. Its index is published afterwards.",
  },
  "results.survey.no-answers": {
    id: "Belum ada kuesioner yang lengkap, jadi belum ada indeks untuk diumumkan.",
    en: "There is no complete questionnaire yet, so there is no index to publish.",
  },
  "results.staff.surveys": { id: "Indeks survei menunggu diumumkan", en: "Survey indexes to be published" },
  "results.staff.surveys.row": { id: "{unit}, berakhir {on}", en: "{unit}, ended {on}" },

  "results.title": { id: "Anda bilang, kami kerjakan", en: "You said, we did" },
  "results.lead": {
    id: "{n} perubahan sudah dinilai: {worked} berhasil, {notShown} belum terlihat hasilnya, {madeWorse} memburuk. Yang tidak berhasil tetap tertulis di sini.",
    en: {
      one: "{n} change was judged: {worked} worked, {notShown} not shown, {madeWorse} made worse. What did not work stays here, too.",
      other:
        "{n} changes were judged: {worked} worked, {notShown} not shown, {madeWorse} made worse. What did not work stays here, too.",
    },
  },
  "results.empty": {
    id: "Belum ada yang diumumkan. Di sini nanti tertulis apa yang warga sampaikan, apa yang diubah, dan apakah itu berhasil.",
    en: "Nothing is published yet. Here you will read what people said, what was changed, and whether it worked.",
  },
  "results.filter": { id: "Yang", en: "Those that" },
  "results.filter.all": { id: "semua", en: "all" },
  "results.filter.worked": { id: "berhasil", en: "worked" },
  "results.filter.not-shown": { id: "belum terlihat hasilnya", en: "are not shown" },
  "results.filter.made-worse": { id: "memburuk", en: "made it worse" },
  "results.filter.none": {
    id: "Tidak ada yang seperti itu di antara {n} perubahan.",
    en: "There is none like that among the {n} changes.",
  },
  "results.row.note": { id: "{office}, diumumkan {on}", en: "{office}, published {on}" },
  "results.row.said": { id: "Anda bilang: {problem}", en: "You said: {problem}" },

  "results.one.crumb": { id: "Anda bilang, kami kerjakan", en: "You said, we did" },
  "results.one.said": { id: "Anda bilang", en: "You said" },
  "results.one.promise": { id: "Yang dijanjikan", en: "What was promised" },
  "results.one.decided": { id: "Yang diputuskan", en: "What was decided" },
  "results.one.decided.by": { id: "Diputus {office}, {on}.", en: "Decided by {office}, {on}." },
  "results.one.did": { id: "Kami kerjakan", en: "We did" },
  "results.one.did.done": { id: "{unit}, selesai {on}", en: "{unit}, done {on}" },
  "results.one.did.open": { id: "{unit}, belum selesai", en: "{unit}, not done" },
  "results.one.came": { id: "Hasilnya", en: "What came of it" },
  "results.one.predicted": { id: "Yang diperkirakan", en: "What was predicted" },
  "results.one.predicted.text": {
    id: "{measure} {moved} antara {from} dan {until}.",
    en: "{measure}: {moved} between {from} and {until}.",
  },
  "results.one.came.text": { id: "Yang terjadi", en: "What happened" },
  "results.one.picture": {
    id: "Gambar ini dibekukan bersama angkanya saat hasil dihitung, dan sejak itu tidak berubah.",
    en: "This picture was frozen with its figures when the effect was computed, and has not changed since. Its words are Indonesian.",
  },
  "results.one.table": { id: "Angka di balik gambar", en: "The figures behind the picture" },
  "results.one.period": { id: "Mulai", en: "From" },
  "results.one.value": { id: "Nilai", en: "Value" },
  "results.one.download": { id: "Unduh angka ini (CSV)", en: "Download these figures (CSV)" },
  "results.one.fingerprint": { id: "Sidik jari bukti", en: "Fingerprint of the evidence" },
  "results.one.note": {
    id: "Hasil dihitung dari data, bukan dinilai sendiri oleh yang mengerjakan, dan diperiksa pengawas. Nama orang disamarkan.",
    en: "The effect was computed from data, not rated by those who did it, and checked by a supervisor. Names of people are masked.",
  },
  "results.one.published": { id: "Diumumkan {on} oleh {office}.", en: "Published {on} by {office}." },
  "results.one.next": {
    id: "Masih mengalami hal yang sama? Sampaikan pengaduan",
    en: "Does it still happen to you? Make a complaint",
  },

  "results.staff.to-prepare": { id: "Menunggu disiapkan", en: "To be prepared" },
  "results.staff.to-prepare.none": {
    id: "Semua program yang selesai sudah disiapkan.",
    en: "Every closed programme has been prepared.",
  },
  "results.staff.prepare": { id: "Siapkan naskah", en: "Prepare the text" },
  "results.staff.drafts": { id: "Menunggu diumumkan", en: "To be published" },
  "results.staff.drafts.none": { id: "Tidak ada naskah yang menunggu.", en: "No draft is waiting." },
  "results.staff.published": { id: "Sudah diumumkan", en: "Published" },
  "results.staff.row.draft": { id: "{unit}, disiapkan {on}", en: "{unit}, prepared {on}" },
  "results.staff.row.programme": { id: "{unit}, program {number}", en: "{unit}, programme {number}" },
  "results.staff.draft.title": {
    id: "Baca sebelum diumumkan: {title}",
    en: "Read before it is published: {title}",
  },
  "results.staff.draft.lead": {
    id: "Setiap bagian: tulisan aslinya, lalu yang akan dibaca warga. Yang ditandai disamarkan.",
    en: "Each part as it was written, then what the public will read. What is marked is masked.",
  },
  "results.staff.published.title": { id: "Sudah diumumkan: {title}", en: "Published: {title}" },
  "results.staff.withdrawn.title": { id: "Sudah ditarik: {title}", en: "Withdrawn: {title}" },
  "results.staff.place": { id: "Bagian", en: "Part" },
  "results.staff.original": { id: "Tulisan asli", en: "As written" },
  "results.staff.masked": { id: "Yang dibaca warga", en: "What the public reads" },
  "results.staff.place.title": { id: "Judul", en: "Title" },
  "results.staff.place.promise": { id: "Janji", en: "Promise" },
  "results.staff.place.problem": { id: "Masalah", en: "Problem" },
  "results.staff.place.change": { id: "Keputusan", en: "Decision" },
  "results.staff.place.action": { id: "Tindakan", en: "Action" },
  "results.staff.place.measure": { id: "Ukuran", en: "Measure" },
  "results.staff.place.effect": { id: "Hasil", en: "Effect" },
  "results.staff.masked.count": {
    id: "{n} bagian disamarkan.",
    en: { one: "{n} part is masked.", other: "{n} parts are masked." },
  },
  "results.staff.masked.none": {
    id: "Tidak ada yang disamarkan. Baca sekali lagi: aturan hanya mengenali bentuk yang lazim.",
    en: "Nothing is masked. Read once more: the rules know usual forms only.",
  },
  "results.staff.verdict": { id: "Putusan yang ikut diumumkan", en: "The verdict that goes with it" },
  "results.staff.publish": { id: "Umumkan", en: "Publish" },
  "results.staff.publish.note": {
    id: "Anda sudah membaca “Yang dibaca warga” sampai habis. Warga dapat membacanya segera.",
    en: "You have read “What the public reads” to its end. The public can read it at once.",
  },
  "results.staff.blacken": { id: "Samarkan kata lain", en: "Black out other words" },
  "results.staff.form.words": { id: "Kata yang disamarkan", en: "Words to black out" },
  "results.staff.words.hint": {
    id: "Salin persis dari “Yang dibaca warga”. Kata dihapus di semua bagian; tidak ada yang dapat ditulis sebagai gantinya.",
    en: "Copy exactly from “What the public reads”. They are taken out of every part; nothing can be written instead.",
  },
  "results.staff.withdraw": { id: "Tarik", en: "Withdraw" },
  "results.staff.withdraw.title": { id: "Tarik naskah ini", en: "Withdraw this text" },
  "results.staff.form.reason": { id: "Alasan", en: "Reason" },
  "results.staff.reason.hint": {
    id: "Dicatat di jejak audit. Yang sudah diumumkan segera hilang dari halaman warga.",
    en: "Goes into the audit trail. What was published leaves the public page at once.",
  },
  "results.staff.see": { id: "Lihat di halaman warga", en: "See it on the public page" },
  "results.staff.done.prepared": {
    id: "Naskah disiapkan. Kepala unit diberi tahu bahwa naskah menunggu.",
    en: "The text is prepared. The head of the unit is told that it waits.",
  },
  "results.staff.done.published": { id: "Sudah diumumkan.", en: "It is published." },
  "results.staff.done.blackened": { id: "Kata itu sudah disamarkan.", en: "The words are blacked out." },
  "results.staff.done.withdrawn": { id: "Naskah ditarik.", en: "The text is withdrawn." },
} as const satisfies Catalogue;
