import type { Catalogue } from "../text.ts";

export const home = {
  "home.title": {
    id: "Ada yang tidak beres dengan layanan? Sampaikan di sini.",
    en: "Something wrong with a public service? Tell us here.",
  },
  "home.lead": {
    id: "Kami teruskan ke kantor yang harus menjawab, dengan tanggal paling lambat. Anda dapat mengikuti setiap langkahnya.",
    en: "We pass it to the office that must answer, with a latest date. You can follow every step.",
  },
  "home.complain": { id: "Sampaikan pengaduan", en: "Make a complaint" },
  "home.complain.note": {
    id: "Gratis, tanpa akun, boleh tanpa nama.",
    en: "Free, no account needed, you may stay anonymous.",
  },
  "home.follow": { id: "Lacak pengaduan", en: "Follow a complaint" },
  "home.follow.note": {
    id: "Dengan nomor dan kode rahasia dari tanda terima Anda.",
    en: "With the number and the secret code of your receipt.",
  },
  "home.find": { id: "Cari layanan dan janjinya", en: "Find a service and its promises" },
  "home.find.note": {
    id: "Syarat, biaya, dan berapa lama: yang tertulis di sini boleh Anda tagih.",
    en: "What you need, what it costs, how long it takes: you may hold the office to what is written here.",
  },
  "home.find.label": { id: "Nama layanan", en: "Name of the service" },
  "home.find.hint": {
    id: "Misalnya kartu keluarga, izin reklame, rujukan",
    en: "For example family card, advertising permit, referral",
  },
  "home.find.submit": { id: "Cari", en: "Search" },
  "home.survey": { id: "Nilai layanan yang Anda terima", en: "Rate the service you received" },
  "home.survey.note": {
    id: "Sembilan pertanyaan, sekitar tiga menit. Pakai kode dari petugas, atau pilih layanannya.",
    en: "Nine questions, about three minutes. Use the code from the counter, or choose the service.",
  },
  "home.results": { id: "Anda berkata, kami kerjakan", en: "You said, we did" },
  "home.results.note": {
    id: "Apa yang diubah, apakah berhasil, dan yang belum berhasil.",
    en: "What was changed, whether it worked, and what did not work yet.",
  },
  "home.data": { id: "Data terbuka", en: "Open data" },
  "home.data.note": {
    id: "Semua angka yang diterbitkan, untuk dihitung ulang sendiri.",
    en: "All published figures, to recompute yourself.",
  },
  "home.more": { id: "Yang juga dapat Anda lakukan", en: "What else you can do" },

  "home.help.title": { id: "Bantuan", en: "Help" },
  "home.help.lead": {
    id: "Halaman ini menjawab yang paling sering ditanyakan.",
    en: "This page answers what is asked most often.",
  },
  "home.help.complain": { id: "Cara mengadu", en: "How to complain" },
  "home.help.complain.text": {
    id: "Pilih Mengadu, tulis apa yang terjadi, lalu kirim. Anda mendapat nomor dan kode rahasia. Simpan keduanya: kode itu satu-satunya kunci ke pengaduan Anda.",
    en: "Choose Complain, write what happened, then send. You get a number and a secret code. Keep both: the code is the only key to your complaint.",
  },
  "home.help.lost": { id: "Kode rahasia hilang", en: "Secret code lost" },
  "home.help.lost.text": {
    id: "Kami tidak dapat menampilkannya lagi, karena yang tersimpan hanya sidik jarinya. Bila Anda memberi kontak, jawaban tetap sampai. Bila tidak, kirim pengaduan baru dan sebut nomor yang lama.",
    en: "We cannot show it again, because only its fingerprint is stored. If you gave a contact, the answer still reaches you. If not, send a new complaint and mention the old number.",
  },
  "home.help.counter": { id: "Tanpa internet", en: "Without the internet" },
  "home.help.counter.text": {
    id: "Datang ke loket kantor mana pun. Petugas mengetik untuk Anda dan memberi tanda terima yang sama.",
    en: "Come to the counter of any office. The officer types for you and gives you the same receipt.",
  },
  "home.help.ombudsman": { id: "Bila kantor tidak menjawab", en: "If the office does not answer" },
  "home.help.ombudsman.text": {
    id: "Anda boleh mengadu kepada Ombudsman Republik Indonesia, telepon 137. Gratis juga.",
    en: "You may complain to the Ombudsman of the Republic of Indonesia, telephone 137. That is free, too.",
  },

  "home.privacy.title": { id: "Data pribadi Anda", en: "Your personal data" },
  "home.privacy.lead": {
    id: "Yang tidak perlu tidak kami minta. Yang kami minta hanya dibaca oleh yang menanganinya.",
    en: "What is not needed we do not ask. What we ask is read only by those who handle it.",
  },
  "home.privacy.anonymous": { id: "Tanpa nama", en: "Anonymous" },
  "home.privacy.anonymous.text": {
    id: "Nama, alamat jaringan, jenis telepon, dan jam pengiriman tidak disimpan. Petugas pun tidak dapat melihat siapa Anda. Yang tidak dapat kami sembunyikan: pemilik jaringan yang Anda pakai, dan gaya tulisan Anda.",
    en: "Name, network address, kind of telephone and hour of sending are not stored. Not even our staff can see who you are. What we cannot hide: the owner of the network you use, and your way of writing.",
  },
  "home.privacy.confidential": { id: "Dirahasiakan", en: "Confidential" },
  "home.privacy.confidential.text": {
    id: "Nama Anda disimpan terpisah. Siapa yang membukanya harus punya wewenang dan alasan, dan itu tercatat.",
    en: "Your name is stored apart. Whoever opens it needs the right and a reason, and that is recorded.",
  },
  "home.privacy.cookies": { id: "Kuki", en: "Cookies" },
  "home.privacy.cookies.text": {
    id: "Warga tidak diberi kuki, kecuali tema terang atau gelap bila Anda memilihnya. Tidak ada pelacak.",
    en: "Citizens get no cookie, except for the light or dark theme if you choose one. There are no trackers.",
  },
  "home.privacy.rights": { id: "Hak Anda", en: "Your rights" },
  "home.privacy.rights.text": {
    id: "Anda boleh melihat, memperbaiki, dan meminta penghapusan data Anda (UU 27/2022). Sampaikan kepada pejabat pelindungan data di kantor yang menangani Anda.",
    en: "You may see, correct and ask for the erasure of your data (Law 27/2022). Tell the data protection officer of the office that handles your case.",
  },

  "home.accessibility.title": { id: "Aksesibilitas", en: "Accessibility" },
  "home.accessibility.lead": {
    id: "Halaman ini dibuat agar dapat dipakai semua orang.",
    en: "These pages are made so that everyone can use them.",
  },
  "home.accessibility.can": { id: "Yang dapat Anda lakukan", en: "What you can do" },
  "home.accessibility.can.text": {
    id: "Memperbesar sampai 400 %, memakai papan tik saja, mendengar dengan pembaca layar, memakai telepon lama, dan mematikan JavaScript. Kami mengikuti WCAG 2.2 tingkat AA.",
    en: "Zoom to 400 %, use only the keyboard, listen with a screen reader, use an old telephone, and switch JavaScript off. We follow WCAG 2.2 level AA.",
  },
  "home.accessibility.problem": {
    id: "Bila ada yang tidak dapat dipakai",
    en: "If something does not work for you",
  },
  "home.accessibility.problem.text": {
    id: "Sampaikan lewat Mengadu dan sebut halamannya. Itu kami tangani seperti pengaduan lain.",
    en: "Tell us by Complain and name the page. We handle it like any other complaint.",
  },
} as const satisfies Catalogue;
