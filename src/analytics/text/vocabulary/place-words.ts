import { words } from "./words.ts";

/** A capitalised name after one of these names a place, a body or a day, not a person. */
export const placeWords = words(
  "jalan jl jln gang gg lorong simpang perempatan pertigaan bundaran tol jembatan flyover underpass terowongan",
  "kota kabupaten kab kecamatan kec kelurahan kel desa dusun dsn dukuh kampung kp provinsi prov negeri pulau distrik nagari banjar",
  "perumahan perum komplek kompleks griya blok cluster apartemen rusun rusunawa asrama kos kost",
  "pasar mall mal plaza toko warung kios ruko hotel restoran kafe pabrik gudang pt cv ud bank koperasi spbu pom",
  "rs rsu rsud rsia rsup rsi sakit puskesmas pustu posyandu klinik apotek laboratorium",
  "sd sdn smp smpn sma sman smk smkn mi min mts man tk paud sekolah universitas institut politeknik kampus pesantren madrasah akademi yayasan slb",
  "bandara stasiun terminal halte pelabuhan dermaga bus kereta kapal km koridor rute jalur",
  "gedung balai kantor dinas badan kementerian lembaga mahkamah pengadilan kejaksaan polres polsek polda polrestabes kodim samsat",
  "taman alun lapangan stadion gor museum monumen tugu makam tpu tpa tps waduk sungai kali pantai gunung bukit danau telaga situ",
  "masjid mesjid mushola musala gereja pura vihara wihara klenteng kelenteng candi",
  "hari bulan minggu tanggal festival piala program aplikasi laman situs portal partai komunitas kelompok organisasi tim merek",
);

/** Words with a capital that never belong to a person's name. */
export const capitalisedWords = words(
  "rt rw nik ktp kk hp wa no nomor telp loket kelas rp ibu-ibu bapak-bapak",
  "indonesia nusantara republik pemerintah pemkot pemkab pemprov pemda dprd dpr satpol pp dishub dukcapil disdukcapil dinsos dinkes disdik",
  "puskesmas polisi ombudsman inspektorat sekretariat bagian bidang seksi unit pelayanan perizinan kependudukan pencatatan sipil",
  "perhubungan kesehatan pendidikan sosial pekerjaan umum lingkungan hidup kebersihan pertanahan pertanian perdagangan perindustrian",
  "tenaga kerja pariwisata komunikasi informatika penanaman modal satu terpadu pajak bea cukai imigrasi kepolisian",
  "utara selatan timur barat tengah tenggara pusat raya baru lama indah permai asri jaya makmur sejahtera bersatu merdeka",
  "jawa sumatera sumatra kalimantan sulawesi papua bali lombok madura flores ambon maluku nusa aceh riau jambi bengkulu lampung banten",
  "jakarta surabaya bandung semarang medan makassar palembang denpasar yogyakarta jogja solo surakarta malang bogor depok tangerang",
  "bekasi padang pekanbaru pontianak banjarmasin balikpapan samarinda manado kupang mataram jayapura sidoarjo gresik mojokerto jember",
  "kediri blitar madiun cirebon tasikmalaya sukabumi serang cilegon karawang batam bantul sleman",
  "opd skpd uptd upt blud bumd bumdes umkm oss nib slik bapenda bkd bappeda bpn bpkad kua lpj apbd apbn spbu tpq",
  "bahasa inggris matematika ipa ips agama olahraga seni gigi mata kandungan bedah saraf jantung spesialis anak islam kristen katolik hindu buddha konghucu idul fitri adha natal nyepi waisak ramadan ramadhan lebaran imlek",
  "whatsapp facebook instagram tiktok twitter telegram google youtube android samsung xiaomi honda yamaha toyota",
  "senin selasa rabu kamis jumat jum'at sabtu minggu ahad",
  "januari februari maret april mei juni juli agustus september oktober november desember",
);
