import type { Catalogue } from "../text.ts";

export const doctor = {
  "doctor.ok": { id: "baik", en: "ok" },
  "doctor.look": { id: "lihat", en: "look" },
  "doctor.broken": { id: "rusak", en: "broken" },
  "doctor.node": {
    id: "Node {version} (perlu {needed} ke atas)",
    en: "Node {version} ({needed} or later is needed)",
  },
  "doctor.node.next": {
    id: "Jalankan npm install, lalu ./bin/mutu.",
    en: "Run npm install, then ./bin/mutu.",
  },
  "doctor.folder": { id: "Folder data {folder}", en: "Data folder {folder}" },
  "doctor.folder-open": {
    id: "Folder data {folder} dapat ditulisi akun lain",
    en: "Other accounts can write to the data folder {folder}",
  },
  "doctor.folder-open.next": { id: "chmod go-w pada folder itu.", en: "chmod go-w that folder." },
  "doctor.keys": { id: "Kunci hanya dapat dibaca pemiliknya", en: "Keys can be read by their owner only" },
  "doctor.keys-open": {
    id: "Kunci di {folder} dapat dibaca akun lain",
    en: "Other accounts can read the keys in {folder}",
  },
  "doctor.keys-open.next": { id: "chmod -R go= pada folder itu.", en: "chmod -R go= that folder." },
  "doctor.no-keys": { id: "Belum ada kunci di {folder}", en: "There are no keys in {folder} yet" },
  "doctor.no-keys.next": {
    id: "Kunci dibuat saat mutu start pertama kali.",
    en: "The first mutu start makes them.",
  },
  "doctor.disk": { id: "Penyimpanan terpakai {percent} %", en: "{percent} % of the disk is in use" },
  "doctor.disk.next": {
    id: "Kosongkan atau perbesar penyimpanan; di bawah 5 % Mutu berhenti melayani.",
    en: "Free or add space; below 5 % Mutu is no longer ready.",
  },
  "doctor.sign-on": { id: "{name} menjawab ({issuer})", en: "{name} answers ({issuer})" },
  "doctor.sign-on-silent": {
    id: "{name} tidak menjawab, atau bukan penyedia di {issuer}; kata sandi dan kunci sandi tetap dapat dipakai",
    en: "{name} does not answer, or is not the provider at {issuer}; passwords and passkeys still work",
  },
  "doctor.sign-on-silent.next": {
    id: "Periksa MUTU_OIDC_ISSUER, persis seperti tertulis di penyedia, dan jaringan ke sana.",
    en: "Check MUTU_OIDC_ISSUER, exactly as the provider writes it, and the network to it.",
  },
  "doctor.backup": {
    id: "Cadangan terakhir {hours} jam yang lalu, di {folder} (tiap {n} hari)",
    en: {
      one: "Last backup {hours} h ago, in {folder} (one is due every day)",
      other: "Last backup {hours} h ago, in {folder} (one is due every {n} days)",
    },
  },
  "doctor.backup.next": {
    id: "Jalankan mutu backup, dan lihat mengapa yang terjadwal tidak jalan. Jaraknya diatur MUTU_BACKUP_DAYS.",
    en: "Run mutu backup, and see why the scheduled one did not. MUTU_BACKUP_DAYS sets how often one is due.",
  },
  "doctor.no-backup": { id: "Belum pernah dicadangkan dari sini", en: "No backup was ever made here" },
  "doctor.no-backup.next": {
    id: "Jadwalkan mutu backup tiap hari, dan simpan di mesin lain.",
    en: "Schedule mutu backup every day, and keep it on another machine.",
  },
  "doctor.server": {
    id: "PostgreSQL {version} (perlu {oldest} ke atas)",
    en: "PostgreSQL {version} ({oldest} or later is needed)",
  },
  "doctor.server.next": { id: "Perbarui servernya.", en: "Upgrade the server." },
  "doctor.durable": {
    id: "Yang tersimpan tetap ada walau mesin mati mendadak",
    en: "What was stored survives a sudden end of the machine",
  },
  "doctor.not-durable": {
    id: "Pengaturan server dimatikan: {off}. Yang sudah diakui dapat hilang",
    en: "Settings of the server are off: {off}. What was acknowledged can be lost",
  },
  "doctor.not-durable.next": { id: "Nyalakan di postgresql.conf.", en: "Turn them on in postgresql.conf." },
  "doctor.encoding": { id: "Pengodean basis data: {encoding}", en: "Encoding of the database: {encoding}" },
  "doctor.encoding.next": {
    id: "Buat basis data baru dengan encoding UTF8, lalu pulihkan cadangan ke sana.",
    en: "Make a new database with encoding UTF8 and restore a backup into it.",
  },
  "doctor.clock": {
    id: "Jam di sini dan jam basis data berbeda {seconds} detik",
    en: "The clock here and that of the database are {seconds} s apart",
  },
  "doctor.clock.next": { id: "Samakan jam kedua mesin (NTP).", en: "Set both clocks by NTP." },
  "doctor.wall": {
    id: "Kebijakan baris (MUTU_RLS): {tables} tabel",
    en: "Row policies (MUTU_RLS): {tables} tables",
  },
  "doctor.no-wall": { id: "Kebijakan baris (MUTU_RLS): mati", en: "Row policies (MUTU_RLS): off" },
  "doctor.wall-missing": {
    id: "Kebijakan baris: MUTU_RLS=on, tetapi di basis data tidak terpasang semua",
    en: "Row policies: MUTU_RLS=on, but the database does not have them all",
  },
  "doctor.wall-missing.next": {
    id: "Mulai Mutu lagi dengan MUTU_RLS=on di setiap proses; tiap proses harus sama setelannya.",
    en: "Start Mutu anew with MUTU_RLS=on in every process; all need the same setting.",
  },
  "doctor.wall-left": {
    id: "Kebijakan baris: masih terpasang di basis data, padahal MUTU_RLS mati di sini",
    en: "Row policies: still in the database, though MUTU_RLS is off here",
  },
  "doctor.wall-left.next": {
    id: "Jalankan mutu doctor dengan setelan yang sama seperti mutu start.",
    en: "Run mutu doctor with the same settings as mutu start.",
  },
  "doctor.schema": { id: "Skema terbaru: {n} migrasi", en: "Schema is current: {n} migrations" },
  "doctor.schema-older": { id: "{n} migrasi belum dijalankan", en: "{n} migrations have not run" },
  "doctor.schema-older.next": { id: "mutu migrate, atau mutu start.", en: "mutu migrate, or mutu start." },
  "doctor.schema-newer": {
    id: "Basis data memuat {n} migrasi dari versi Mutu yang lebih baru",
    en: "The database holds {n} migrations of a newer version of Mutu",
  },
  "doctor.schema-newer.next": { id: "Pasang versi itu.", en: "Install that version." },
  "doctor.events": {
    id: "Peristiwa tertua yang belum diteruskan: {seconds} detik",
    en: "Oldest event not passed on: {seconds} s",
  },
  "doctor.events.next": {
    id: "Pastikan Mutu berjalan; lihat pekerjaan yang gagal.",
    en: "See that Mutu is running, and look at the failed jobs.",
  },
  "doctor.unsealed": {
    id: "Catatan audit tertua yang belum disegel: {seconds} detik",
    en: "Oldest audit entry without a seal: {seconds} s",
  },
  "doctor.unsealed.next": {
    id: "Pastikan Mutu berjalan, lalu mutu audit verify.",
    en: "See that Mutu is running, then mutu audit verify.",
  },
  "doctor.chain": {
    id: "Ujung rantai audit utuh",
    en: "The end of the audit chain is whole",
  },
  "doctor.chain-broken": {
    id: "Rantai audit putus di {n} tempat",
    en: { one: "The audit chain is broken in {n} place", other: "The audit chain is broken in {n} places" },
  },
  "doctor.chain-broken.next": {
    id: "Jalankan mutu audit verify dan simpan keluarannya sebelum hal lain.",
    en: "Run mutu audit verify and keep what it prints before doing anything else.",
  },
  "doctor.checkpoint": {
    id: "Titik periksa jejak audit terakhir {hours} jam yang lalu, di {folder}",
    en: "Last checkpoint of the audit trail {hours} h ago, in {folder}",
  },
  "doctor.checkpoint.next": {
    id: "Pastikan Mutu berjalan dan foldernya dapat ditulisi; lihat pekerjaan yang gagal di halaman operasi.",
    en: "See that Mutu is running and can write to that folder; see the failed jobs on the operations page.",
  },
  "doctor.no-checkpoint": {
    id: "Belum ada titik periksa jejak audit di {folder}",
    en: "There is no checkpoint of the audit trail in {folder} yet",
  },
  "doctor.no-checkpoint.next": {
    id: "Dibuat tiap jam selama Mutu berjalan, dan saat berhenti. Atur MUTU_CHECKPOINTS ke disk lain.",
    en: "One is taken every hour while Mutu runs, and when it stops. Set MUTU_CHECKPOINTS to another disk.",
  },
  "doctor.checkpoint-key": {
    id: "Kunci publik titik periksa {key}",
    en: "Public key of checkpoints {key}",
  },
  "doctor.no-checkpoint-key": {
    id: "Belum ada kunci titik periksa",
    en: "There is no key of checkpoints yet",
  },
  "doctor.mail": { id: "Surel diatur; {n} surat menunggu", en: "Mail is set; {n} letters wait" },
  "doctor.no-mail": {
    id: "Server surel belum diatur; {n} surat menunggu",
    en: "No mail server is set; {n} letters wait",
  },
  "doctor.no-mail.next": {
    id: "Atur MUTU_MAIL dan MUTU_MAIL_FROM.",
    en: "Set MUTU_MAIL and MUTU_MAIL_FROM.",
  },
  "doctor.failed-jobs": { id: "Pekerjaan yang gagal: {n}", en: "Failed jobs: {n}" },
  "doctor.failed-jobs.next": {
    id: "Lihat halaman operasi: kesalahannya dan tombol ulangi.",
    en: "See the operations page: the error and a button to try again.",
  },
  "doctor.files": {
    id: "Berkas tersimpan: {n}, hilang: {missing}",
    en: "Stored files: {n}, missing: {missing}",
  },
  "doctor.files.next": {
    id: "Pulihkan folder files dari cadangan.",
    en: "Restore the folder files from a backup.",
  },
} as const satisfies Catalogue;
