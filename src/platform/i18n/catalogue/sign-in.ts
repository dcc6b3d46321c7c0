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
