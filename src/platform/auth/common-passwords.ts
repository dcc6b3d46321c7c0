/**
 * Words that people build passwords from when they are asked for a long one: the commonest of published lists of leaked
 * passwords, and those of an Indonesian office. Small letters; digits and signs around them do not help.
 */
export const commonWords: readonly string[] = `
password passwords passwort pass passw parola katasandi sandi rahasia kunci masuk login signin user username pengguna
admin administrator root guest tamu test testing tester default changeme change letmein welcome selamat datang hello halo
qwerty qwertyuiop qwert asdf asdfgh asdfghjkl zxcv zxcvbn zxcvbnm azerty abc abcd abcde abcdef abcdefg abcdefgh
abcdefghij iloveyou lovely love loveme forever princess sunshine shadow monkey dragon master superman batman football
baseball basketball soccer hockey michael jordan jessica jennifer ashley daniel charlie andrew thomas robert george
starwars pokemon computer internet google facebook instagram samsung nokia whatever trustno trust secret freedom
killer hunter ranger buster tigger pepper cheese summer winter spring autumn flower angel cookie chocolate banana
sayang cinta sayangku cintaku akucintakamu bismillah alhamdulillah allah muhammad assalamualaikum insyaallah semangat
merdeka indonesia indonesiaraya garuda pancasila bhinneka nusantara jakarta bandung surabaya semarang medan makassar
yogyakarta jogja denpasar palembang bogor bekasi depok tangerang malang solo bali jawa sumatera sumatra kalimantan
sulawesi papua maluku aceh padang banten lampung riau jambi persib persija arema
pengaduan aduan keluhan lapor laporan lapormas span spanlapor layanan pelayanan publik pelayananpublik masyarakat warga
kualitas mutu mutulayanan kepuasan survei survey standar prosedur petugas pegawai operator kepala dinas kantor badan
instansi kementerian pemerintah pemda pemkot pemkab pemprov pemerintahan kota kabupaten provinsi kecamatan kelurahan desa
bupati walikota gubernur camat lurah sekda sekretariat inspektorat ombudsman apip bpkp kominfo diskominfo disdukcapil
dukcapil dpmptsp ptsp perizinan izin kesehatan puskesmas rsud pendidikan sekolah guru satpol samsat bpjs menpan
menpanrb panrb kemenpan asn pns pppk nip nik ktp kepegawaian bkd bkpsdm bappeda bapenda pajak keuangan umum
januari februari maret april mei juni juli agustus september oktober november desember
senin selasa rabu kamis jumat sabtu minggu january february march june july august october december
monday tuesday wednesday thursday friday saturday sunday satu dua tiga empat lima enam tujuh delapan sembilan
`
  .trim()
  .split(/\s+/);
