import type { Catalogue } from "../text.ts";

/** Reports that only the inspectorate reads, and the keys that open them. */
export const sealing = {
  "complain.form.readableBy": {
    id: "Siapa yang boleh membaca laporan ini?",
    en: "Who may read this report?",
  },
  "complain.readable.office": { id: "Kantor yang menangani", en: "The office that handles it" },
  "complain.readable.office.hint": {
    id: "Untuk hampir semua pengaduan.",
    en: "For almost every complaint.",
  },
  "complain.readable.inspectorate": { id: "Hanya inspektorat", en: "Only the inspectorate" },
  "complain.readable.inspectorate.hint": {
    id: "Untuk pungutan, suap, atau penyalahgunaan wewenang. Laporan dan berkas dikunci sebelum disimpan; pegawai lain hanya melihat nomor, umur, dan keadaannya. Tentang pegawai inspektorat? Jangan lewat sini, lapor ke Ombudsman RI, telepon 137.",
    en: "For levies, bribes or abuse of office. Report and files are locked before they are stored; other officials see number, age and state only. About somebody of the inspectorate? Not this way: report to the Ombudsman, telephone 137.",
  },
  "complain.receipt.sealed": {
    id: "Laporan ini dikunci. Hanya inspektorat yang dapat membacanya; jawabannya dikunci untuk Anda dan hanya terbuka dengan kode rahasia di atas.",
    en: "This report is locked. Only the inspectorate can read it; its answer is locked for you and opens with the secret code above alone.",
  },
  "complain.status.sealed": {
    id: "Laporan Anda hanya dapat dibaca inspektorat dan tidak ditampilkan di sini. Jawaban di bawah dibuka dengan kode rahasia Anda.",
    en: "Only the inspectorate can read your report, and it is not shown here. The answers below were opened with your secret code.",
  },
  "upload.choose-again": { id: "Pilih berkasnya sekali lagi.", en: "Choose the file once more." },

  "sealing.no-reader": {
    id: "Inspektorat kantor ini belum dapat menerima laporan terkunci, jadi laporan ini tidak disimpan. Datangi atau surati inspektoratnya langsung, atau lapor ke Ombudsman RI, telepon 137.",
    en: "The inspectorate of this office cannot take locked reports yet, so this report is not stored. Go to it or write to it directly, or report to the Ombudsman, telephone 137.",
  },
  "sealing.locked": {
    id: "Laporan ini terkunci. Buka kunci pembaca Anda dulu.",
    en: "This report is locked. Unlock your reader key first.",
  },
  "sealing.not-shared": {
    id: "Laporan ini dikunci sebelum Anda punya kunci pembaca. Minta rekan di inspektorat membagikannya kepada Anda.",
    en: "This report was locked before you had a reader key. Ask a colleague of the inspectorate to share it with you.",
  },
  "sealing.stays-with-inspectorate": {
    id: "Laporan yang hanya dibaca inspektorat tidak diteruskan ke unit. Ubah golongannya dulu.",
    en: "A report that only the inspectorate reads is not referred to a unit. Change its class first.",
  },
  "sealing.not-inspectorate": {
    id: "Kunci pembaca hanya untuk inspektorat yang boleh membuka laporan terbatas.",
    en: "Reader keys are for the inspectorate that may open restricted reports.",
  },
  "sealing.no-key": { id: "Anda belum punya kunci pembaca.", en: "You have no reader key yet." },
  "sealing.wrong-passphrase": { id: "Frasa sandi tidak cocok.", en: "The passphrase does not fit." },
  "sealing.wrong-recovery-key": {
    id: "Kunci pemulihan tidak cocok. Periksa setiap huruf dan angkanya.",
    en: "The recovery key does not fit. Check each letter and digit.",
  },
  "sealing.passphrase-is-password": {
    id: "Jangan pakai kata sandi masuk. Siapa pun yang tahu kata sandi Anda tidak boleh bisa membuka laporan.",
    en: "Not your sign-in password. Whoever learns that must not be able to open reports.",
  },

  "sealing.letter.subject": {
    id: "Perubahan pada kunci pembaca Anda",
    en: "A change to your reader key",
  },
  "sealing.letter.text": {
    id: `{what}

Bukan Anda yang melakukannya? Segera buka {link}, ganti kuncinya, ganti kata sandi masuk, keluar dari semua perangkat, dan hubungi admin instansi Anda.`,
    en: `{what}

Was it not you? Open {link} at once, replace the key, change your sign-in password, sign out everywhere, and call the administrator of your agency.`,
  },
  "sealing.letter.make-reader-key": {
    id: "Kunci pembaca baru dibuat untuk akun Mutu Anda. Laporan yang dikunci mulai sekarang terbuka dengan kunci itu.",
    en: "A new reader key was made for your Mutu account. Reports that are locked from now on open with it.",
  },
  "sealing.letter.change-reader-passphrase": {
    id: "Frasa sandi kunci pembaca Anda di Mutu diganti.",
    en: "The passphrase of your reader key in Mutu was changed.",
  },
  "sealing.letter.recover-reader-key": {
    id: "Frasa sandi baru dipasang pada kunci pembaca Anda di Mutu dengan kunci pemulihan.",
    en: "A new passphrase was put before your reader key in Mutu with the recovery key.",
  },

  "auth.password.opens-reports": {
    id: "Ini frasa sandi kunci pembaca Anda. Kata sandi masuk harus lain.",
    en: "This is the passphrase of your reader key. The sign-in password must differ.",
  },

  "sealed.title": { id: "Laporan {number} terkunci", en: "Report {number} is locked" },
  "sealed.lead": {
    id: "Hanya inspektorat yang dapat membukanya. Setiap pembacaan dicatat bersama alasannya.",
    en: "Only the inspectorate can open it. Each reading is written down with its reason.",
  },
  "sealed.form.passphrase": { id: "Frasa sandi kunci pembaca", en: "Passphrase of the reader key" },
  "sealed.form.passphrase.hint": {
    id: "Bukan kata sandi masuk. Kunci terbuka sampai Anda keluar atau 30 menit tidak bekerja.",
    en: "Not the sign-in password. The key stays unlocked until you sign out or do nothing for 30 minutes.",
  },
  "sealed.form.why": { id: "Mengapa Anda membukanya?", en: "Why do you open it?" },
  "sealed.form.why.hint": {
    id: "Alasan tersimpan di jejak audit. Jangan tulis isi laporan atau nama orang.",
    en: "The reason is kept in the audit trail. Do not write what the report says or anybody's name.",
  },
  "sealed.open": { id: "Buka laporan", en: "Open the report" },
  "sealed.no-key": {
    id: "Anda belum punya kunci pembaca. Buat dulu, lalu minta rekan membagikan laporan ini kepada Anda.",
    en: "You have no reader key yet. Make one, then ask a colleague to share this report with you.",
  },
  "sealed.row": { id: "Laporan terkunci", en: "Locked report" },
  "sealed.demonstration": {
    id: "Peragaan: frasa sandi inspektorat rekaan ialah {passphrase}.",
    en: "Demonstration: the passphrase of the invented inspectorate is {passphrase}.",
  },

  "restricted-list.title": { id: "Laporan khusus inspektorat", en: "Reports for the inspectorate" },
  "restricted-list.link": { id: "Laporan khusus inspektorat", en: "Reports for the inspectorate" },
  "restricted-list.lead": {
    id: "Selain inspektorat, tidak ada yang dapat melihat lebih dari nomor, umur, dan keadaan.",
    en: "Besides the inspectorate nobody can see more than number, age and state.",
  },
  "restricted-list.number": { id: "Nomor", en: "Number" },
  "restricted-list.age": { id: "Umur", en: "Age" },
  "restricted-list.days": { id: "{n} hari", en: { one: "{n} day", other: "{n} days" } },
  "restricted-list.state": { id: "Keadaan", en: "State" },
  "restricted-list.none": {
    id: "Tidak ada laporan khusus inspektorat.",
    en: "There is no report for the inspectorate.",
  },

  "reader-key.title": { id: "Kunci pembaca", en: "Reader key" },
  "reader-key.lead": {
    id: "Laporan yang hanya boleh dibaca inspektorat dikunci untuk kunci ini. Tanpa kunci, isinya tidak dapat dibaca siapa pun, juga oleh pengelola server.",
    en: "Reports that only the inspectorate may read are locked to this key. Without it nobody can read them, not even those who run the server.",
  },
  "reader-key.made": { id: "Dibuat", en: "Made" },
  "reader-key.public": { id: "Kunci umum", en: "Public key" },
  "reader-key.state": { id: "Keadaan", en: "State" },
  "reader-key.unlocked": { id: "terbuka di perangkat ini", en: "unlocked on this device" },
  "reader-key.locked": { id: "terkunci", en: "locked" },
  "reader-key.missing": { id: "belum dibuat", en: "not made yet" },
  "reader-key.form.currentPassword": { id: "Kata sandi masuk", en: "Sign-in password" },
  "reader-key.form.currentPassword.demonstration": {
    id: "Orang rekaan tidak punya kata sandi; kosongkan saja.",
    en: "Invented people have no password; leave it empty.",
  },
  "reader-key.form.passphrase": { id: "Frasa sandi baru", en: "New passphrase" },
  "reader-key.form.passphrase.hint": {
    id: "Paling sedikit 12 huruf, sebaiknya empat kata. Harus lain dari kata sandi masuk.",
    en: "At least 12 letters, four words at best. It must differ from your sign-in password.",
  },
  "reader-key.form.oldPassphrase": { id: "Frasa sandi sekarang", en: "Present passphrase" },
  "reader-key.form.recoveryKey": { id: "Kunci pemulihan", en: "Recovery key" },
  "reader-key.form.recoveryKey.hint": {
    id: "Dari kertas di brankas, mulai AGE-SECRET-KEY-1. Spasi dan huruf kecil boleh.",
    en: "From the paper in the safe, beginning with AGE-SECRET-KEY-1. Blanks and small letters do not matter.",
  },
  "reader-key.make": { id: "Buat kunci pembaca", en: "Make a reader key" },
  "reader-key.unlock": { id: "Buka kunci", en: "Unlock" },
  "reader-key.change": { id: "Ganti frasa sandi", en: "Change the passphrase" },
  "reader-key.recover": { id: "Lupa frasa sandi", en: "Forgot the passphrase" },
  "reader-key.recover.submit": { id: "Pakai kunci pemulihan", en: "Use the recovery key" },
  "reader-key.again": {
    id: "Frasa sandi dan kunci pemulihan hilang",
    en: "Passphrase and recovery key are lost",
  },
  "reader-key.again.lead": {
    id: "Buat kunci baru. Laporan lama hanya terbaca lagi bila rekan yang masih punya kunci membagikannya; bila tidak ada, isinya hilang selamanya.",
    en: "Make a new key. Old reports become readable only when a colleague who still has a key shares them; if there is none, they are lost for ever.",
  },
  "reader-key.done.dibuka": { id: "Kunci pembaca terbuka.", en: "The reader key is unlocked." },
  "reader-key.done.diganti": { id: "Frasa sandi baru sudah berlaku.", en: "The new passphrase is in force." },
  "reader-key.done.dibagikan": { id: "Laporan sudah dikunci ulang.", en: "Reports were locked anew." },
  "reader-key.recovery.title": { id: "Cetak kunci pemulihan ini", en: "Print this recovery key" },
  "reader-key.recovery.lead": {
    id: "Hanya tampil sekali. Cetak, simpan di brankas inspektorat, jangan difoto. Dengan kertas ini laporan dapat dibuka walau frasa sandi dilupakan.",
    en: "It is shown once. Print it, keep it in the safe of the inspectorate, take no picture. With this paper reports open although the passphrase is forgotten.",
  },
  "reader-key.recovery.done": { id: "Sudah saya simpan", en: "I have put it away" },
  "reader-key.readers": { id: "Pembaca di {agency}", en: "Readers at {agency}" },
  "reader-key.readers.has": { id: "{name}: punya kunci", en: "{name}: has a key" },
  "reader-key.readers.none": { id: "{name}: belum punya kunci", en: "{name}: no key yet" },
  "reader-key.share.all": {
    id: "Semua laporan terkunci untuk tepat pembaca ini.",
    en: "Every report is locked to exactly these readers.",
  },
  "reader-key.share.mine": {
    id: "{n} laporan terkunci untuk pembaca lain dari yang sekarang. Kunci ulang supaya pembaca baru dapat membaca dan yang sudah pergi tidak lagi. Yang sudah mereka baca tetap mereka ketahui.",
    en: {
      one: "{n} report is locked to other readers than today's. Lock it anew, so that new readers can read it and those who left cannot. What they have read they know.",
      other:
        "{n} reports are locked to other readers than today's. Lock them anew, so that new readers can read them and those who left cannot. What they have read they know.",
    },
  },
  "reader-key.share.others": {
    id: "{n} laporan hanya dapat dibagikan oleh rekan yang sudah lama punya kunci.",
    en: {
      one: "{n} report can be shared only by a colleague who has had a key for longer.",
      other: "{n} reports can be shared only by a colleague who has had a key for longer.",
    },
  },
  "reader-key.share": { id: "Bagikan kepada pembaca ini", en: "Share with these readers" },
  "reader-key.share.locked": {
    id: "Buka kunci pembaca untuk melihat laporan mana yang perlu dikunci ulang.",
    en: "Unlock the reader key to see which reports are to be locked anew.",
  },

  "operations.unsealed": {
    id: "Laporan khusus inspektorat yang belum terkunci",
    en: "Reports for the inspectorate not locked yet",
  },
  "operations.unsealed.limit": { id: "tidak ada", en: "none" },
  "operations.unsealed.todo": {
    id: "Tersimpan sebagai teks biasa sampai seseorang di inspektorat membuat kunci pembaca (Akun, Kunci pembaca).",
    en: "They lie in plain text until somebody of the inspectorate makes a reader key (Account, Reader key).",
  },
} as const satisfies Catalogue;
