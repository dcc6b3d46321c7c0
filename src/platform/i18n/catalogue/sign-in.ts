import type { Catalogue } from "../text.ts";

export const signIn = {
  "sign-in.title": { id: "Masuk untuk petugas", en: "Staff sign-in" },
  "sign-in.citizen": {
    id: "Warga tidak perlu masuk untuk mengadu atau melacak pengaduan.",
    en: "Citizens need not sign in to complain or to follow a complaint.",
  },
  "sign-in.email": { id: "Surel dinas", en: "Work mail address" },
  "sign-in.password": { id: "Kata sandi", en: "Password" },
  "sign-in.submit": { id: "Lanjut", en: "Continue" },
  "sign-in.forgotten": { id: "Lupa kata sandi?", en: "Forgotten the password?" },
  "sign-in.try": { id: "Coba sebagai siapa saja", en: "Try it as anybody" },
  "sign-in.try.lead": {
    id: "Ini peragaan: kota, orang, dan datanya rekaan. Pilih satu orang, tanpa kata sandi.",
    en: "This is a demonstration: the city, the people and the data are invented. Choose a person, no password needed.",
  },
  "sign-in.try.as": { id: "Masuk sebagai", en: "Sign in as" },
  "sign-in.try.none": {
    id: "Kota peragaan masih disiapkan. Muat ulang halaman ini sebentar lagi.",
    en: "The demonstration city is still being made. Load this page again in a moment.",
  },
  "sign-in.try.own": { id: "Masuk dengan akun sendiri", en: "Sign in with an account of your own" },

  "sign-in.passkey": { id: "Masuk dengan kunci sandi", en: "Sign in with a passkey" },
  "sign-in.passkey.hint": {
    id: "Dengan sidik jari, wajah, atau PIN perangkat Anda. Tanpa kata sandi dan tanpa kode.",
    en: "With the fingerprint, face or PIN of your device. Without password and code.",
  },
  "sign-in.passkey.create": { id: "Buat kunci sandi", en: "Make a passkey" },
  "sign-in.passkey.name": { id: "Nama perangkat ini", en: "Name of this device" },
  "sign-in.passkey.name.hint": {
    id: "Supaya Anda mengenalinya nanti, misalnya: laptop kantor.",
    en: "So that you know it later, such as: office laptop.",
  },
  "sign-in.passkey.needs": {
    id: "Kunci sandi memerlukan JavaScript dan peramban terbaru. Di sini belum ada.",
    en: "Passkeys need JavaScript and a recent browser, which are not here.",
  },
  "sign-in.passkey.cancelled": {
    id: "Kunci sandi tidak jadi dipakai, atau perangkat ini tidak memilikinya. Coba lagi, atau pakai cara lain.",
    en: "No passkey was used, or this device has none. Try again, or use another way.",
  },
  "sign-in.passkey.known": {
    id: "Perangkat ini sudah punya kunci sandi untuk akun Anda.",
    en: "This device has a passkey for your account already.",
  },
  "sign-in.passkey.failed": {
    id: "Kunci sandi tidak dapat dipakai saat ini. Muat ulang halaman ini dan coba lagi, atau pakai cara lain.",
    en: "The passkey cannot be used now. Load this page again and retry, or use another way.",
  },
  "sign-in.sign-on": { id: "Masuk lewat {name}", en: "Sign in through {name}" },
  "sign-in.sign-on.away.title": { id: "Lanjut ke {name}", en: "Go on to {name}" },
  "sign-in.sign-on.away.lead": {
    id: "Anda sedang dibawa ke {name}. Tidak berpindah sendiri? Pakai tautan ini.",
    en: "You are being taken to {name}. Nothing happens? Use this link.",
  },
  "sign-in.sign-on.unknown.title": {
    id: "Anda belum terdaftar di Mutu",
    en: "You are not known to Mutu yet",
  },
  "sign-in.sign-on.unknown.lead": {
    id: "{name} mengenal Anda, tetapi Mutu belum. Minta undangan kepada admin instansi Anda. Sudah punya akun Mutu? Masuk dulu dengan cara biasa, lalu hubungkan di halaman Akun Anda.",
    en: "{name} knows you, but Mutu does not yet. Ask the administrator of your agency for an invitation. You have an account in Mutu? Sign in the usual way first, then link it on the page of your account.",
  },
  "sign-in.sign-on.unknown.admins": {
    id: "Admin yang dapat Anda hubungi",
    en: "Administrators whom you can ask",
  },
  "sign-in.sign-on.unknown.admin": { id: "{name}, {agency}", en: "{name}, {agency}" },

  "sign-in.code.title": { id: "Ketik kode masuk", en: "Type your sign-in code" },
  "sign-in.code.lead": {
    id: "Buka aplikasi kode di ponsel Anda. Kodenya enam angka dan berganti tiap setengah menit.",
    en: "Open the code app on your phone. The code has six digits and changes every half minute.",
  },
  "sign-in.code": { id: "Kode", en: "Code" },
  "sign-in.code.hint": {
    id: "Ponsel hilang? Ketik salah satu kode cadangan Anda.",
    en: "Phone lost? Type one of your recovery codes.",
  },
  "sign-in.code.submit": { id: "Masuk", en: "Sign in" },

  "sign-in.set-up.title": { id: "Siapkan kode masuk", en: "Set up your sign-in code" },
  "sign-in.set-up.lead": {
    id: "Selain kata sandi, Mutu meminta kode dari ponsel. Dengan begitu kata sandi yang bocor tidak cukup untuk masuk.",
    en: "Beside the password Mutu asks for a code from your phone. So a leaked password alone opens nothing.",
  },
  "sign-in.set-up.app": {
    id: "Pasang aplikasi kode di ponsel, misalnya Aegis, FreeOTP, atau Google Authenticator.",
    en: "Install a code app on your phone, such as Aegis, FreeOTP or Google Authenticator.",
  },
  "sign-in.set-up.scan": {
    id: "Di aplikasi itu, tambah akun dan pindai gambar ini.",
    en: "In that app, add an account and scan this picture.",
  },
  "sign-in.set-up.picture": { id: "Gambar QR untuk aplikasi kode", en: "QR picture for the code app" },
  "sign-in.set-up.by-hand": { id: "Tidak dapat memindai? Ketik kunci ini", en: "Cannot scan? Type this key" },
  "sign-in.set-up.type": {
    id: "Ketik kode enam angka yang tampil di aplikasi.",
    en: "Type the six digits that the app shows.",
  },
  "sign-in.set-up.submit": { id: "Simpan dan masuk", en: "Save and sign in" },

  "sign-in.recovery.title": { id: "Simpan kode cadangan ini", en: "Keep these recovery codes" },
  "sign-in.recovery.lead": {
    id: "Tiap kode membuka akun Anda satu kali bila ponsel hilang. Cetak atau salin sekarang; kami tidak dapat menampilkannya lagi.",
    en: "Each code opens your account once when your phone is lost. Print or copy them now; we cannot show them again.",
  },
  "sign-in.recovery.list": { id: "Kode cadangan", en: "Recovery codes" },
  "sign-in.recovery.done": { id: "Sudah saya simpan", en: "I have kept them" },

  "sign-in.invited.title": { id: "Selamat datang, {name}", en: "Welcome, {name}" },
  "sign-in.invited.lead": {
    id: "Pilih kata sandi untuk {email}. Sesudah itu Anda menyiapkan kode masuk di ponsel.",
    en: "Choose a password for {email}. After that you set up the sign-in code on your phone.",
  },
  "sign-in.invited.passkey": { id: "Atau: kunci sandi saja", en: "Or: a passkey alone" },
  "sign-in.invited.passkey.lead": {
    id: "Perangkat ini menggantikan kata sandi dan kode: Anda masuk dengan sidik jari, wajah, atau PIN-nya.",
    en: "This device takes the place of password and code: you sign in with its fingerprint, face or PIN.",
  },
  "sign-in.invited.sign-on": { id: "Atau: masuk lewat {name}", en: "Or: sign in through {name}" },
  "sign-in.new-password": { id: "Kata sandi baru", en: "New password" },
  "sign-in.new-password.hint": {
    id: "Paling sedikit 12 huruf. Empat kata yang tidak berhubungan mudah diingat dan sulit ditebak.",
    en: "At least 12 characters. Four unrelated words are easy to remember and hard to guess.",
  },
  "sign-in.new-password.submit": { id: "Simpan kata sandi", en: "Save the password" },

  "sign-in.reset.title": { id: "Minta kata sandi baru", en: "Ask for a new password" },
  "sign-in.reset.lead": {
    id: "Kami kirim tautan ke surel Anda. Kode masuk di ponsel tetap berlaku.",
    en: "We send a link to your mail address. The sign-in code on your phone stays.",
  },
  "sign-in.reset.submit": { id: "Kirim tautan", en: "Send the link" },
  "sign-in.reset.sent.title": { id: "Periksa surel Anda", en: "Check your mail" },
  "sign-in.reset.sent.text": {
    id: "Jika {email} terdaftar, tautan sudah kami kirim ke sana. Tautan berlaku 30 menit. Tidak ada surel? Periksa kotak spam, atau hubungi admin instansi Anda.",
    en: "If {email} is known here, a link is on its way. It works for 30 minutes. No mail? Look into the spam folder, or ask the administrator of your agency.",
  },
  "sign-in.reset.new.title": { id: "Pilih kata sandi baru", en: "Choose a new password" },
  "sign-in.reset.new.lead": {
    id: "Untuk {email}. Semua perangkat yang masih masuk akan dikeluarkan.",
    en: "For {email}. All devices that are still signed in will be signed out.",
  },
  "sign-in.reset.done": {
    id: "Kata sandi baru sudah tersimpan. Masuk dengan kata sandi itu.",
    en: "The new password is saved. Sign in with it.",
  },
  "sign-in.leave": { id: "Keluar", en: "Sign out" },
  "sign-in.signed-out": { id: "Anda sudah keluar.", en: "You are signed out." },

  "sign-in.role.title": { id: "Bekerja sebagai apa sekarang?", en: "In which position do you work now?" },
  "sign-in.role.lead": {
    id: "Anda memegang beberapa tugas. Wewenang tiap tugas berbeda, jadi Anda bekerja dalam satu tugas pada satu waktu.",
    en: "You hold several positions. Their rights differ, so you work in one at a time.",
  },
  "sign-in.role.now": { id: "sekarang", en: "now" },
  "sign-in.role.choose": { id: "Bekerja sebagai {title}", en: "Work as {title}" },
} as const satisfies Catalogue;
