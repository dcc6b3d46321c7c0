import type { Catalogue } from "../text.ts";

export const auth = {
  "auth.busy": {
    id: "Sedang banyak yang masuk. Coba lagi sebentar lagi.",
    en: "Many people are signing in. Try again in a moment.",
  },
  "auth.wait": {
    id: "Sudah terlalu banyak percobaan. Tunggu {n} menit, lalu coba lagi. Lupa kata sandi? Minta tautan baru.",
    en: {
      one: "Too many tries. Wait {n} minute, then try again. Forgotten the password? Ask for a new link.",
      other: "Too many tries. Wait {n} minutes, then try again. Forgotten the password? Ask for a new link.",
    },
  },
  "auth.wrong-password": {
    id: "Surel atau kata sandi tidak cocok. Periksa lagi keduanya.",
    en: "The mail address or the password does not match. Check both again.",
  },
  "auth.wrong-code": {
    id: "Kode ini tidak cocok. Ketik kode yang sekarang tampil di aplikasi; tiap kode hanya berlaku sekali.",
    en: "This code does not match. Type the code that the app shows now; each code works once.",
  },
  "auth.step-over": {
    id: "Waktu untuk langkah ini sudah habis. Masuk lagi dari awal.",
    en: "The time for this step is over. Sign in again from the start.",
  },
  "auth.link-over": {
    id: "Tautan ini sudah dipakai atau sudah lewat waktunya. Minta tautan baru.",
    en: "This link was used or is no longer valid. Ask for a new one.",
  },
  "auth.no-second-factor": {
    id: "Kode masuk belum disiapkan. Masuk lagi dari awal untuk menyiapkannya.",
    en: "The sign-in code is not set up yet. Sign in again from the start to set it up.",
  },
  "auth.second-factor-there": {
    id: "Kode masuk sudah disiapkan. Hapus dulu yang lama bila ingin mengganti.",
    en: "The sign-in code is set up already. Remove the old one first to replace it.",
  },
  "auth.no-appointment": {
    id: "Anda tidak memegang tugas yang berlaku hari ini. Hubungi admin instansi Anda.",
    en: "You hold no appointment in force today. Ask the administrator of your agency.",
  },
  "auth.no-password": {
    id: "Orang rekaan di peragaan tidak punya kata sandi.",
    en: "Invented people of the demonstration have no password.",
  },
  "auth.email-wrong": {
    id: "Tulis alamat surel lengkap, seperti nama@contoh.go.id.",
    en: "Write a whole mail address, such as name@example.go.id.",
  },
  "auth.password.too-short": {
    id: "Kata sandi paling sedikit {least} huruf. Beberapa kata yang tidak berhubungan mudah diingat.",
    en: "A password has at least {least} characters. A few unrelated words are easy to remember.",
  },
  "auth.password.too-long": {
    id: "Kata sandi paling banyak {most} huruf.",
    en: "A password has at most {most} characters.",
  },
  "auth.password.too-common": {
    id: "Kata sandi ini terlalu mudah ditebak. Pilih kata-kata yang tidak berhubungan dengan kantor atau pola papan ketik.",
    en: "This password is too easy to guess. Choose words that have nothing to do with the office or the keyboard.",
  },
  "auth.password.names-you": {
    id: "Kata sandi memuat bagian dari alamat surel Anda. Pilih kata lain.",
    en: "The password holds a part of your mail address. Choose other words.",
  },
  "auth.invitation.mail-subject": {
    id: "Undangan bekerja di Mutu",
    en: "Invitation to work in Mutu",
  },
  "auth.invitation.mail-text": {
    id: `Anda diundang bekerja di Mutu.

Buka tautan ini untuk memilih kata sandi dan menyiapkan kode masuk:
{link}

Tautan berlaku 72 jam dan hanya sekali. Jika Anda tidak mengenal Mutu, abaikan surel ini.`,
    en: `You are invited to work in Mutu.

Open this link to choose a password and set up your sign-in code:
{link}

The link works once, for 72 hours. If you do not know Mutu, ignore this mail.`,
  },
  "auth.reset.mail-subject": { id: "Kata sandi baru untuk Mutu", en: "A new password for Mutu" },
  "auth.reset.mail-text": {
    id: `Seseorang meminta kata sandi baru untuk alamat surel ini.

Buka tautan ini untuk memilih kata sandi baru:
{link}

Tautan berlaku 30 menit dan hanya sekali. Jika bukan Anda yang meminta, abaikan surel ini: kata sandi lama tetap berlaku.`,
    en: `Somebody asked for a new password for this mail address.

Open this link to choose a new password:
{link}

The link works once, for 30 minutes. If it was not you, ignore this mail: the old password stays.`,
  },
} as const satisfies Catalogue;
