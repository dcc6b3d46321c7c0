import type { Catalogue } from "../text.ts";

/** Letters about work that waits. Each leads to one page; none holds more than is needed to know whether to open it. */
export const letters = {
  "letters.frame": {
    id: "Yth. {name},\n\n{text}\n\nBuka: {link}\n\nSurat ini dikirim oleh Mutu. Balasannya tidak dibaca.",
    en: "Dear {name},\n\n{text}\n\nOpen: {link}\n\nThis letter was sent by Mutu. Replies are not read.",
  },
  "letters.proposal-submitted.subject": {
    id: "Menunggu keputusan Anda: {title}",
    en: "Waiting for your decision: {title}",
  },
  "letters.proposal-submitted.text": {
    id: "Usulan {number} menunggu keputusan Anda: {title}. Diharapkan paling lambat {due}. Buktinya ada di halaman yang sama.",
    en: "Proposal {number} waits for your decision: {title}. It is expected by {due}. The evidence is on the same page.",
  },
  "letters.proposal-decided.subject": { id: "Sudah diputuskan: {title}", en: "Decided: {title}" },
  "letters.proposal-decided.text": {
    id: "Usulan {number} ({title}) sudah diputuskan: {outcome}. Alasannya ada di halaman usulan.",
    en: "Proposal {number} ({title}) was decided: {outcome}. The reason is on the page of the proposal.",
  },
  "letters.proposal-reminder.subject": { id: "Diingatkan: {title}", en: "A reminder: {title}" },
  "letters.proposal-reminder.text": {
    id: "Usulan {number} ({title}) masih menunggu keputusan Anda sejak {since}. {note}",
    en: "Proposal {number} ({title}) has been waiting for your decision since {since}. {note}",
  },
  "letters.proposal-ladder.subject": {
    id: "Belum diputuskan melewati harinya: {title}",
    en: "Not decided past its day: {title}",
  },
  "letters.proposal-ladder.text": {
    id: "Usulan {number} ({title}) seharusnya diputuskan paling lambat {due}. Ini anak tangga ke-{rung}. Surat ini memberi tahu; wewenang memutus tetap pada {holder}.",
    en: "Proposal {number} ({title}) was to be decided by {due}. This is rung {rung} of the ladder. This letter informs; the right to decide stays with {holder}.",
  },
  "letters.request-sent.subject": {
    id: "Permintaan kepada unit Anda: {title}",
    en: "Asked of your unit: {title}",
  },
  "letters.request-sent.text": {
    id: "{asker} meminta unit Anda: {title}. Selesai paling lambat {due}. Terima, usulkan tanggal lain, atau tolak dengan alasan. Diam tidak dianggap setuju.",
    en: "{asker} asks your unit: {title}. It is due {due}. Accept, propose another date, or refuse with reasons. Silence is not taken for a yes.",
  },
  "letters.request-answered.subject": { id: "Dijawab: {title}", en: "Answered: {title}" },
  "letters.request-answered.text": {
    id: "{owner} menjawab permintaan Anda ({title}): {answer}.",
    en: "{owner} answered your request ({title}): {answer}.",
  },
  "letters.request-settled.subject": { id: "Tanggalnya pasti: {title}", en: "The date is settled: {title}" },
  "letters.request-settled.text": {
    id: "Permintaan {asker} ({title}) sekarang jatuh tempo {due}.",
    en: "The request of {asker} ({title}) is now due {due}.",
  },
  "letters.request-withdrawn.subject": {
    id: "Permintaan ditarik: {title}",
    en: "Request withdrawn: {title}",
  },
  "letters.request-withdrawn.text": {
    id: "{asker} menarik permintaan ini: {title}. Tidak ada lagi yang perlu dikerjakan.",
    en: "{asker} has withdrawn this request: {title}. Nothing is left to do.",
  },
  "letters.request-given-back.subject": {
    id: "Belum dinyatakan selesai: {title}",
    en: "Not found done: {title}",
  },
  "letters.request-given-back.text": {
    id: "Pengawas memeriksa tindakan ini dan belum menyatakannya selesai: {title}. Alasannya ada di halaman permintaan.",
    en: "A supervisor checked this action and did not find it done: {title}. The reason is on the page of the request.",
  },
  "letters.request-reminder.subject": { id: "Diingatkan: {title}", en: "A reminder: {title}" },
  "letters.request-reminder.text": {
    id: "{asker} mengingatkan permintaan ini: {title}, jatuh tempo {due}. {note}",
    en: "{asker} reminds you of this request: {title}, due {due}. {note}",
  },
  "letters.request-ladder.subject": { id: "Melewati harinya: {title}", en: "Past its day: {title}" },
  "letters.request-ladder.text": {
    id: "Permintaan {asker} kepada {owner} ({title}): {why}, jatuh tempo {due}. Ini anak tangga ke-{rung}. Surat ini memberi tahu; yang menjawab tetap unit yang diminta.",
    en: "The request of {asker} to {owner} ({title}): {why}, due {due}. This is rung {rung} of the ladder. This letter informs; the unit asked still answers.",
  },
  "letters.action-done.subject": { id: "Perlu diperiksa: {title}", en: "To be checked: {title}" },
  "letters.action-done.text": {
    id: "Pemilik tindakan ini mengatakan selesai: {title}. Buktinya menunggu pemeriksaan pengawas.",
    en: "The owner of this action says it is done: {title}. The evidence waits for a supervisor.",
  },
  "letters.effect-computed.subject": {
    id: "Hasil perlu diperiksa: {title}",
    en: "An effect to check: {title}",
  },
  "letters.effect-computed.text": {
    id: "Hasil program {number} ({title}) sudah dihitung dan menunggu pemeriksaan pengawas.",
    en: "The effect of programme {number} ({title}) was computed and waits for a supervisor.",
  },
  "letters.publication-prepared.subject": {
    id: "Menunggu diumumkan: {title}",
    en: "Waiting to be published: {title}",
  },
  "letters.publication-prepared.text": {
    id: "Naskah untuk warga sudah siap: {title}. Baca yang disamarkan, lalu umumkan bila sudah benar.",
    en: "A text for the public is ready: {title}. Read what is masked, then publish it when it is right.",
  },
  "letters.checkpoint.subject": {
    id: "Titik periksa jejak audit: {seq} catatan",
    en: "Checkpoint of the audit trail: {seq} entries",
  },
  "letters.checkpoint.text": {
    id: "Sampai {at} jejak audit berisi {seq} catatan. Baris di bawah ini ditandatangani oleh Mutu dan tidak dapat dibuat oleh orang yang hanya menguasai basis datanya.\n\n{checkpoint}\n\nSimpan surat ini di luar Mutu. Bila kelak jejaknya diragukan, simpan baris itu sebagai berkas .json dan minta pengelola menjalankan mutu audit verify --checkpoints FOLDER --key KUNCI. Surat seperti ini datang tiap {hours} jam; bila tidak datang, tanyakan sebabnya.",
    en: "Until {at} the audit trail holds {seq} entries. The line below was signed by Mutu and cannot be made by somebody who holds only its database.\n\n{checkpoint}\n\nKeep this letter outside Mutu. Should the trail ever be doubted, save that line as a .json file and ask the operator to run mutu audit verify --checkpoints FOLDER --key KEY. A letter like this comes every {hours} hours; when none comes, ask why.",
  },
  "letters.why.silent": { id: "belum dijawab", en: "not answered" },
  "letters.why.late": { id: "sudah disanggupi tetapi belum selesai", en: "accepted but not done" },
  "letters.why.decision-waits": { id: "belum diputuskan", en: "not decided" },
  "letters.outcome.accept": { id: "diterima", en: "accepted" },
  "letters.outcome.change": { id: "diterima dengan perubahan", en: "accepted with changes" },
  "letters.outcome.refuse": { id: "ditolak", en: "refused" },
  "letters.outcome.ask": { id: "diminta penjelasan", en: "an explanation is asked" },
  "letters.answer.accept": { id: "disanggupi", en: "accepted" },
  "letters.answer.propose-date": { id: "tanggal lain diusulkan", en: "another date is proposed" },
  "letters.answer.refuse": { id: "ditolak dengan alasan", en: "refused with reasons" },
} as const satisfies Catalogue;
