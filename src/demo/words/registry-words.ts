import type { Words } from "./words.ts";

export const failingQueue: Words = {
  titles: [
    "Antrean online selalu penuh",
    "Gagal ambil nomor antrean",
    "Aplikasi antrean eror",
    "Sudah dapat nomor, di loket tidak tercatat",
  ],
  facts: [
    "Setiap membuka antrean daring jam {jam} kuotanya sudah habis.",
    "Saya sudah mendapat nomor antrean, di loket katanya tidak tercatat.",
    "Aplikasi antrean berhenti di halaman memilih tanggal.",
    "Sejak aplikasi diperbarui, tombol ambil antrean tidak bisa ditekan.",
    "Kode batang antrean saya tidak terbaca mesin di pintu masuk.",
  ],
  details: [
    "Sudah {kali} hari berturut-turut saya coba.",
    "Saya cuti kerja khusus untuk mengurus ini.",
    "Petugas menyuruh mencoba lagi besok.",
    "Teman saya mengalami hal yang sama.",
    "Di media sosial kantor tidak ada penjelasan.",
  ],
  wishes: [
    "Mohon aplikasinya diperbaiki.",
    "Tolong sediakan antrean langsung untuk yang gagal daring.",
    "Mohon kuota hariannya diumumkan.",
    "Kami minta nomor yang sudah didapat tetap dilayani.",
  ],
  answers: [
    "Nomor antrean dicatat ulang dan pemohon dilayani hari itu juga.",
    "Kesalahan di aplikasi sudah dilaporkan ke pengembang; antrean langsung dibuka 50 nomor sehari.",
  ],
};

export const longQueue: Words = {
  titles: [
    "Antre KTP sampai {kali} jam",
    "Antrean loket sangat lama",
    "Loket hanya buka dua",
    "Menunggu lama di Dukcapil",
  ],
  facts: [
    "Saya datang jam {jam} pagi dan baru dilayani setelah istirahat siang.",
    "Dari enam loket hanya dua yang dibuka.",
    "Nomor antrean dilewati tanpa dipanggil.",
    "Antrean KTP di Dukcapil panjang sekali sejak {lama}.",
  ],
  details: [
    "Banyak ibu membawa bayi berdiri karena kursi penuh.",
    "Pendingin ruangannya mati.",
    "Ada yang baru datang langsung dilayani.",
    "Papan nomor tidak menyala sehingga kami harus menebak.",
  ],
  wishes: [
    "Mohon loketnya ditambah pada jam ramai.",
    "Tolong ada loket khusus untuk yang hanya mengambil KTP.",
    "Mohon ada perkiraan waktu tunggu.",
  ],
  answers: [
    "Loket ditambah pada jam ramai dan kursi prioritas disediakan.",
    "Petugas pemanggil ditempatkan di ruang tunggu sampai papan nomor diperbaiki.",
  ],
};

export const typingErrors: Words = {
  titles: [
    "Nama di akta salah ketik",
    "Tanggal lahir anak salah",
    "Data kartu keluarga keliru",
    "Mohon pembetulan akta",
  ],
  facts: [
    "Nama anak saya di akta kurang satu huruf.",
    "Tanggal lahir di kartu keluarga berbeda dengan di akta.",
    "Nama ibu tertulis nama gadis orang lain.",
    "Alamat di KTP masih alamat lama, padahal sudah pindah bulan {bulan}.",
  ],
  details: [
    "Padahal di formulir saya tulis dengan huruf cetak.",
    "Akibatnya pendaftaran sekolah anak saya tertahan.",
    "Petugas meminta saya mengulang dari awal.",
    "Ini sudah pembetulan yang kedua.",
  ],
  wishes: [
    "Mohon dibetulkan tanpa harus antre lagi.",
    "Tolong hasil ketikan ditunjukkan dulu sebelum dicetak.",
    "Mohon kesalahan dari petugas diperbaiki hari itu juga.",
  ],
  answers: [
    "Data sudah dibetulkan dan kutipan baru dapat diambil tanpa antre.",
    "Pembetulan dicetak hari itu juga dan diperiksa pemohon sebelum ditandatangani.",
  ],
};

export const unofficialFee: Words = {
  titles: ["Diminta uang untuk mempercepat", "Pungutan tidak resmi di loket", "Laporan dugaan pungutan"],
  facts: [
    "Saya diminta uang supaya berkas didahulukan.",
    "Ada orang di depan kantor yang menawarkan jalan cepat dengan bayaran.",
    "Kuitansi yang diberikan tidak ada capnya dan jumlahnya berbeda dari tarif.",
  ],
  details: [
    "Kejadiannya sekitar jam {jam}, orangnya memakai rompi.",
    "Saya menolak, lalu berkas saya ditaruh di tumpukan paling bawah.",
    "Saya takut kalau nama saya diketahui.",
  ],
  wishes: [
    "Mohon diperiksa dan identitas saya dirahasiakan.",
    "Tolong ada pengawasan di ruang tunggu.",
    "Kami minta tarif resmi ditempel besar di loket.",
  ],
  answers: [
    "Laporan diterima Inspektorat dan sedang diperiksa secara tertutup.",
    "Pemeriksaan selesai; hasilnya disampaikan kepada pelapor secara rahasia.",
  ],
};
