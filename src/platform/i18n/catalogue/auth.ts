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
  "auth.use-passkey": {
    id: "Akun ini masuk dengan kunci sandi. Tekan Masuk dengan kunci sandi.",
    en: "This account signs in with a passkey. Press Sign in with a passkey.",
  },
  "auth.prove-again": {
    id: "Akun Anda tidak memakai kata sandi. Buka Akun Anda, pilih Buktikan lagi bahwa ini Anda, lalu kirim formulir ini lagi dalam 5 menit.",
    en: "Your account has no password. Open Your account, choose Prove again that it is you, then send this form again within 5 minutes.",
  },
  "auth.last-way-in": {
    id: "Ini satu-satunya cara Anda masuk. Tambah kunci sandi lain atau atur kata sandi dulu.",
    en: "This is your only way in. Add another passkey or set a password first.",
  },
  "auth.passkey-refused": {
    id: "Kunci sandi ini tidak diterima. Coba lagi, atau masuk dengan cara lain.",
    en: "This passkey was not accepted. Try again, or sign in another way.",
  },
  "auth.passkey-over": {
    id: "Waktu untuk memakai kunci sandi sudah habis. Coba lagi.",
    en: "The time to use the passkey is over. Try again.",
  },
  "auth.passkey-known": {
    id: "Kunci sandi ini sudah terdaftar.",
    en: "This passkey is registered already.",
  },
  "auth.passkey-impossible": {
    id: "Kunci sandi hanya dapat dipakai bila Mutu dibuka lewat alamat https. Hubungi pengelola Mutu.",
    en: "Passkeys work only where Mutu is opened at an https address. Ask whoever operates Mutu.",
  },
  "auth.passkey.mail-subject": {
    id: "Kunci sandi baru di akun Mutu Anda",
    en: "A new passkey on your Mutu account",
  },
  "auth.passkey.mail-text": {
    id: `Akun Mutu Anda sekarang dapat dibuka dengan kunci sandi baru: {name}.

Bukan Anda yang menambahnya? Segera buka {link}, hapus kunci sandi itu, keluar dari semua perangkat, dan hubungi admin instansi Anda.`,
    en: `Your Mutu account can now be opened with a new passkey: {name}.

It was not you who added it? Open {link} at once, remove that passkey, sign out on all devices, and tell the administrator of your agency.`,
  },
  "auth.sign-on-refused": {
    id: "Jawaban dari penyedia masuk tidak diterima. Coba lagi, atau masuk dengan kata sandi.",
    en: "The answer of the sign-on was not accepted. Try again, or sign in with your password.",
  },
  "auth.sign-on-over": {
    id: "Waktu untuk masuk lewat penyedia sudah habis. Coba lagi.",
    en: "The time to sign in through the provider is over. Try again.",
  },
  "auth.sign-on-silent": {
    id: "Penyedia masuk tidak menjawab. Masuk dengan kata sandi, atau coba lagi nanti.",
    en: "The sign-on does not answer. Sign in with your password, or try again later.",
  },
  "auth.sign-on-taken": {
    id: "Akun penyedia ini sudah terhubung dengan orang lain, atau Anda sudah terhubung dengan akun lain.",
    en: "This account of the provider is linked to somebody else, or you are linked to another account.",
  },
  "auth.sign-on.mail-subject": {
    id: "Cara masuk baru di akun Mutu Anda",
    en: "A new way into your Mutu account",
  },
  "auth.sign-on.mail-text": {
    id: `Akun Mutu Anda sekarang dapat dibuka lewat {name}.

Bukan Anda yang menghubungkannya? Segera buka {link}, putuskan hubungan itu, keluar dari semua perangkat, dan hubungi admin instansi Anda.`,
    en: `Your Mutu account can now be opened through {name}.

It was not you who linked it? Open {link} at once, remove the link, sign out on all devices, and tell the administrator of your agency.`,
  },
  "auth.invitation.mail-subject": {
    id: "Undangan bekerja di Mutu",
    en: "Invitation to work in Mutu",
  },
  "auth.invitation.mail-text": {
    id: `Anda diundang bekerja di Mutu.

Buka tautan ini untuk memilih cara masuk:
{link}

Tautan berlaku 72 jam dan hanya sekali. Jika Anda tidak mengenal Mutu, abaikan surel ini.`,
    en: `You are invited to work in Mutu.

Open this link to choose how you sign in:
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
