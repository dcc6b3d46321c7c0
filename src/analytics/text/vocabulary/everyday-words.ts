import { words } from "./words.ts";

/**
 * Common words of complaints. A word typed in small letters after "pak" or "bu" is taken for a name unless it is one of
 * these; better a word masked too often than a name shown.
 */
export const everydayWords = words(
  // what people do
  "ambil antar antre antri ajukan bantu bayar bawa beli beri kasih bilang bicara buang buat bikin buka cari cek cetak daftar",
  "datang dtg dengar duduk foto ganti hilang hubungi ikut isi jawab jual jaga janji jemput kembali kerja kirim lapor laporkan",
  "lewat lihat lupa main makan marah masuk minum mulai naik nunggu omong pakai panggil perbaiki periksa pergi pindah pinjam",
  "pulang rawat rekam sakit sampaikan serahkan setor suruh taruh temui terima tahan tambal tanya tangani tegur telepon tinggal",
  "tidur titip tolak transfer tukar tunggu turun tutup tulis ubah unggah urus usir meninggal",
  // how things are
  "baik bagus buruk jelek jelas jauh dekat dkt besar kecil panjang pendek tinggi rendah cepat lambat lama baru muda tua sepuh",
  "mahal murah gratis sulit susah mudah ramah sopan kasar jutek galak sabar adil jujur bersih kotor bau gelap terang rusak bocor",
  "macet mampet mati hidup panas dingin hujan banjir kering kosong penuh ramai sepi aman bahaya hamil lumpuh buta tuli sehat",
  "sempit lebar buntu dobel ganda double terbalik benar salah betul keliru sah palsu lengkap siap selesai gagal berhasil kecewa kesal senang sedih capek lelah parah pelan",
  "resmi langsung umum khusus pribadi utama pertama kedua ketiga terakhir belakang depan samping atas bawah kiri kanan dalam",
  "luar tengah sebelah seberang sekitar",
  // people, without their names
  "orang org warga masyarakat penduduk anak bayi balita remaja pemuda lansia bapak bpk pak ayah papa ibu bu mama emak suami istri",
  "adik kakak kakek nenek paman bibi om tante cucu keponakan ponakan mertua menantu saudara keluarga teman tetangga tamu janda duda",
  "yatim rumah tangga muda kandung tiri angkat kota negara pertiwi asuh pengajian pkk wali murid siswa siswi mahasiswa pelajar",
  "petugas pegawai staf staff karyawan honorer asn pns pppk satpam security operator kasir perawat suster bidan dokter guru dosen",
  "kepala ketua wakil sekretaris bendahara lurah camat bupati walikota gubernur presiden menteri kades kadus sekdes carik dukuh",
  "rt rw pkl polisi polantas tni tentara hakim jaksa notaris sopir supir kernet kondektur jukir parkir mandor tukang pedagang",
  "penjual pembeli pemilik pengguna pemohon pelapor korban pasien penumpang peserta oknum calo preman pejabat pimpinan atasan",
  "sekda kadis kabid kasi kasubag kaur kasun kapolres kapolsek kapolri danramil babinsa bhabinkamtibmas dirut kepsek rektor dekan",
  "plt plh pj humas panitia pengurus anggota dprd bos direktur manajer mandiri modin ustadz ustad kyai haji pendeta imam tokoh kader relawan",
  // where
  "kantor loket ruang gedung lantai pintu meja kursi toilet wc parkiran halaman jalan jln gang gg simpang pasar terminal stasiun",
  "halte sekolah kelas kampus rumah kos sawah kebun sungai got selokan drainase trotoar jembatan taman lapangan masjid mushola",
  "gereja puskesmas posyandu rsud klinik apotek desa kelurahan kecamatan kabupaten provinsi dusun kampung perumahan blok tempat",
  "lokasi daerah wilayah arah posisi alamat",
  // what
  "layanan pelayanan berkas dokumen surat syarat persyaratan formulir form antrean antrian nomor no nomer nama kode foto fotokopi",
  "ktp kk kia sim stnk bpkb akta sertifikat izin ijin pajak pbb bpjs kis dtks bansos pkh blt sembako bantuan beasiswa ijazah rapor",
  "uang duit biaya tarif denda pungli tagihan rekening kuitansi karcis tiket air listrik lampu pln pdam pipa meteran token sampah",
  "tps truk mobil motor angkot bus ojek jadwal jam menit hari minggu bulan tahun tanggal tgl pagi siang sore malam senin selasa rabu",
  "kamis jumat sabtu januari februari maret april mei juni juli agustus september oktober november desember laporan aduan pengaduan",
  "keluhan saran kritik jawaban tanggapan solusi masalah kejadian aplikasi apk website web laman akun sandi password otp internet",
  "sinyal wifi hp handphone telpon telp tlp wa whatsapp sms email surel obat vaksin imunisasi rujukan kamar operasi usaha toko warung",
  "tanah proyek bangunan aspal lubang pohon asap api suara musik anjing kucing nyamuk tikus",
  "cara proses prosedur aturan peraturan hukum tugas jabatan program kegiatan rapat acara pemilu",
  "nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh puluh ratus ribu juta persen kali buah lembar rupiah",
  "loh bener emang gitu gini biar buat pas nah tau tahu kata katanya bilangnya pake udh dah jd jadi",
);
