import type { Catalogue } from "../text.ts";

export const errorPages = {
  "error.cross-site": {
    id: "Permintaan ini datang dari situs lain, jadi tidak kami jalankan.",
    en: "This request came from another site, so we did not carry it out.",
  },
  "error.old-form": {
    id: "Halaman ini sudah terlalu lama terbuka. Periksa isian Anda di bawah, lalu kirim lagi.",
    en: "This page has been open for too long. Check what you typed below, then send it again.",
  },
  "error.signed-out": {
    id: "Anda sudah keluar. Masuk lagi di tab lain, lalu kirim isian di bawah ini.",
    en: "You are signed out. Sign in again in another tab, then send what you typed below.",
  },
  "error.not-for-role": {
    id: "Peran Anda tidak memakai halaman ini. Jika Anda memerlukannya, tanyakan kepada admin instansi.",
    en: "Your role does not use this page. If you need it, ask the administrator of your agency.",
  },
  "error.unreadable-form": {
    id: "Kiriman terputus sebelum lengkap. Kembali ke halaman sebelumnya, lalu kirim lagi.",
    en: "The form broke off before it was complete. Go back to the page before, then send it again.",
  },
  "error.too-large-form": {
    id: "Isian ini lebih besar dari {kilobytes} kB. Pendekkan tulisannya.",
    en: "This form is larger than {kilobytes} kB. Shorten the text.",
  },
  "error.too-large-upload": {
    id: "Kiriman ini lebih besar dari {megabytes} MB. Satu berkas paling besar 10 MB, dan paling banyak 10 berkas.",
    en: "This is larger than {megabytes} MB. One file may have 10 MB, and there may be 10 files.",
  },
  "error.too-large-json": {
    id: "Isi permintaan lebih besar dari {megabytes} MB. Kirim dalam beberapa bagian.",
    en: "The body is larger than {megabytes} MB. Send it in several parts.",
  },
  "error.too-many-posts": {
    id: "Anda sudah banyak mengirim dalam waktu singkat. Anda dapat mengirim lagi {seconds} detik lagi.",
    en: "You have sent many forms in a short time. You can send again in {seconds} seconds.",
  },
  "error-page.again.title": { id: "Periksa, lalu kirim lagi", en: "Check, then send again" },
  "error-page.again.next": {
    id: "Tekan tombol di bawah bila isinya sudah benar.",
    en: "Press the button below if everything is right.",
  },
  "error-page.401.title": { id: "Anda belum masuk", en: "You are not signed in" },
  "error-page.401.what": {
    id: "Halaman ini perlu tahu siapa Anda.",
    en: "This page needs to know who you are.",
  },
  "error-page.401.safe": { id: "Tidak ada yang berubah.", en: "Nothing has changed." },
  "error-page.401.next": { id: "Masuk, lalu coba lagi.", en: "Sign in, then try again." },
  "error-page.403.title": { id: "Halaman ini bukan untuk Anda", en: "This page is not for you" },
  "error-page.403.what": {
    id: "Anda tidak berwenang membuka atau mengubah ini.",
    en: "You do not have the right to open or change this.",
  },
  "error-page.403.safe": { id: "Tidak ada yang berubah.", en: "Nothing has changed." },
  "error-page.403.next": {
    id: "Kembali ke halaman awal, atau masuk dengan peran lain.",
    en: "Go back to the first page, or sign in with another role.",
  },
  "error-page.404.title": { id: "Halaman tidak ditemukan", en: "Page not found" },
  "error-page.404.what": {
    id: "Tidak ada halaman di alamat ini. Mungkin alamatnya salah ketik, atau halamannya sudah pindah.",
    en: "There is no page at this address. It may be mistyped, or the page has moved.",
  },
  "error-page.404.safe": { id: "Tidak ada yang hilang.", en: "Nothing is lost." },
  "error-page.404.next": {
    id: "Periksa alamatnya, atau mulai lagi dari halaman awal.",
    en: "Check the address, or start again from the first page.",
  },
  "error-page.409.title": { id: "Sudah diubah orang lain", en: "Changed by someone else" },
  "error-page.409.what": {
    id: "Keadaannya sudah berbeda dari yang Anda lihat tadi.",
    en: "Things are no longer as you saw them.",
  },
  "error-page.409.safe": {
    id: "Perubahan orang itu tersimpan. Perubahan Anda belum.",
    en: "The other person's change is saved. Yours is not yet.",
  },
  "error-page.409.next": {
    id: "Buka versi terbaru, bandingkan, lalu kirim lagi bila masih perlu.",
    en: "Open the latest version, compare, then send again if it is still needed.",
  },
  "error-page.413.title": { id: "Kiriman terlalu besar", en: "Too large to send" },
  "error-page.413.what": {
    id: "Paling besar 10 MB untuk satu berkas dan 25 MB untuk semuanya.",
    en: "At most 10 MB for one file and 25 MB for all together.",
  },
  "error-page.413.safe": {
    id: "Tulisan Anda masih ada di halaman sebelumnya.",
    en: "What you typed is still on the page before.",
  },
  "error-page.413.next": {
    id: "Kurangi isinya lalu kirim lagi, atau kembali ke halaman sebelumnya untuk memilih berkas yang lebih kecil.",
    en: "Make it smaller and send it again, or go back to the page before to choose smaller files.",
  },
  "error-page.422.title": { id: "Kiriman belum dapat dibaca", en: "This could not be read" },
  "error-page.422.what": {
    id: "Ada isian yang kurang atau tidak sesuai.",
    en: "Something is missing or does not fit.",
  },
  "error-page.422.safe": { id: "Belum ada yang tersimpan.", en: "Nothing has been saved." },
  "error-page.422.next": {
    id: "Kembali ke halaman sebelumnya, perbaiki, lalu kirim lagi.",
    en: "Go back to the page before, correct it, then send again.",
  },
  "error-page.429.title": { id: "Terlalu sering mengirim", en: "Sent too often" },
  "error-page.429.what": {
    id: "Dari jaringan ini sudah banyak kiriman dalam waktu singkat.",
    en: "Many forms came from this network in a short time.",
  },
  "error-page.429.safe": {
    id: "Yang sudah mendapat nomor tetap tersimpan.",
    en: "Whatever was given a number is saved.",
  },
  "error-page.429.next": {
    id: "Tunggu sebentar lalu kirim lagi, atau datang ke loket Senin-Jumat 08.00-15.00.",
    en: "Wait a moment and send again, or come to the counter Monday to Friday 08:00-15:00.",
  },
  "error-page.500.title": { id: "Ada kesalahan pada sistem kami", en: "Something is wrong on our side" },
  "error-page.500.what": {
    id: "Halaman ini gagal dibuat. Ini bukan kesalahan Anda, dan petugas kami sudah melihatnya.",
    en: "This page could not be made. It is not your fault, and our staff can see it.",
  },
  "error-page.500.safe": {
    id: "Yang sudah mendapat nomor tetap tersimpan.",
    en: "Whatever was given a number is saved.",
  },
  "error-page.500.next": {
    id: "Coba lagi. Jika tetap gagal, sebutkan nomor di bawah kepada petugas bantuan.",
    en: "Try again. If it still fails, tell the help desk the number below.",
  },
  "error-page.503.title": { id: "Sedang sibuk", en: "Busy at the moment" },
  "error-page.503.what": {
    id: "Sedang banyak yang mengirim, atau sistem sedang dimulai lagi.",
    en: "Many people are sending, or the system is starting again.",
  },
  "error-page.503.safe": {
    id: "Yang sudah mendapat nomor tetap tersimpan.",
    en: "Whatever was given a number is saved.",
  },
  "error-page.503.next": { id: "Coba lagi satu menit lagi.", en: "Try again in one minute." },
  "error-page.kept": {
    id: "Tulisan Anda aman di halaman ini.",
    en: "What you typed is safe on this page.",
  },
  "error-page.number": {
    id: "Nomor untuk petugas bantuan: {number}",
    en: "Number for the help desk: {number}",
  },
  "error-page.typed": { id: "Yang Anda tulis", en: "What you typed" },
  "error-page.resend": { id: "Kirim lagi", en: "Send again" },
  "error-page.files-again": {
    id: "Berkas perlu dipilih lagi: kembali ke formulir bila Anda melampirkan berkas.",
    en: "Files must be chosen again: go back to the form if you attached any.",
  },
  "error-page.home": { id: "Ke halaman awal", en: "To the first page" },
  "error-page.sign-in": { id: "Masuk di tab baru", en: "Sign in in a new tab" },
} as const satisfies Catalogue;
