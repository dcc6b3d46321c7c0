import type { Catalogue } from "../text.ts";

/** Where the time of cases goes. */
export const processesTime = {
  "processes.section.time": { id: "Waktu", en: "Time" },
  "processes.lost.waiting": { id: "menunggu {place}", en: "waiting for {place}" },
  "processes.lost.repeat": { id: "mengulang {place}", en: "doing {place} again" },
  "processes.lost.batch": { id: "menunggu {place} ditumpuk", en: "waiting for a batch of {place}" },
  "processes.lost.to-and-fro": { id: "bolak-balik antar {place}", en: "to and fro between {place}" },
  "processes.lost.resource": { id: "petugas", en: "persons" },
  "processes.lost.unit": { id: "unit", en: "units" },
  "processes.lost.title": {
    id: "Waktu warga paling banyak hilang karena {loss}: {days} hari",
    en: "Citizens lose most time by {loss}: {days} days",
  },
  "processes.lost.title.tied": {
    id: "Waktu warga paling banyak hilang karena {losses}; belum cukup data untuk membedakannya",
    en: "Citizens lose most time by {losses}; not enough to tell them apart",
  },
  "processes.lost.title.unknown": {
    id: "Belum cukup kasus untuk menyebut ke mana waktu warga hilang",
    en: "Too few cases to say where the time of citizens goes",
  },
  "processes.lost.lead": {
    id: "{name}: {cases} kasus. Satu jam dapat hilang dengan beberapa cara, jadi baris-baris di bawah tidak dijumlahkan.",
    en: "{name}: {cases} cases. One hour can be lost in several ways, so the rows below are not added up.",
  },
  "processes.lost.chart": {
    id: "Yang paling atas paling pasti besarnya",
    en: "The surest great losses stand first",
  },
  "processes.lost.subtitle": {
    id: "Hari warga, dengan selang 95 %. Urut menurut batas bawahnya; yang tumpang tindih berbagi peringkat.",
    en: "Days of citizens, with 95 % intervals. In the order of the lower end; overlapping ones share a rank.",
  },
  "processes.lost.none": {
    id: "Tidak ada waktu yang hilang di antara kejadian log ini.",
    en: "No time is lost between the events of this log.",
  },
  "processes.lost.rank": { id: "Peringkat", en: "Rank" },
  "processes.lost.how": { id: "Hilang karena", en: "Lost by" },
  "processes.lost.days": { id: "Hari hilang", en: "Days lost" },
  "processes.lost.between": { id: "Antara", en: "Between" },
  "processes.lost.sure": { id: "Seberapa pasti", en: "How sure" },
  "processes.lost.cases": { id: "Kasus", en: "Cases" },
  "processes.lost.rest": {
    id: "{n} lainnya ada di berkas unduhan, termasuk yang kasusnya kurang dari sepuluh.",
    en: {
      one: "{n} more is in the file to download, also where there are fewer than ten cases.",
      other: "{n} more are in the file to download, also those of fewer than ten cases.",
    },
  },
  "processes.lost.download": { id: "Unduh semuanya (CSV)", en: "Download all of it (CSV)" },
  "processes.lost.n": { id: "{n} kasus", en: "{n} cases" },
  "processes.lost.uncertainty": {
    id: "Selang 95 % atas jumlah: rata-rata per kasus dikali banyaknya kasus; di bawah 10 kasus tidak diperingkat",
    en: "95 % interval of the total: mean per case times cases; below 10 cases there is no rank",
  },
  "processes.lost.source": {
    id: "Dihitung langsung dari kejadian; tumpukan menurut Martin dkk. (2015)",
    en: "Counted from the events; batches after Martin et al. (2015)",
  },
  "processes.lost.sentence": {
    id: "{cases} kasus kehilangan {days} hari karena {loss}",
    en: "{cases} cases lost {days} days by {loss}",
  },
  "processes.lost.finding-title": { id: "Waktu hilang: {loss}", en: "Time lost: {loss}" },
  "processes.lost.case": { id: "Kasus", en: "Case" },
  "processes.lost.times": { id: "Kali", en: "Times" },
  "processes.lost.time": { id: "Hilang", en: "Lost" },
  "processes.lost.worst": { id: "Kasus yang paling lama kehilangan waktu", en: "Cases that lost most time" },
  "processes.lost.worst.first": { id: "{shown} dari {n} kasus.", en: "{shown} of {n} cases." },
  "processes.bottleneck.step": {
    id: "Sumbatannya {step}: 10 % lebih singkat menghemat {saved} per kasus",
    en: "The bottleneck is {step}: 10 % less of it saves {saved} per case",
  },
  "processes.bottleneck.not-enough-to-tell": {
    id: "Belum cukup data untuk menunjuk satu sumbatan: {steps} sama-sama mungkin",
    en: "Not enough to name one bottleneck: {steps} may be it",
  },
  "processes.bottleneck.too-few-cases": {
    id: "Sumbatan belum dapat dicari: perlu paling sedikit 30 kasus yang berakhir",
    en: "No bottleneck can be looked for yet: it takes at least 30 ended cases",
  },
  "processes.bottleneck.no-time": {
    id: "Tidak ada sumbatan: kasusnya tidak memakan waktu",
    en: "There is no bottleneck: the cases take no time",
  },
  "processes.bottleneck.subtitle": {
    id: "Simulasi: waktu yang dihemat per kasus bila satu langkah 10 % lebih singkat, dengan selang 95 %. Hal lain dianggap tetap.",
    en: "A simulation: time saved per case when one step takes 10 % less, with 95 % intervals. All else is taken to stay as it is.",
  },
  "processes.bottleneck.name": { id: "Langkah", en: "Step" },
  "processes.bottleneck.saved": { id: "Hemat per kasus", en: "Saved per case" },
  "processes.bottleneck.first": { id: "Terbanyak di sampel ulang", en: "First among resamples" },
  "processes.bottleneck.n": {
    id: "{n} kasus diulang dalam simulasi, 1.000 sampel ulang",
    en: "{n} cases replayed, 1,000 resamples",
  },
  "processes.bottleneck.left-out": {
    id: "{n} kasus dengan lebih dari 500 kejadian tidak ikut",
    en: "{n} cases of more than 500 events are left out",
  },
  "processes.bottleneck.uncertainty": {
    id: "Ditunjuk hanya bila satu langkah terbanyak di 95 % sampel ulang",
    en: "Named only when one step comes first in 95 % of the resamples",
  },
  "processes.bottleneck.source": {
    id: "Kelley, Walker (1959); Efron (1979); Augusto dkk. (2019) untuk langkah yang berdampingan",
    en: "Kelley, Walker (1959); Efron (1979); Augusto et al. (2019) for steps side by side",
  },
  "processes.hours.title": { id: "Waktu kerja", en: "Opening time" },
  "processes.hours.sentence": {
    id: "Dari waktu kasus, {share} jatuh di jam kerja kantor; separuh kasus memakan paling lama {hours} jam kerja.",
    en: "Of the time of cases, {share} falls within opening hours; half of the cases take {hours} hours of it at most.",
  },
  "processes.hours.outside": {
    id: "{share} kejadian terjadi di luar jam kerja ({outside} dari {events}).",
    en: "{share} of events happen outside opening hours ({outside} of {events}).",
  },
  "processes.hours.by-day": {
    id: "Jam kejadian tidak dicatat, jadi tidak diketahui berapa yang di luar jam kerja.",
    en: "The time of day is not written down, so it is not known how many happen outside opening hours.",
  },
  "processes.hours.provisional": {
    id: "Angka ini sementara: daftar hari libur untuk sebagian harinya belum ada.",
    en: "These figures are provisional: holidays of some days are not loaded yet.",
  },
  "processes.hours.none": {
    id: "Waktu kerja tidak dihitung: waktu di log ini membentang berabad-abad, jadi sebagian pasti salah.",
    en: "Opening time is not counted: the times of this log cover centuries, so some must be wrong.",
  },
  "processes.hours.waiting": { id: "Menunggu (median)", en: "Waiting (median)" },
  "processes.hours.waiting-open": {
    id: "Menunggu, jam kerja (median)",
    en: "Waiting, opening hours (median)",
  },
  "processes.hours.service": { id: "Dikerjakan (median)", en: "Work (median)" },
  "processes.hours.value": { id: "{hours} jam", en: "{hours} h" },
  "processes.hands.title": { id: "Berpindah tangan", en: "Changing hands" },
  "processes.hands.none": {
    id: "Log ini tidak menyebut siapa atau unit mana yang mengerjakan. Impor dengan kolom petugas atau unit kerja untuk melihatnya.",
    en: "This log names neither who did the work nor which unit. Import it with a column of persons or units to see it.",
  },
  "processes.hands.persons": {
    id: "{share} kasus berpindah tangan, rata-rata {times} kali per kasus. Menunggu orang berikutnya {waiting}; bila tetap di orang yang sama {kept}.",
    en: "{share} of cases change hands, {times} times a case on average. They wait {waiting} for the next person; {kept} when it stays with the same.",
  },
  "processes.hands.to-and-fro": {
    id: "{n} kasus bolak-balik antara dua orang.",
    en: {
      one: "{n} case goes to and fro between two persons.",
      other: "{n} cases go to and fro between two persons.",
    },
  },
  "processes.hands.units": {
    id: "Antar unit, yang paling lama menunggu",
    en: "Between units, the longest waits",
  },
  "processes.hands.from": { id: "Dari", en: "From" },
  "processes.hands.to": { id: "Ke", en: "To" },
  "processes.hands.cases": { id: "Kasus", en: "Cases" },
  "processes.hands.count": { id: "Kali", en: "Times" },
  "processes.hands.median": { id: "Menunggu (median)", en: "Waiting (median)" },
  "processes.hands.total": { id: "Semuanya", en: "In all" },
  "processes.hands.private": {
    id: "Nama petugas tidak pernah ditampilkan: ini tentang proses, bukan orang.",
    en: "Names of officials are never shown: this is about the process, not about people.",
  },
  "processes.batches.title": { id: "Dikerjakan bertumpuk", en: "Done in batches" },
  "processes.batches.lead": {
    id: "Paling sedikit tiga kasus pada saat yang sama oleh satu orang. Yang siap lebih dulu menunggu yang lain.",
    en: "At least three cases at the same moment by one person. Those ready first wait for the others.",
  },
  "processes.batches.lead.moment": {
    id: "Paling sedikit tiga kasus pada saat yang sama; log ini tidak menyebut oleh siapa. Yang siap lebih dulu menunggu yang lain.",
    en: "At least three cases at the same moment; this log does not say by whom. Those ready first wait for the others.",
  },
  "processes.batches.step": { id: "Langkah", en: "Step" },
  "processes.batches.count": { id: "Tumpukan", en: "Batches" },
  "processes.batches.cases": { id: "Kejadian di dalamnya", en: "Events in them" },
  "processes.batches.largest": { id: "Terbesar", en: "Largest" },
  "processes.batches.fill": { id: "Saling menunggu", en: "Waiting for each other" },
  "processes.eyes.title": { id: "Empat mata", en: "Four eyes" },
  "processes.eyes.lead": {
    id: "Langkah yang menurut prosedur dikerjakan pelaksana berbeda.",
    en: "Steps that the procedure gives to different actors.",
  },
  "processes.eyes.pair": { id: "Langkah", en: "Steps" },
  "processes.eyes.value": { id: "{one} dan {other}", en: "{one} and {other}" },
  "processes.eyes.same": { id: "Dikerjakan orang yang sama", en: "Done by the same person" },
  "processes.eyes.share": {
    id: "{same} dari {cases} kasus ({share}; antara {low} dan {high})",
    en: "{same} of {cases} cases ({share}; between {low} and {high})",
  },
  "processes.eyes.sentence": {
    id: "{one} dan {other} dikerjakan orang yang sama di {same} dari {cases} kasus ({share})",
    en: "{one} and {other} were done by the same person in {same} of {cases} cases ({share})",
  },
  "processes.eyes.finding-title": {
    id: "Orang yang sama mengerjakan {one} dan {other}",
    en: "The same person did {one} and {other}",
  },
  "processes.eyes.none": {
    id: "Di kasus yang diketahui pelaksananya, tidak ada orang yang mengerjakan keduanya.",
    en: "Where it is known who worked, nobody did both.",
  },
  "processes.eyes.cases": { id: "Kasus yang dimaksud", en: "The cases" },
} as const satisfies Catalogue;
