import type { Catalogue } from "../text.ts";

/** The data behind a log, and how more is added. */
export const processesData = {
  "processes.section.data": { id: "Data", en: "Data" },
  "processes.data.title": {
    id: "{events} kejadian dalam {cases} kasus",
    en: "{events} events in {cases} cases",
  },
  "processes.data.lead": {
    id: { other: "Dari {from} sampai {until}, dengan {n} keterangan di tiap kejadian." },
    en: {
      one: "From {from} to {until}, with {n} attribute of each event.",
      other: "From {from} to {until}, with {n} attributes of each event.",
    },
  },
  "processes.data.kept": { id: "Keterangan di tiap kejadian", en: "Attributes of events" },
  "processes.data.no-attributes": {
    id: "Log ini hanya memuat nomor kasus, kegiatan, dan waktu. Unggah berkas yang memuat unit, petugas, atau kanal agar kasus dapat dibandingkan.",
    en: "This log holds cases, activities and times only. Bring in a file with units, staff or channels to compare cases.",
  },
  "processes.data.attributes": { id: "Keterangan yang disimpan", en: "What is kept with the events" },
  "processes.data.attribute": { id: "Keterangan", en: "Attribute" },
  "processes.data.treatment": { id: "Data pribadi", en: "Personal data" },
  "processes.data.treatment.keep": { id: "disimpan apa adanya", en: "kept as it is" },
  "processes.data.treatment.pseudonym": { id: "diganti nama samaran", en: "replaced with pseudonyms" },
  "processes.data.treatment.drop": { id: "dibuang, tidak disimpan", en: "left out, not kept" },
  "processes.data.api": { id: "Menambah lewat API", en: "Adding through the API" },
  "processes.data.api.how": {
    id: "Sistem layanan mengirim kejadian baru ke POST /api/v1/events dengan token yang berhak menambah kejadian. Kejadian yang dikirim dua kali tercatat sekali.",
    en: "The case system sends new events to POST /api/v1/events, with a token that may add events. An event that is sent twice is there once.",
  },
  "processes.data.folder": { id: "Menambah lewat folder", en: "Adding through a folder" },
  "processes.data.folder.none": {
    id: "Belum ada folder yang dipantau. Beri nama folder, lalu letakkan ekspor baru di sana: isinya ditambahkan sendiri dalam beberapa menit.",
    en: "No folder is watched. Name one and put new exports there: what they hold is added by itself within some minutes.",
  },
  "processes.data.folder.watched": {
    id: "Berkas baru di {path} ditambahkan sendiri, lalu dipindah ke done, atau ke failed bersama alasannya.",
    en: "New files in {path} are added by themselves, then moved to done, or to failed with the reason.",
  },
  "processes.data.folder.name": { id: "Nama folder", en: "Name of the folder" },
  "processes.data.folder.hint": {
    id: "Huruf kecil, angka, dan tanda hubung, seperti izin-2026. Kosongkan untuk berhenti memantau.",
    en: "Small letters, digits and hyphens, like permits-2026. Leave it empty to watch none.",
  },
  "processes.data.folder.save": { id: "Simpan folder", en: "Save the folder" },
  "processes.data.folder-taken": {
    id: "Folder {folder} sudah dipakai log lain. Pilih nama lain.",
    en: "The folder {folder} is used by another log. Choose another name.",
  },
  "processes.data.arrivals": { id: "Berkas yang datang", en: "Files that came" },
  "processes.data.file": { id: "Berkas", en: "File" },
  "processes.data.at": { id: "Dibaca", en: "Read" },
  "processes.data.new": { id: "Kejadian baru", en: "New events" },
  "processes.data.known": { id: "Sudah ada", en: "Known before" },
  "processes.data.rejected": { id: "Ditolak", en: "Rejected" },
  "processes.data.reason": { id: "Keterangan", en: "What happened" },
  "processes.data.fine": { id: "terbaca", en: "read" },
} as const satisfies Catalogue;
