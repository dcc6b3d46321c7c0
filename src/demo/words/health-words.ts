import type { Words } from "./words.ts";

export const clinicQueue: Words = {
  titles: [
    "Antre puskesmas dari subuh",
    "Menunggu dokter {kali} jam",
    "Antrean pasien tidak tertib",
    "Pendaftaran puskesmas lama",
  ],
  facts: [
    "Saya mendaftar jam {jam} dan baru diperiksa menjelang siang.",
    "Dokter baru datang lewat jam 9, padahal pasien sudah puluhan.",
    "Nomor antrean lansia dicampur dengan umum.",
    "Pendaftaran ditutup sebelum jam yang tertulis di pintu.",
  ],
  details: [
    "Anak saya demam dan harus menunggu di luar.",
    "Kursi tunggu tidak cukup.",
    "Ada pasien yang pingsan karena lama berdiri.",
    "Suara panggilannya tidak terdengar.",
  ],
  wishes: [
    "Mohon lansia dan balita didahulukan.",
    "Tolong dokter datang tepat waktu.",
    "Mohon ada pendaftaran lewat telepon.",
  ],
  answers: [
    "Antrean lansia dan balita sudah dipisah; jam datang dokter diawasi kepala puskesmas.",
    "Pendaftaran dibuka sesuai jam yang tertulis dan kursi tunggu ditambah.",
  ],
};

export const noMedicine: Words = {
  titles: [
    "Obat habis di puskesmas",
    "Disuruh beli obat di luar",
    "Obat darah tinggi kosong",
    "Stok obat anak tidak ada",
  ],
  facts: [
    "Obat darah tinggi ibu saya kosong sejak {lama}.",
    "Resep hanya diberi separuh, sisanya disuruh beli sendiri.",
    "Obat untuk anak tidak ada, diganti tablet yang harus digerus.",
    "Petugas farmasi bilang obat baru datang bulan depan.",
  ],
  details: [
    "Kami peserta jaminan dan rutin membayar.",
    "Harga di apotek {kali} kali lipat.",
    "Sudah tiga kali kontrol selalu kosong.",
    "Tidak ada pemberitahuan sebelumnya.",
  ],
  wishes: [
    "Mohon stok obat rutin dijaga.",
    "Tolong diberi tahu kapan obat tersedia.",
    "Mohon ada rujukan obat ke puskesmas lain.",
  ],
  answers: [
    "Obat sudah datang dan pasien dihubungi untuk mengambilnya.",
    "Obat dipinjamkan dari puskesmas lain; stok minimum dinaikkan.",
  ],
};

export const healthConduct: Words = {
  titles: ["Perawat kurang sopan", "Penjelasan dokter terlalu singkat", "Sikap petugas pendaftaran"],
  facts: [
    "Petugas pendaftaran membentak pasien yang salah loket.",
    "Dokter memeriksa tanpa menjelaskan sakitnya apa.",
    "Perawat berbicara keras soal penyakit saya di depan pasien lain.",
  ],
  details: [
    "Saya jadi malu dan ingin pindah puskesmas.",
    "Pasien tua butuh penjelasan pelan-pelan.",
    "Ruang periksanya juga tidak tertutup.",
  ],
  wishes: ["Mohon petugas lebih sabar.", "Tolong jaga kerahasiaan pasien.", "Semoga menjadi perhatian."],
  answers: [
    "Petugas sudah dibina dan meminta maaf kepada pasien.",
    "Tirai ruang periksa dipasang dan aturan kerahasiaan dibacakan kembali.",
  ],
};

export const unanswered: Words = {
  titles: [
    "Permohonan informasi belum dijawab",
    "Minta dokumen anggaran kelurahan",
    "Surat saya tidak dibalas",
  ],
  facts: [
    "Permohonan informasi saya sejak {lama} belum dijawab.",
    "Saya meminta salinan rencana kerja kelurahan {desa} dan hanya diberi ringkasan.",
    "Surat keberatan saya tidak diberi nomor register.",
  ],
  details: [
    "Sudah lewat 10 hari kerja.",
    "Petugas menyuruh bertanya ke dinas, dinas menyuruh kembali.",
    "Saya memerlukannya untuk musyawarah warga bulan {bulan}.",
  ],
  wishes: [
    "Mohon dijawab tertulis sesuai undang-undang.",
    "Tolong dijelaskan kalau memang dikecualikan.",
    "Mohon diberi nomor untuk memantau.",
  ],
  answers: [
    "Jawaban tertulis sudah dikirim beserta dokumen yang diminta.",
    "Permohonan sudah diberi nomor register dan diteruskan ke unit yang menguasai informasi.",
  ],
};
