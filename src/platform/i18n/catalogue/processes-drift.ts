import type { Catalogue } from "../text.ts";

/** When a process changed, and what changed. */
export const processesDrift = {
  "processes.section.drift": { id: "Perubahan", en: "Changes" },
  "processes.drift.once": { id: "Prosesnya berubah sekitar {at}", en: "The process changed about {at}" },
  "processes.drift.often": {
    id: "Prosesnya berubah {n} kali, paling besar sekitar {at}",
    en: "The process changed {n} times, most about {at}",
  },
  "processes.drift.signs": {
    id: "Ada tanda prosesnya berubah sekitar {at}, tetapi waktunya kurang pasti",
    en: "There are signs that the process changed about {at}, but the time is less certain",
  },
  "processes.drift.others": {
    id: "{sentence}; {count} perubahan lain kurang pasti",
    en: {
      one: "{sentence}; {count} other change is less certain",
      other: "{sentence}; {count} other changes are less certain",
    },
  },
  "processes.drift.none": { id: "Tidak terlihat perubahan proses", en: "No change of the process is seen" },
  "processes.drift.too-few": {
    id: "Belum cukup untuk melihat perubahan: baru {cases} kasus, perlu 100",
    en: "Not enough to see changes: only {cases} cases, 100 are needed",
  },
  "processes.drift.empty": {
    id: "Di sini nanti terlihat kapan cara kerja berubah, dan apa yang berubah: langkah, jalan, dan waktunya.",
    en: "Here you will see when the way of working changed, and what changed: steps, ways and times.",
  },
  "processes.drift.empty.none": {
    id: "Langkah, jalan, dan waktu {cases} kasus tetap sama selama ini, sejauh dapat dibedakan dari kebetulan.",
    en: "The steps, ways and times of {cases} cases stayed the same, as far as can be told from luck.",
  },
  "processes.drift.lead": {
    id: "{name}: {cases} kasus yang mulai {from} sampai {until}.",
    en: "{name}: {cases} cases that began from {from} to {until}.",
  },
  "processes.drift.lead.season-unknown": {
    id: "{lead} Log ini kurang dari dua tahun, jadi musim tidak dapat dibedakan dari perubahan.",
    en: "{lead} This log is shorter than two years, so a season cannot be told from a change.",
  },
  "processes.drift.lead.season": {
    id: "{lead} Yang kembali tiap tahun tidak dihitung: {things}.",
    en: "{lead} What comes back every year is not counted: {things}.",
  },
  "processes.drift.sudden": {
    id: "Sekitar {at}, {what} berubah dari {before} menjadi {after}",
    en: "About {at}, {what} changed from {before} to {after}",
  },
  "processes.drift.gradual": {
    id: "Dari {at} sampai {reached}, {what} berangsur dari {before} menjadi {after}",
    en: "From {at} to {reached}, {what} went by and by from {before} to {after}",
  },
  "processes.drift.unsized": {
    id: "Sekitar {at} prosesnya berubah; besarnya belum cukup data",
    en: "About {at} the process changed; there is not enough to tell by how much",
  },
  "processes.drift.step": { id: "langkah {name}", en: "step {name}" },
  "processes.drift.start": { id: "kasus yang mulai dengan {name}", en: "cases that begin with {name}" },
  "processes.drift.end": { id: "kasus yang berakhir dengan {name}", en: "cases that end with {name}" },
  "processes.drift.repeat": { id: "kasus yang mengulang {name}", en: "cases that repeat {name}" },
  "processes.drift.unsteady": {
    id: "Waktu perubahan ini kurang pasti: dengan jendela kasus yang sedikit lebih besar ia tidak terlihat di sekitar waktu ini.",
    en: "The time of this change is less certain: with somewhat larger windows of cases it is not seen about this time.",
  },
  "processes.drift.pair": { id: "jalan {from} › {to}", en: "way {from} › {to}" },
  "processes.drift.time": { id: "jarak {from} › {to}", en: "time {from} › {to}" },
  "processes.drift.length": { id: "lama kasus", en: "length of cases" },
  "processes.drift.subtitle": {
    id: "{measure} menurut waktu mulai, {windows} jendela kasus. Garis putus: perubahan; pita: di antaranya perubahan itu terjadi (95 %); garis tebal: sebelum dan sesudah.",
    en: "{measure} by when they began, {windows} windows of cases. Dashed: a change; band: where it lies (95 %); thick line: before and after.",
  },
  "processes.drift.measure.share": { id: "Bagian kasus", en: "Share of cases" },
  "processes.drift.measure.median": { id: "Waktu median", en: "Median time" },
  "processes.drift.window": { id: "Jendela mulai", en: "Window begins" },
  "processes.drift.label": { id: "perubahan {at}", en: "change {at}" },
  "processes.drift.what": { id: "Yang berubah", en: "What changed" },
  "processes.drift.before": { id: "Sebelum", en: "Before" },
  "processes.drift.after": { id: "Sesudah", en: "After" },
  "processes.drift.difference": { id: "Selisih, selang 95 %", en: "Difference, 95 % interval" },
  "processes.drift.interval": { id: "{value} ({low} sampai {high})", en: "{value} ({low} to {high})" },
  "processes.drift.between": {
    id: "Terjadi antara {low} dan {high}; {n} kasus mulai sebelumnya.",
    en: "It happened between {low} and {high}; {n} cases began before.",
  },
  "processes.drift.slow": {
    id: "Berlangsung dari {at} sampai {reached}; {n} kasus mulai sebelumnya.",
    en: "It lasted from {at} to {reached}; {n} cases began before.",
  },
  "processes.drift.compare": {
    id: "Bandingkan kasus sebelum dan sesudah",
    en: "Compare the cases before and after",
  },
  "processes.drift.finding": { id: "Jadikan temuan", en: "Make a finding" },
  "processes.drift.finding-title": {
    id: "{name}: proses berubah sekitar {at}",
    en: "{name}: the process changed about {at}",
  },
  "processes.drift.download": { id: "Unduh semua perubahan (CSV)", en: "Download all changes (CSV)" },
  "processes.drift.n": { id: "{n} kasus", en: "{n} cases" },
  "processes.drift.watched": {
    id: "Tiap kasus diikuti {time} sejak mulai, supaya kasus muda tidak tampak kurang langkah; {young} kasus mulai terlalu akhir untuk itu",
    en: "Each case is watched for {time} from its beginning, so that young cases do not seem to lack steps; {young} cases began too late for that",
  },
  "processes.drift.uncertainty": {
    id: "Log yang tidak berubah disebut berubah dengan peluang {alpha}; perubahan yang berlaku untuk kurang dari satu dari dua puluh jendela tidak terlihat",
    en: "A log in which nothing changes is said to change with a chance of {alpha}; changes that hold for fewer than one in twenty windows are not seen",
  },
} as const satisfies Catalogue;
