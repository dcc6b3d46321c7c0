import type { Catalogue } from "../text.ts";

/** The quarter report: its words on the page and on paper, and the page where it is built. */
export const reports = {
  "reports.name": { id: "Laporan", en: "Reports" },
  "reports.staff.title": {
    id: "{n} hasil menunggu disiapkan atau diumumkan",
    en: {
      one: "{n} result waits to be prepared or published",
      other: "{n} results wait to be prepared or published",
    },
  },
  "reports.staff.title-none": {
    id: "Tidak ada hasil yang menunggu diumumkan",
    en: "No result waits to be published",
  },
  "reports.staff.quarters": { id: "Laporan triwulan", en: "Quarter reports" },
  "reports.staff.quarters.none": {
    id: "Belum ada laporan. Buat laporan triwulan yang baru lewat: angkanya dihitung dari data saat ini.",
    en: "There is no report yet. Build that of the last quarter: its figures are computed from the data as they are now.",
  },
  "reports.staff.row.title": { id: "Laporan {quarter}", en: "Report, {quarter}" },
  "reports.staff.row": { id: "{agency}, dibuat {at}", en: "{agency}, built {at}" },
  "reports.staff.build": { id: "Buat laporan", en: "Build the report" },
  "reports.form.quarter": { id: "Triwulan", en: "Quarter" },
  "reports.form.agencyId": { id: "Instansi", en: "Agency" },
  "reports.not-begun": {
    id: "Triwulan ini belum mulai. Pilih yang sudah berjalan atau sudah lewat.",
    en: "This quarter has not begun. Choose one that runs or is over.",
  },
  "reports.staff.done.built": {
    id: "Laporan dibuat. Angka dan PDF-nya tidak berubah lagi.",
    en: "The report is built. Its figures and PDF do not change any more.",
  },
  "reports.staff.pdf.id": { id: "PDF, bahasa Indonesia", en: "PDF, Indonesian" },
  "reports.staff.pdf.en": { id: "PDF, bahasa Inggris", en: "PDF, English" },
  "reports.staff.same": {
    id: "Halaman ini dan PDF-nya ditulis dari angka yang sama.",
    en: "This page and its PDF are written from the same figures.",
  },

  "reports.title": { id: "Laporan mutu layanan, {quarter}", en: "Service quality report, {quarter}" },
  "reports.quarter": { id: "triwulan {roman} {year}", en: "quarter {roman} of {year}" },
  "reports.foot": {
    id: "Data per {asOf}. Bentuk laporan {format}.",
    en: "Data as of {asOf}. Report format {format}.",
  },
  "reports.not-over": {
    id: "Triwulan ini belum berakhir saat laporan dibuat. Angkanya masih berubah.",
    en: "This quarter was not over when the report was built. Its figures still change.",
  },
  "reports.opening": { id: "Ringkasan", en: "Summary" },
  "reports.opening.complaints": {
    id: "Warga menyampaikan {count} pengaduan. {open} di antaranya masih terbuka.",
    en: {
      one: "People made {count} complaint. {open} of them is still open.",
      other: "People made {count} complaints. {open} of them are still open.",
    },
  },
  "reports.opening.findings": {
    id: "Dari {signals} peringatan dan dari pengamatan orang, {count} temuan dibuka.",
    en: {
      one: "From {signals} warnings and from what people saw, {count} finding was opened.",
      other: "From {signals} warnings and from what people saw, {count} findings were opened.",
    },
  },
  "reports.opening.effects": {
    id: "{count} perubahan dinilai dengan data: {worked} berhasil, {notShown} belum terlihat hasilnya, {madeWorse} memburuk.",
    en: {
      one: "{count} change was judged by data: {worked} worked, {notShown} not shown, {madeWorse} made worse.",
      other:
        "{count} changes were judged by data: {worked} worked, {notShown} not shown, {madeWorse} made worse.",
    },
  },

  "reports.opening.effects.none": {
    id: "Belum ada perubahan yang dinilai dengan data dalam triwulan ini.",
    en: "No change was judged by data in this quarter.",
  },

  "reports.too-few": { id: "belum cukup data", en: "not enough to tell" },
  "reports.no-data": { id: "belum ada data", en: "no data yet" },
  "reports.not-reached": { id: "belum sebanyak itu yang selesai", en: "fewer than that are done" },
  "reports.days": { id: "{days} hari", en: "{days} days" },
  "reports.between": { id: "{value} (antara {low} dan {high})", en: "{value} (between {low} and {high})" },

  "reports.complaints": { id: "Pengaduan", en: "Complaints" },
  "reports.complaints.none": {
    id: "Tidak ada pengaduan yang diterima dalam triwulan ini.",
    en: "No complaint was received in this quarter.",
  },
  "reports.complaints.sum": {
    id: "{received} diterima = {open} terbuka + {closed} selesai + {withdrawn} dianggap dicabut + {notCompetent} bukan wewenang + {archived} diarsipkan.",
    en: "{received} received = {open} open + {closed} closed + {withdrawn} deemed withdrawn + {notCompetent} not competent + {archived} archived.",
  },
  "reports.complaints.by-unit": { id: "Menurut unit", en: "By unit" },
  "reports.durations.median": {
    id: "Separuh pengaduan selesai dalam {median}",
    en: "Half of the complaints are closed within {median}",
  },
  "reports.durations.slow": {
    id: "Belum separuh dari {count} pengaduan selesai",
    en: "Fewer than half of the {count} complaints are closed",
  },
  "reports.durations.few": {
    id: "Belum cukup pengaduan untuk mengatakan berapa lama: baru {count}",
    en: "Too few complaints to say how long they take: {count} so far",
  },
  "reports.durations.how": {
    id: "{count} pengaduan, {open} di antaranya masih terbuka dan ikut dihitung (Kaplan-Meier, selang 95 %).",
    en: "{count} complaints, {open} of them still open and counted as such (Kaplan-Meier, 95 % interval).",
  },
  "reports.durations.caption": {
    id: "Lama dari diterima, yang terbuka ikut dihitung",
    en: "Time since receipt, open ones counted",
  },
  "reports.stage.answered": { id: "Dijawab", en: "Answered" },
  "reports.stage.closed": { id: "Selesai", en: "Closed" },
  "reports.chart.day": { id: "{days} hari", en: "{days} days" },
  "reports.chart.n": { id: "n = {n}", en: "n = {n}" },
  "reports.on-time": { id: "Batas waktu yang ditepati", en: "Deadlines kept" },

  "reports.surveys": { id: "Survei kepuasan", en: "Satisfaction survey" },
  "reports.surveys.none": {
    id: "Tidak ada gelombang survei yang berakhir dalam triwulan ini.",
    en: "No survey wave ended in this quarter.",
  },
  "reports.surveys.sentence": {
    id: "{n} gelombang survei berakhir dalam triwulan ini",
    en: { one: "{n} survey wave ended in this quarter", other: "{n} survey waves ended in this quarter" },
  },
  "reports.surveys.how": {
    id: "Indeks 25 sampai 100 dengan selang 95 % (bootstrap BCa). Gelombang yang selangnya bertumpuk belum tentu berbeda.",
    en: "Index from 25 to 100 with 95 % interval (BCa bootstrap). Waves whose intervals overlap may not differ.",
  },
  "reports.surveys.caption": { id: "Indeks per gelombang", en: "Index by wave" },
  "reports.surveys.wave": { id: "{name}, {unit}", en: "{name}, {unit}" },
  "reports.surveys.index": { id: "{index}, mutu {category}", en: "{index}, category {category}" },
  "reports.surveys.interval": { id: "{low} sampai {high}", en: "{low} to {high}" },
  "reports.caution.few-answers": {
    id: "Jawaban kurang dari {minimum}.",
    en: "Fewer than {minimum} answers.",
  },
  "reports.caution.below-required-sample": {
    id: "Di bawah sampel yang diperlukan ({required}).",
    en: "Below the required sample ({required}).",
  },
  "reports.caution.more-answers-than-population": {
    id: "Jawaban lebih banyak dari populasi ({population}).",
    en: "More answers than the population ({population}).",
  },

  "reports.improvement": { id: "Perbaikan", en: "Improvement" },
  "reports.improvement.counts": { id: "Dari peringatan sampai keputusan", en: "From warnings to decisions" },
  "reports.count.signals-raised": { id: "Peringatan muncul", en: "Warnings raised" },
  "reports.count.signals-waiting": { id: "Peringatan yang belum ditindak", en: "Warnings not acted on yet" },
  "reports.count.signals-cleared": {
    id: "Peringatan yang reda sendiri",
    en: "Warnings that cleared by themselves",
  },
  "reports.count.signals-dismissed": {
    id: "Peringatan yang dikesampingkan dengan alasan",
    en: "Warnings dismissed with a reason",
  },
  "reports.count.signals-in-finding": {
    id: "Peringatan yang menjadi temuan",
    en: "Warnings that became findings",
  },
  "reports.count.findings-opened": { id: "Temuan dibuka", en: "Findings opened" },
  "reports.count.findings-still-open": {
    id: "Temuan itu yang masih terbuka",
    en: "Of these findings still open",
  },
  "reports.count.findings-solved": { id: "Temuan terselesaikan", en: "Findings solved" },
  "reports.count.findings-reopened": { id: "Temuan dibuka kembali", en: "Findings reopened" },
  "reports.count.proposals-sent": { id: "Usulan dikirim", en: "Proposals sent" },
  "reports.count.proposals-accepted": { id: "Usulan yang diterima", en: "Proposals accepted" },
  "reports.count.proposals-changed": {
    id: "Usulan yang diterima dengan perubahan",
    en: "Proposals accepted with changes",
  },
  "reports.count.proposals-refused": { id: "Usulan yang ditolak", en: "Proposals refused" },
  "reports.waiting": { id: "Lama menunggu keputusan", en: "How long decisions take" },
  "reports.waiting.row": { id: "Usulan sampai diputus", en: "Proposals until decided" },
  "reports.actions": { id: "Tindakan yang jatuh tempo", en: "Actions that fell due" },
  "reports.actions.row": { id: "Tindakan dalam program", en: "Actions of programmes" },
  "reports.effects": { id: "Hasil yang disahkan pengawas", en: "Effects confirmed by a supervisor" },
  "reports.effects.none": {
    id: "Tidak ada hasil yang disahkan dalam triwulan ini.",
    en: "No effect was confirmed in this quarter.",
  },
  "reports.effects.programme": { id: "{number} {title}", en: "{number} {title}" },

  "reports.column.unit": { id: "Unit", en: "Unit" },
  "reports.column.total": { id: "Jumlah", en: "Total" },
  "reports.column.received": { id: "Diterima", en: "Received" },
  "reports.column.open": { id: "Terbuka", en: "Open" },
  "reports.column.closed": { id: "Selesai", en: "Closed" },
  "reports.column.withdrawn": { id: "Dicabut", en: "Withdrawn" },
  "reports.column.notCompetent": { id: "Bukan wewenang", en: "Not competent" },
  "reports.column.archived": { id: "Diarsipkan", en: "Archived" },
  "reports.column.stage": { id: "Sampai", en: "Until" },
  "reports.column.n": { id: "n", en: "n" },
  "reports.column.stillOpen": { id: "Terbuka", en: "Open" },
  "reports.column.waiting": { id: "Menunggu", en: "Waiting" },
  "reports.column.median": { id: "Median", en: "Median" },
  "reports.column.p90": { id: "Sembilan dari sepuluh", en: "Nine of ten" },
  "reports.column.clock": { id: "Batas waktu", en: "Deadline" },
  "reports.column.share": { id: "Tepat waktu", en: "In time" },
  "reports.column.inTime": { id: "Tepat", en: "Kept" },
  "reports.column.late": { id: "Lewat", en: "Missed" },
  "reports.column.running": { id: "Berjalan", en: "Running" },
  "reports.column.wave": { id: "Gelombang", en: "Wave" },
  "reports.column.answers": { id: "Jawaban", en: "Answers" },
  "reports.column.index": { id: "Indeks", en: "Index" },
  "reports.column.interval": { id: "Selang", en: "Interval" },
  "reports.column.caution": { id: "Catatan", en: "Caution" },
  "reports.column.what": { id: "Yang dihitung", en: "What is counted" },
  "reports.column.count": { id: "Banyaknya", en: "Count" },
  "reports.column.programme": { id: "Program", en: "Programme" },
  "reports.column.verdict": { id: "Putusan", en: "Verdict" },
  "reports.column.sentence": { id: "Hasil dan selangnya", en: "Effect and interval" },
  "reports.column.evidence": { id: "Bukti", en: "Evidence" },

  "reports.definitions": { id: "Lampiran: arti setiap angka", en: "Annex: what each figure means" },
  "reports.definitions.lead": {
    id: "Triwulan ini dari {from} sampai {until}. Data per {asOf}. Di bawah {fewest} kasus tertulis “belum cukup data”.",
    en: "This quarter runs from {from} to {until}. Data as of {asOf}. Below {fewest} cases it says “not enough to tell”.",
  },
  "reports.definition.part.population": { id: "Yang dihitung", en: "Population" },
  "reports.definition.part.clock": { id: "Waktu", en: "Clock" },
  "reports.definition.part.exclusions": { id: "Tidak termasuk", en: "Exclusions" },
  "reports.definition.part.n": { id: "n", en: "n" },
  "reports.definition.part.method": { id: "Cara", en: "Method" },
  "reports.definition.tally": { id: "Banyaknya pengaduan", en: "Counts of complaints" },
  "reports.definition.tally.population": {
    id: "Pengaduan yang diterima dari {from} sampai {until}.",
    en: "Complaints received from {from} to {until}.",
  },
  "reports.definition.tally.clock": { id: "Keadaan per {asOf}.", en: "State as of {asOf}." },
  "reports.definition.tally.exclusions": {
    id: "Laporan yang hanya boleh dibaca inspektorat.",
    en: "Reports that only the inspectorate may read.",
  },
  "reports.definition.tally.method": {
    id: "Yang ditunda dan dibuka kembali dihitung terbuka; jumlahnya selalu cocok.",
    en: "Postponed and reopened ones count as open; the sum always reconciles.",
  },
  "reports.definition.durations": { id: "Lama pengaduan", en: "How long complaints take" },
  "reports.definition.durations.population": {
    id: "Pengaduan yang diterima dalam triwulan, yang terbuka ikut dihitung.",
    en: "Complaints received in the quarter, open ones included.",
  },
  "reports.definition.durations.clock": {
    id: "Hari kalender dari diterima sampai dijawab atau selesai; yang dibuka kembali memakai tanggal terima yang pertama.",
    en: "Calendar days from receipt to the answer or the close; reopened ones keep their first date of receipt.",
  },
  "reports.definition.durations.exclusions": {
    id: "Yang diarsipkan, bukan wewenang, dianggap dicabut, atau tercatat selesai sebelum diterima.",
    en: "Those archived, not competent, deemed withdrawn, or recorded as closed before they came.",
  },
  "reports.definition.durations.method": {
    id: "Penaksir Kaplan-Meier, selang log-log 95 %.",
    en: "Kaplan-Meier estimate, 95 % log-log interval.",
  },
  "reports.definition.on-time": { id: "Batas waktu pengaduan", en: "Deadlines of complaints" },
  "reports.definition.on-time.population": {
    id: "Batas waktu pada pengaduan yang diterima dalam triwulan.",
    en: "Deadlines of the complaints received in the quarter.",
  },
  "reports.definition.on-time.clock": {
    id: "Hari kalender atau hari kerja menurut profil batas waktu, dengan jeda yang sah.",
    en: "Calendar or working days by the deadline profile, with lawful pauses.",
  },
  "reports.definition.on-time.exclusions": {
    id: "Yang masih berjalan dan belum jatuh tempo.",
    en: "Those that still run and are not due yet.",
  },
  "reports.definition.on-time.method": {
    id: "Bagian yang tepat waktu dengan selang Wilson 95 %.",
    en: "Share in time with 95 % Wilson interval.",
  },
  "reports.definition.survey": { id: "Indeks kepuasan", en: "Satisfaction index" },
  "reports.definition.survey.population": {
    id: "Kuesioner lengkap pada gelombang yang berakhir dalam triwulan.",
    en: "Complete questionnaires of waves that ended in the quarter.",
  },
  "reports.definition.survey.clock": { id: "Masa setiap gelombang.", en: "The period of each wave." },
  "reports.definition.survey.exclusions": {
    id: "Kuesioner yang tidak lengkap.",
    en: "Incomplete questionnaires.",
  },
  "reports.definition.survey.method": {
    id: "Bobot 1/9 setiap unsur (PermenPANRB 14/2017), selang bootstrap BCa 95 %.",
    en: "Weight 1/9 for each element (PermenPANRB 14/2017), 95 % BCa bootstrap interval.",
  },
  "reports.definition.signals": { id: "Peringatan", en: "Warnings" },
  "reports.definition.signals.population": {
    id: "Peringatan yang muncul dalam triwulan.",
    en: "Warnings raised in the quarter.",
  },
  "reports.definition.signals.clock": { id: "Keadaan per {asOf}.", en: "State as of {asOf}." },
  "reports.definition.signals.exclusions": { id: "Tidak ada.", en: "None." },
  "reports.definition.signals.method": {
    id: "Satu aturan pada satu deret sejak satu hari dihitung satu kali.",
    en: "One rule on one series since one day counts once.",
  },
  "reports.definition.findings": { id: "Temuan", en: "Findings" },
  "reports.definition.findings.population": {
    id: "Temuan yang dibuka dalam triwulan; terselesaikan dan dibuka kembali: temuan yang hasilnya disahkan dalam triwulan.",
    en: "Findings opened in the quarter; solved and reopened: findings whose effect was confirmed in the quarter.",
  },
  "reports.definition.findings.clock": { id: "Keadaan per {asOf}.", en: "State as of {asOf}." },
  "reports.definition.findings.exclusions": {
    id: "“Masih terbuka” tanpa yang ditolak.",
    en: "“Still open” leaves out declined ones.",
  },
  "reports.definition.findings.method": {
    id: "Terselesaikan hanya bila hasilnya terbukti berhasil; selain itu dibuka kembali.",
    en: "Solved only when the effect was shown to work; otherwise reopened.",
  },
  "reports.definition.proposals": { id: "Usulan", en: "Proposals" },
  "reports.definition.proposals.population": {
    id: "Usulan yang pertama kali dikirim dalam triwulan.",
    en: "Proposals first sent in the quarter.",
  },
  "reports.definition.proposals.clock": { id: "Keputusan sampai {asOf}.", en: "Decisions until {asOf}." },
  "reports.definition.proposals.exclusions": {
    id: "Usulan yang ditarik; pertanyaan pemutus bukan keputusan.",
    en: "Withdrawn proposals; a question of the decider is no decision.",
  },
  "reports.definition.proposals.method": { id: "Dihitung satu per satu.", en: "Counted one by one." },
  "reports.definition.waiting": { id: "Lama menunggu keputusan", en: "Waiting for decisions" },
  "reports.definition.waiting.population": {
    id: "Usulan yang sama, yang masih menunggu ikut dihitung.",
    en: "The same proposals, those that still wait included.",
  },
  "reports.definition.waiting.clock": {
    id: "Hari kalender dari pertama dikirim sampai diputus, termasuk waktu bertanya.",
    en: "Calendar days from the first sending to the decision, questions included.",
  },
  "reports.definition.waiting.exclusions": { id: "Usulan yang ditarik.", en: "Withdrawn proposals." },
  "reports.definition.waiting.method": {
    id: "Penaksir Kaplan-Meier, selang log-log 95 %.",
    en: "Kaplan-Meier estimate, 95 % log-log interval.",
  },
  "reports.definition.actions": { id: "Tindakan", en: "Actions" },
  "reports.definition.actions.population": {
    id: "Tindakan program yang jatuh tempo dalam triwulan.",
    en: "Actions of programmes that fell due in the quarter.",
  },
  "reports.definition.actions.clock": {
    id: "Selesai pada hari jatuh tempo atau sebelumnya, menurut zona waktu instansi.",
    en: "Done on the due day or before, in the zone of the agency.",
  },
  "reports.definition.actions.exclusions": {
    id: "Permintaan yang ditarik, dan yang belum jatuh tempo.",
    en: "Requests that were withdrawn, and those not due yet.",
  },
  "reports.definition.actions.method": {
    id: "Bagian yang tepat waktu dengan selang Wilson 95 %.",
    en: "Share in time with 95 % Wilson interval.",
  },
  "reports.definition.effects": { id: "Hasil perubahan", en: "Effects of changes" },
  "reports.definition.effects.population": {
    id: "Hasil yang disahkan pengawas dalam triwulan.",
    en: "Effects confirmed by a supervisor in the quarter.",
  },
  "reports.definition.effects.clock": {
    id: "Masa ukur yang ditetapkan dalam usulan.",
    en: "The window fixed in the proposal.",
  },
  "reports.definition.effects.exclusions": {
    id: "Hasil yang belum diperiksa atau ditolak pengawas.",
    en: "Effects not checked yet or rejected by a supervisor.",
  },
  "reports.definition.effects.method": {
    id: "Rancangan terkuat yang didukung data, selang 95 %; kalimatnya dibekukan bersama buktinya.",
    en: "The strongest design that the data allow, 95 % interval; its sentence is frozen with its evidence.",
  },
} as const satisfies Catalogue;
