import type { Words } from "./words.ts";

export const slowPermit: Words = {
  titles: [
    "Izin reklame belum terbit",
    "Permohonan izin lama sekali",
    "Berkas masih verifikasi sejak {lama}",
    "Kapan izin saya selesai?",
  ],
  facts: [
    "Saya mengajukan izin reklame, sampai hari ini statusnya masih verifikasi berkas sejak {lama}.",
    "Janjinya 7 hari kerja, ini sudah {kali} minggu belum ada kabar.",
    "Permohonan saya berhenti di verifikasi, padahal berkas sudah dinyatakan lengkap.",
    "Izin usaha saya tertahan karena menunggu tanda tangan.",
  ],
  details: [
    "Setiap ditanya jawabannya sedang diproses.",
    "Papan nama toko sudah jadi dan biaya sewa tempat jalan terus.",
    "Saya bolak-balik ke loket {kali} kali.",
    "Di aplikasi tidak tertulis siapa yang memegang berkasnya.",
    "Acara kami tinggal {kali} hari lagi.",
  ],
  wishes: [
    "Mohon kepastian tanggal selesainya.",
    "Tolong dijelaskan apa yang masih kurang.",
    "Kami minta diberi tahu kalau memang terlambat.",
    "Mohon diproses sesuai standar pelayanan yang dipasang di loket.",
  ],
  answers: [
    "Berkas sudah selesai diverifikasi dan izin dapat diambil di loket.",
    "Permohonan diteruskan ke penandatanganan; pemohon sudah diberi tanggal selesai secara tertulis.",
  ],
};

export const unclearRequirements: Words = {
  titles: [
    "Syarat izin berbeda-beda",
    "Persyaratan tidak jelas",
    "Mohon penjelasan syarat keterangan rencana kota",
    "Diminta berkas tambahan di loket",
  ],
  facts: [
    "Syarat yang tertulis di situs berbeda dengan yang diminta petugas di loket.",
    "Saya sudah melengkapi lima berkas, di loket diminta satu lagi yang tidak pernah disebut.",
    "Di brosur tertulis denah cukup digambar sendiri, ternyata harus memakai titik koordinat.",
    "Saya bingung mana syarat untuk perorangan dan mana untuk badan usaha.",
  ],
  details: [
    "Saya harus izin kerja {kali} kali hanya untuk melengkapi berkas.",
    "Dua petugas memberi jawaban yang berbeda.",
    "Nomor telepon di situs tidak diangkat.",
    "Formulirnya masih memakai contoh tahun lama.",
  ],
  wishes: [
    "Mohon daftar syarat ditulis jelas dan sama di semua tempat.",
    "Tolong beri contoh berkas yang benar.",
    "Mohon dibalas syarat lengkapnya.",
  ],
  answers: [
    "Daftar persyaratan di situs dan di loket sudah disamakan dan dikirim kepada pemohon.",
    "Petugas loket sudah menjelaskan syarat dan memberi contoh berkas yang benar.",
  ],
};

export const permitSystem: Words = {
  titles: [
    "Aplikasi izin tidak bisa dibuka",
    "Gagal unggah berkas",
    "Sistem perizinan eror",
    "Tidak bisa masuk akun izin",
  ],
  facts: [
    "Aplikasi perizinan tidak bisa dibuka sejak {lama}.",
    "Setiap mengunggah gambar selalu gagal di 90 persen.",
    "Kode masuk tidak pernah dikirim ke ponsel saya.",
    "Data yang sudah saya isi hilang setelah halaman dimuat ulang.",
  ],
  details: [
    "Sudah dicoba di dua komputer dan tiga peramban.",
    "Ukuran berkasnya hanya 400 kilobita.",
    "Pusat bantuan menjawab dengan pesan otomatis.",
    "Saya mencoba jam {jam} malam supaya tidak ramai, tetap gagal.",
  ],
  wishes: [
    "Mohon segera diperbaiki.",
    "Tolong sediakan pendaftaran di loket selama sistem terganggu.",
    "Mohon isian yang sudah ada tidak hilang.",
  ],
  answers: [
    "Gangguan sudah diperbaiki; isian yang tertunda dipulihkan.",
    "Permohonan dibantu lewat loket sampai aplikasi normal kembali.",
  ],
};

export const permitConduct: Words = {
  titles: ["Petugas loket kurang ramah", "Pelayanan loket mengecewakan", "Petugas main ponsel saat melayani"],
  facts: [
    "Petugas di loket {kali} menjawab sambil melihat ponsel.",
    "Saya ditegur dengan nada tinggi karena salah mengisi formulir.",
    "Loket ditinggal petugas hampir {menit} menit tanpa penjelasan.",
  ],
  details: [
    "Orang tua di sebelah saya malah disuruh pulang.",
    "Pengunjung lain juga mengeluh.",
    "Saya tidak sempat mencatat namanya.",
  ],
  wishes: [
    "Mohon petugas diberi pembinaan.",
    "Tolong ada petugas pengganti saat istirahat.",
    "Semoga ke depan lebih baik.",
  ],
  answers: [
    "Petugas yang bersangkutan sudah ditegur atasan langsung dan jadwal pengganti dibuat.",
    "Kami meminta maaf. Aturan pemakaian ponsel di loket sudah ditegaskan kembali.",
  ],
};
