import type { Catalogue } from "../text.ts";

export const agenda = {
  "agenda.title": {
    id: { other: "{n} hal menunggu Anda hari ini" },
    en: { one: "{n} thing waits for you today", other: "{n} things wait for you today" },
  },
  "agenda.title-none": {
    id: "Tidak ada yang perlu Anda kerjakan hari ini",
    en: "Nothing needs you today",
  },
  "agenda.lead": {
    id: "Yang paling mahal bila menunggu ada di atas. Biaya dihitung dalam hari yang hilang bagi warga.",
    en: "What costs most to leave waiting stands on top. Cost is counted in days lost for citizens.",
  },
  "agenda.checked": {
    id: "Diperiksa {at}: janji layanan, peringatan, temuan, keputusan, tindakan, dan hasil.",
    en: "Checked {at}: promises, warnings, findings, decisions, actions and effects.",
  },
  "agenda.more": {
    id: { other: "Masih ada {n} hal lain yang lebih murah menunggu." },
    en: { one: "{n} more thing waits at lower cost.", other: "{n} more things wait at lower cost." },
  },
  "agenda.group.broken-soon": { id: "Janji yang terancam", en: "Promises at risk" },
  "agenda.group.decide": { id: "Menunggu keputusan", en: "Waiting for a decision" },
  "agenda.group.slipping": { id: "Tindakan yang tersendat", en: "Actions that slip" },
  "agenda.group.prove": { id: "Saatnya dibuktikan", en: "Time to prove" },
  "agenda.cost": { id: "± {days} hari warga per hari", en: "about {days} citizen days a day" },
  "agenda.signal.title": { id: "Peringatan: {name}", en: "Warning: {name}" },
  "agenda.signal.why": {
    id: "Sejak {since} jumlahnya {value} sepekan, biasanya {expected}. Ini bukan kebetulan.",
    en: "Since {since} there are {value} a week, usually {expected}. This is not chance.",
  },
  "agenda.finding-open.title": { id: "Temuan: {name}", en: "Finding: {name}" },
  "agenda.finding-open.why": {
    id: "Terbuka sejak {since} dan belum ada usulan perbaikan.",
    en: "Open since {since} without a proposal.",
  },
  "agenda.finding-reopened.title": { id: "Temuan terbuka lagi: {name}", en: "Finding open again: {name}" },
  "agenda.finding-reopened.why": {
    id: "Perubahan yang dijalankan belum terlihat hasilnya. Perlu usulan lain.",
    en: "The change did not show an effect. Another proposal is needed.",
  },
  "agenda.proposal-waiting.title": { id: "Usulan menunggu: {name}", en: "Proposal waits: {name}" },
  "agenda.proposal-waiting.why": {
    id: "Menunggu keputusan {holder} sejak {since}; diharapkan paling lambat {due}.",
    en: "Waits for {holder} since {since}; expected by {due}.",
  },
  "agenda.proposal-asked.title": {
    id: "Usulan ditanya balik: {name}",
    en: "Question about a proposal: {name}",
  },
  "agenda.proposal-asked.why": {
    id: "{holder} meminta penjelasan.",
    en: "{holder} asks for an explanation.",
  },
  "agenda.proposal-accepted.title": { id: "Usulan diterima: {name}", en: "Proposal accepted: {name}" },
  "agenda.proposal-accepted.why": {
    id: "Sudah diputuskan, tetapi programnya belum dimulai.",
    en: "Decided, but its programme has not begun.",
  },
  "agenda.proposal-to-decide.title": { id: "Putuskan: {name}", en: "Decide: {name}" },
  "agenda.proposal-to-decide.why": {
    id: "Ini wewenang Anda. Diajukan {since}, diharapkan paling lambat {due}.",
    en: "This right is yours. Submitted {since}, expected by {due}.",
  },
  "agenda.request-to-answer.title": { id: "Jawab permintaan: {name}", en: "Answer a request: {name}" },
  "agenda.request-to-answer.why": {
    id: "Diminta {since}, selesai paling lambat {due}. Diam tidak berarti setuju.",
    en: "Asked {since}, due {due}. Silence is not a yes.",
  },
  "agenda.date-proposed.title": { id: "Tanggal lain diusulkan: {name}", en: "Another date proposed: {name}" },
  "agenda.date-proposed.why": {
    id: "Instansi pelaksana mengusulkan {due}.",
    en: "The owner proposes {due}.",
  },
  "agenda.request-refused.title": { id: "Permintaan ditolak: {name}", en: "Request refused: {name}" },
  "agenda.request-refused.why": {
    id: "Ditolak dengan alasan tertulis. Cari jalan lain atau naikkan.",
    en: "Refused with written reasons. Find another way or escalate.",
  },
  "agenda.action-to-report.title": { id: "Laporkan kemajuan: {name}", en: "Report progress: {name}" },
  "agenda.action-to-report.why": {
    id: "Anda menyanggupi selesai {due}.",
    en: "You agreed to finish by {due}.",
  },
  "agenda.action-slipping.title": { id: "Tersendat: {name}", en: "Slipping: {name}" },
  "agenda.action-slipping.why.silent": {
    id: "Belum dijawab sama sekali; jatuh tempo {due}.",
    en: "Not answered at all; due {due}.",
  },
  "agenda.action-slipping.why.refused": { id: "Ditolak oleh pemiliknya.", en: "Refused by its owner." },
  "agenda.action-slipping.why.late": { id: "Sudah lewat jatuh tempo {due}.", en: "Past its due date {due}." },
  "agenda.action-slipping.why.behind-plan": {
    id: "Baru {progress} selesai, padahal jatuh tempo {due}.",
    en: "Only {progress} done although due {due}.",
  },
  "agenda.action-to-verify.title": { id: "Periksa tindakan: {name}", en: "Verify an action: {name}" },
  "agenda.action-to-verify.why": {
    id: "Pemiliknya mengatakan selesai. Buktinya perlu diperiksa orang lain.",
    en: "Its owner says it is done. Somebody else must check the evidence.",
  },
  "agenda.programme-without-date.title": {
    id: "Program berjalan: {name}",
    en: "Programme under way: {name}",
  },
  "agenda.programme-without-date.why": {
    id: "Tanggal mulai berlakunya belum dicatat, sehingga hasilnya belum dapat diukur.",
    en: "The day it comes into force is not written down, so its effect cannot be measured.",
  },
  "agenda.effect-due.title": { id: "Hitung hasilnya: {name}", en: "Compute the effect: {name}" },
  "agenda.effect-due.why": {
    id: "Masa ukurnya berakhir {due}. Berhasil atau tidak, warga berhak tahu.",
    en: "Its window ended {due}. Worked or not, citizens have a right to know.",
  },
  "agenda.effect-to-verify.title": { id: "Periksa hasil: {name}", en: "Verify an effect: {name}" },
  "agenda.effect-to-verify.why": {
    id: "Dihitung {since}. Pengawas memeriksa cara menghitungnya.",
    en: "Computed {since}. A supervisor checks how.",
  },
  "agenda.complaint-due.title": { id: "Pengaduan {number}: {name}", en: "Complaint {number}: {name}" },
  "agenda.complaint-due.why": { id: "Jatuh tempo {due}.", en: "Due {due}." },
  "agenda.complaint-late.why": { id: "Sudah lewat jatuh tempo {due}.", en: "Past its due date {due}." },
  "agenda.complaints-late.title": {
    id: { other: "{n} pengaduan lewat jatuh tempo" },
    en: { one: "{n} complaint is past its due date", other: "{n} complaints are past their due dates" },
  },
  "agenda.complaints-late.why": { id: "Yang paling lama sejak {due}.", en: "The oldest since {due}." },
  "agenda.complaints-due-soon.title": {
    id: { other: "{n} pengaduan jatuh tempo dalam tujuh hari" },
    en: {
      one: "{n} complaint falls due within seven days",
      other: "{n} complaints fall due within seven days",
    },
  },
  "agenda.complaints-due-soon.why": { id: "Yang pertama {due}.", en: "The first on {due}." },
  "agenda.cases-breaking-soon.title": {
    id: { other: "{name}: {n} kasus akan melewati janji" },
    en: {
      one: "{name}: {n} case will break its promise",
      other: "{name}: {n} cases will break their promise",
    },
  },
  "agenda.cases-breaking-soon.why": {
    id: "Paling lambat {due} bila tidak ada yang terjadi. Paling banyak menunggu sesudah {step}.",
    en: "By {due} if nothing happens. Most of them wait after {step}.",
  },
  "agenda.do.list": { id: "Lihat daftarnya", en: "See the list" },
  "agenda.do.look": { id: "Lihat buktinya", en: "See the evidence" },
  "agenda.do.propose": { id: "Usulkan perbaikan", en: "Propose a change" },
  "agenda.do.remind": { id: "Ingatkan", en: "Remind" },
  "agenda.do.decide": { id: "Baca dan putuskan", en: "Read and decide" },
  "agenda.do.start": { id: "Mulai program", en: "Start the programme" },
  "agenda.do.answer": { id: "Jawab", en: "Answer" },
  "agenda.do.report": { id: "Laporkan", en: "Report" },
  "agenda.do.verify": { id: "Periksa", en: "Verify" },
  "agenda.do.compute": { id: "Hitung hasil", en: "Compute the effect" },
  "agenda.do.open": { id: "Buka", en: "Open" },
  "agenda.empty": {
    id: "Bila ada janji yang terancam, keputusan yang menunggu, atau hasil yang dapat dihitung, ia muncul di sini.",
    en: "When a promise is at risk, a decision waits, or an effect can be computed, it appears here.",
  },
} as const satisfies Catalogue;
