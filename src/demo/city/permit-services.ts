import type { CityService } from "./service.ts";

const desk = { agency: "dpmptsp", unit: "perizinan" } as const;

const received = {
  name: "Pendaftaran permohonan",
  actor: "Petugas loket",
  inputs: "Formulir dan berkas persyaratan",
  output: "Tanda terima bernomor",
  norm: { minutes: 20 },
  takesHours: 0.2,
} as const;

/** The services of the one-stop office. */
export const permitServices: readonly CityService[] = [
  {
    ...desk,
    code: "izin-reklame",
    name: "Izin pemasangan reklame",
    nameEn: "Permit for outdoor advertising",
    summary: "Izin untuk papan, spanduk, dan layar reklame di tepi jalan atau di gedung.",
    casesPerWeek: 26,
    busyMonth: 7,
    decree: "SK Kepala DPMPTSP 060/14/2024",
    limit: { days: 7, dayType: "working" },
    promises: {
      legalBasis:
        "UU 25/2009 tentang Pelayanan Publik; UU 1/2022 tentang Hubungan Keuangan Pemerintah Pusat dan Daerah; Peraturan Daerah Kota Arunika tentang Penyelenggaraan Reklame.",
      requirements:
        "1. Identitas pemohon. 2. Foto dan ukuran lokasi. 3. Gambar rancangan reklame. 4. Persetujuan pemilik lahan atau gedung. 5. Perhitungan konstruksi untuk reklame di atas 24 meter persegi.",
      procedure:
        "Daftar di loket atau daring, berkas diverifikasi, lokasi ditinjau, pajak dihitung, izin ditandatangani, lalu izin diserahkan. Keberatan disampaikan ke petugas pengaduan.",
      timeLimit: "Izin selesai paling lama 7 hari kerja sejak berkas lengkap.",
      fee: "Izin tidak dipungut biaya. Pajak reklame dibayar terpisah ke kas daerah.",
      product: "Surat izin pemasangan reklame dengan kode QR dan masa berlaku satu tahun.",
    },
    steps: [
      received,
      {
        name: "Verifikasi berkas",
        actor: "Verifikator",
        inputs: "Berkas lengkap dan data NIK pemohon",
        output: "Lembar verifikasi",
        norm: { days: 2 },
        takesHours: 5,
        spread: 0.5,
        sentBack: { share: 0.12, days: 3 },
        refused: 0.02,
      },
      {
        name: "Peninjauan lapangan",
        actor: "Tim teknis",
        inputs: "Lembar verifikasi",
        output: "Berita acara peninjauan",
        norm: { days: 3 },
        takesHours: 9,
      },
      {
        name: "Perhitungan pajak reklame",
        actor: "Petugas pajak daerah",
        inputs: "Berita acara peninjauan",
        output: "Surat ketetapan pajak",
        norm: { days: 2 },
        takesHours: 4,
      },
      {
        name: "Penandatanganan izin",
        actor: "Kepala Bidang Penyelenggaraan Perizinan",
        inputs: "Konsep izin dan bukti bayar pajak",
        output: "Izin yang ditandatangani secara elektronik",
        norm: { days: 2 },
        takesHours: 4,
      },
      {
        name: "Penyerahan izin",
        actor: "Petugas loket",
        inputs: "Izin yang ditandatangani",
        output: "Izin diterima pemohon",
        norm: null,
        takesHours: 3,
      },
    ],
  },
  {
    ...desk,
    code: "izin-praktik-nakes",
    name: "Izin praktik tenaga kesehatan",
    nameEn: "Licence to practise for health workers",
    summary: "Surat izin praktik dokter, perawat, bidan, apoteker, dan tenaga kesehatan lain.",
    casesPerWeek: 21,
    busyMonth: 2,
    decree: "SK Kepala DPMPTSP 060/15/2024",
    limit: { days: 10, dayType: "working" },
    promises: {
      legalBasis:
        "UU 25/2009 tentang Pelayanan Publik; UU 17/2023 tentang Kesehatan; Peraturan Wali Kota Arunika tentang Pelayanan Terpadu Satu Pintu.",
      requirements:
        "1. Surat tanda registrasi yang masih berlaku. 2. Surat keterangan tempat praktik. 3. Pas foto terbaru. 4. Kecukupan satuan kredit profesi.",
      procedure:
        "Daftar, verifikasi berkas, rekomendasi Dinas Kesehatan, penandatanganan, lalu penyerahan. Semua tahap dapat dilihat dengan nomor permohonan.",
      timeLimit: "Izin selesai paling lama 10 hari kerja sejak berkas lengkap.",
      fee: "Tidak dipungut biaya.",
      product: "Surat izin praktik dengan masa berlaku sesuai surat tanda registrasi.",
    },
    empty: { staffNumber: "Analisis beban kerja belum selesai; jumlah pelaksana ditetapkan sesudahnya." },
    steps: [
      received,
      {
        name: "Verifikasi berkas",
        actor: "Verifikator",
        inputs: "Berkas persyaratan",
        output: "Lembar verifikasi",
        norm: { days: 2 },
        takesHours: 6,
        sentBack: { share: 0.16, days: 4 },
      },
      {
        name: "Rekomendasi Dinas Kesehatan",
        actor: "Bidang Kesehatan Masyarakat, Dinas Kesehatan",
        inputs: "Lembar verifikasi dan salinan berkas",
        output: "Surat rekomendasi",
        norm: { days: 4 },
        takesHours: 38,
        spread: 0.5,
        refused: 0.02,
      },
      {
        name: "Penandatanganan izin",
        actor: "Kepala Bidang Penyelenggaraan Perizinan",
        inputs: "Konsep izin dan surat rekomendasi",
        output: "Izin yang ditandatangani secara elektronik",
        norm: { days: 2 },
        takesHours: 5,
      },
      {
        name: "Penyerahan izin",
        actor: "Petugas loket",
        inputs: "Izin yang ditandatangani",
        output: "Izin diterima pemohon",
        norm: { days: 2 },
        takesHours: 4,
      },
    ],
  },
  {
    ...desk,
    code: "keterangan-rencana-kota",
    name: "Keterangan rencana kota",
    nameEn: "City plan statement",
    summary: "Keterangan tentang peruntukan lahan, garis sempadan, dan rencana jalan di suatu lokasi.",
    casesPerWeek: 19,
    busyMonth: 9,
    decree: "SK Kepala DPMPTSP 060/16/2024",
    limit: { days: 8, dayType: "working" },
    promises: {
      legalBasis:
        "UU 25/2009 tentang Pelayanan Publik; UU 26/2007 tentang Penataan Ruang; Peraturan Daerah Kota Arunika tentang Rencana Tata Ruang Wilayah.",
      requirements:
        "1. Identitas pemohon. 2. Bukti hak atas tanah. 3. Titik koordinat atau denah lokasi. 4. Bukti lunas pajak bumi dan bangunan tahun berjalan.",
      procedure:
        "Daftar, verifikasi berkas, pengukuran lokasi, penyusunan peta, penandatanganan, lalu penyerahan.",
      timeLimit: "Keterangan selesai paling lama 8 hari kerja sejak berkas lengkap.",
      fee: "Retribusi sesuai luas tanah menurut Peraturan Daerah; rinciannya dicetak pada surat ketetapan.",
      product: "Lembar keterangan rencana kota dengan peta berskala 1:1.000.",
    },
    steps: [
      received,
      {
        name: "Verifikasi berkas",
        actor: "Verifikator",
        inputs: "Berkas persyaratan",
        output: "Lembar verifikasi",
        norm: { days: 2 },
        takesHours: 6,
        sentBack: { share: 0.2, days: 5 },
        refused: 0.03,
      },
      {
        name: "Pengukuran lokasi",
        actor: "Juru ukur",
        inputs: "Lembar verifikasi dan denah",
        output: "Data ukur",
        norm: { days: 4 },
        takesHours: 14,
      },
      {
        name: "Penyusunan peta",
        actor: "Penata ruang",
        inputs: "Data ukur",
        output: "Konsep peta",
        norm: { days: 3 },
        takesHours: 10,
      },
      {
        name: "Penandatanganan keterangan",
        actor: "Kepala Bidang Penyelenggaraan Perizinan",
        inputs: "Konsep peta",
        output: "Keterangan yang ditandatangani",
        norm: { days: 2 },
        takesHours: 4,
      },
      {
        name: "Penyerahan keterangan",
        actor: "Petugas loket",
        inputs: "Keterangan yang ditandatangani",
        output: "Keterangan diterima pemohon",
        norm: null,
        takesHours: 4,
      },
    ],
  },
];
