import type { Catalogue } from "../text.ts";

export const start = {
  "start.folder-held": {
    id: "Folder data ini sedang dipakai Mutu yang lain: proses {pid}, sejak {since}. Hentikan proses itu, atau pilih folder lain dengan --data.",
    en: "Another Mutu is using this data folder: process {pid}, since {since}. Stop that process, or choose another folder with --data.",
  },
  "start.folder-held-at": {
    id: "Folder data ini sedang dipakai Mutu yang lain: proses {pid} di {address}, sejak {since}. Buka alamat itu, hentikan proses itu, atau pilih folder lain dengan --data.",
    en: "Another Mutu is using this data folder: process {pid} at {address}, since {since}. Open that address, stop that process, or choose another folder with --data.",
  },
  "start.folder-not-writable": {
    id: "Folder data {folder} tidak dapat dibuat atau ditulisi. Pilih folder lain dengan --data atau MUTU_DATA.",
    en: "The data folder {folder} cannot be made or written to. Choose another one with --data or MUTU_DATA.",
  },
  "start.no-account": {
    id: "PostgreSQL tidak mau berjalan sebagai root, dan tidak ada akun lain yang dapat mencapai {folder}. Jalankan Mutu sebagai pengguna biasa, atau pilih folder yang dapat dimasuki semua akun, misalnya --data /var/lib/mutu.",
    en: "PostgreSQL refuses to run as root, and no other account can reach {folder}. Run Mutu as an ordinary user, or choose a folder that every account can enter, such as --data /var/lib/mutu.",
  },
  "start.no-embedded-database": {
    id: "Tidak ada PostgreSQL bawaan untuk {platform}. Jalankan npm install, atau pakai server sendiri lewat DATABASE_URL.",
    en: "There is no embedded PostgreSQL for {platform}. Run npm install, or use a server of your own with DATABASE_URL.",
  },
  "start.other-version": {
    id: "Data di {folder} dibuat oleh PostgreSQL {version}, padahal Mutu ini memakai {needed}. Pakai versi Mutu yang membuatnya untuk mencadangkan data, lalu pulihkan di folder baru.",
    en: "The data in {folder} was made by PostgreSQL {version}, but this Mutu uses {needed}. Back it up with the version of Mutu that made it, then restore into a new folder.",
  },
  "start.database-failed": {
    id: "PostgreSQL tidak dapat dijalankan. Kegagalan terakhir di catatannya ({log}): {said}",
    en: "PostgreSQL could not be started. The last failure in its log ({log}): {said}",
  },
  "start.socket-folder-taken": {
    id: "Folder {folder} milik akun lain. Hapus folder itu, atau atur TMPDIR ke folder sementara milik Anda.",
    en: "The folder {folder} belongs to another account. Remove it, or set TMPDIR to a temporary folder of your own.",
  },
  "start.newer-database": {
    id: "Basis data ini sudah dipakai versi Mutu yang lebih baru ({migration}). Pasang versi itu atau yang lebih baru.",
    en: "This database was already used by a newer version of Mutu ({migration}). Install that version or a later one.",
  },
  "start.server-unreachable": {
    id: "Server basis data {url} tidak dapat dipakai: {said}. Periksa DATABASE_URL, dan apakah server itu berjalan.",
    en: "The database server {url} cannot be used: {said}. Check DATABASE_URL, and that the server is running.",
  },
  "start.server-too-old": {
    id: "Server basis data adalah PostgreSQL {version}. Mutu memerlukan versi {oldest} atau lebih baru.",
    en: "The database server is PostgreSQL {version}. Mutu needs version {oldest} or later.",
  },
  "start.no-wall-role": {
    id: "Akun basis data tidak boleh membuat peran {role} yang diperlukan MUTU_RLS=on, atau bukan pemilik tabelnya. Minta administrator PostgreSQL menjalankan: create role {role} nologin; grant {role} to AKUN. Atau jalankan Mutu tanpa MUTU_RLS.",
    en: "The account of the database may not make the role {role} that MUTU_RLS=on needs, or does not own the tables. Ask an administrator of PostgreSQL to run: create role {role} nologin; grant {role} to ACCOUNT. Or run Mutu without MUTU_RLS.",
  },
  "start.port-taken": {
    id: "Port {port} sudah dipakai program lain. Jalankan dengan port lain: npm start -- --port {free}",
    en: "Another program is using port {port}. Start with another one: npm start -- --port {free}",
  },
  "start.port-forbidden": {
    id: "Port {port} hanya boleh dibuka root. Pilih port 1024 ke atas: npm start -- --port 3000",
    en: "Only root may open port {port}. Choose one from 1024 up: npm start -- --port 3000",
  },
  "start.no-such-host": {
    id: "Komputer ini tidak memiliki alamat {host}. Pakai --host 127.0.0.1, atau 0.0.0.0 agar dapat dibuka dari komputer lain.",
    en: "This machine has no address {host}. Use --host 127.0.0.1, or 0.0.0.0 to be reached from other machines.",
  },
  "start.running": { id: "Mutu berjalan di {address}", en: "Mutu is running at {address}" },
  "start.working": {
    id: "Mutu mengerjakan pekerjaan di latar, tanpa halaman",
    en: "Mutu is doing the jobs, without pages",
  },
  "start.data": { id: "Data: {folder}", en: "Data: {folder}" },
  "start.database": { id: "Basis data: {url}", en: "Database: {url}" },
  "start.stop": { id: "Berhenti: tekan Ctrl-C", en: "Stop: press Ctrl-C" },
  "start.demonstration": {
    id: "Menyiapkan kota peragaan: lima instansi, dua tahun data rekaan ...",
    en: "Making the demonstration city: five agencies, two years of invented data ...",
  },
  "start.accounts": {
    id: "Coba tanpa kata sandi di {address}/masuk (semua orang dan kejadian rekaan):",
    en: "Try it without a password at {address}/masuk (all people and events are invented):",
  },
  "start.stopping": {
    id: "Sedang berhenti: menyelesaikan permintaan dan pekerjaan yang berjalan ...",
    en: "Stopping: finishing requests and jobs under way ...",
  },
  "start.stopped": {
    id: "Berhenti. Data tersimpan di {folder}",
    en: "Stopped. The data is in {folder}",
  },
} as const satisfies Catalogue;
