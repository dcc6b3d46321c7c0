import type { Words } from "./words.ts";

export const murkyWater: Words = {
  titles: [
    "Air keruh di {desa}",
    "Air PAM berwarna cokelat",
    "Air minum keruh dan berbau di {jalan}",
    "Air kotor sejak {lama}",
    "Mohon cek kualitas air {desa}",
    "Air keran kuning dan berpasir",
  ],
  facts: [
    "Air dari keran di rumah kami keruh sejak {lama}.",
    "Sejak {lama} air yang keluar berwarna kecokelatan dan ada endapannya.",
    "Air di {jalan} berbau seperti besi dan tidak bisa dipakai memasak.",
    "Setiap pagi sekitar jam {jam} air yang mengalir kuning, baru agak jernih menjelang siang.",
    "Air PAM di {desa} keruh sekali, bak mandi sampai ada lumpur di dasarnya.",
    "Sejak ada galian pipa di {jalan} air kami jadi keruh.",
  ],
  details: [
    "Tetangga di gang yang sama mengalami hal yang sama.",
    "Kami terpaksa membeli air galon untuk memasak.",
    "Anak saya yang kecil sempat gatal-gatal setelah mandi.",
    "Saringan yang saya pasang sudah hitam dalam {kali} hari.",
    "Saya sudah menelepon posko {kali} kali, jawabannya menunggu petugas.",
    "Padahal tagihan tetap kami bayar setiap bulan.",
    "Cucian baju putih jadi kuning semua.",
    "Di kelurahan sebelah airnya jernih, hanya di {desa} yang begini.",
  ],
  wishes: [
    "Mohon pipa di sekitar {jalan} dicuci dan airnya diperiksa.",
    "Kami minta petugas datang mengambil contoh air.",
    "Tolong diberi tahu kapan air akan jernih lagi.",
    "Mohon ada mobil tangki selama air belum layak.",
    "Mohon segera ditindaklanjuti karena ini kebutuhan setiap hari.",
  ],
  answers: [
    "Pipa di sekitar lokasi sudah dicuci dan contoh air diperiksa; kekeruhan kembali di bawah batas.",
    "Petugas membuka katup pembuangan dan memasang saringan di pipa cabang. Air dipantau selama tiga hari.",
  ],
};

export const noWater: Words = {
  titles: [
    "Air mati di {desa}",
    "Air tidak mengalir sejak {lama}",
    "Sudah {kali} hari air tidak keluar",
    "Aliran air kecil sekali di {jalan}",
  ],
  facts: [
    "Air di {jalan} tidak mengalir sejak {lama}.",
    "Air hanya keluar tengah malam, siang mati sama sekali.",
    "Alirannya sangat kecil, mengisi satu ember perlu {menit} menit.",
    "Sudah {kali} hari air mati tanpa pemberitahuan.",
  ],
  details: [
    "Tidak ada pengumuman apa pun di kelurahan.",
    "Di rumah ada orang tua yang sakit dan perlu air bersih.",
    "Kami menampung air hujan untuk mandi.",
    "Posko hanya menjawab sedang ada perbaikan, tanpa kepastian.",
    "Warga satu RT sudah bergantian jaga malam untuk menampung air.",
  ],
  wishes: [
    "Mohon jadwal giliran air diumumkan.",
    "Tolong kirim tangki air ke {desa}.",
    "Kami minta kepastian kapan air mengalir normal.",
    "Mohon diperiksa, mungkin ada pipa bocor.",
  ],
  answers: [
    "Kebocoran pipa sudah diperbaiki dan tekanan air kembali normal.",
    "Jadwal giliran air sudah ditempel di kelurahan; tangki air dikirim dua kali sehari selama perbaikan.",
  ],
};

export const potholes: Words = {
  titles: [
    "Jalan berlubang di {jalan}",
    "Lubang besar membahayakan pengendara",
    "Tambalan jalan rusak lagi",
    "Mohon perbaikan jalan {desa}",
  ],
  facts: [
    "Di {jalan} ada lubang cukup dalam, kira-kira {menit} sentimeter.",
    "Jalan di depan pasar {desa} rusak parah dan tergenang kalau hujan.",
    "Lubang di {jalan} sejak {lama} belum ditambal.",
    "Jalan yang baru ditambal bulan {bulan} sudah berlubang lagi.",
  ],
  details: [
    "Kemarin ada pengendara motor jatuh di situ.",
    "Kalau malam tidak kelihatan karena lampunya mati.",
    "Warga sudah memberi tanda pakai kayu dan ban bekas.",
    "Angkutan jadi berjalan zigzag dan hampir menyerempet orang.",
    "Sudah pernah saya laporkan bulan {bulan}, katanya masuk jadwal.",
    "Anak sekolah lewat situ setiap pagi.",
  ],
  wishes: [
    "Mohon segera ditambal sebelum ada korban.",
    "Tolong diberi tanda dulu kalau belum bisa diperbaiki.",
    "Kami minta perbaikannya jangan tambal sulam.",
    "Mohon jadwal perbaikannya diberitahukan.",
  ],
  answers: [
    "Lubang sudah ditambal dan diperiksa ulang oleh pengamat jalan.",
    "Lokasi sudah diberi tanda bahaya dan masuk jadwal penambalan pekan ini.",
  ],
};

export const flooding: Words = {
  titles: [
    "Genangan air di {jalan}",
    "Got mampet di {desa}",
    "Banjir setiap hujan deras",
    "Saluran air penuh sampah dan lumpur",
  ],
  facts: [
    "Setiap hujan air di {jalan} naik sampai {menit} sentimeter.",
    "Saluran di depan rumah kami mampet sejak {lama}.",
    "Air got meluap ke jalan dan masuk ke teras warga.",
    "Pompa di dekat {desa} tidak menyala waktu hujan semalam.",
  ],
  details: [
    "Motor sering mogok di situ.",
    "Baunya menyengat dan banyak nyamuk.",
    "Sudah kerja bakti {kali} kali tetapi lumpurnya terlalu dalam.",
    "Saluran tertutup cor sehingga tidak bisa dibersihkan warga.",
    "Toko saya tutup {kali} hari karena air.",
  ],
  wishes: [
    "Mohon saluran dikeruk sebelum hujan berikutnya.",
    "Tolong periksa pompa dan pintu airnya.",
    "Kami minta penutup saluran dibuat bisa dibuka.",
    "Mohon ditinjau langsung saat hujan.",
  ],
  answers: [
    "Saluran sudah dikeruk dan sampah diangkut dua truk.",
    "Pompa sudah diperbaiki dan diuji; petugas jaga ditempatkan saat hujan deras.",
  ],
};
