import type { Catalogue } from "../text.ts";

/** The paths that cases take, and the cases of one path. */
export const processPaths = {
  "processes.section.paths": { id: "Jalur", en: "Paths" },
  "processes.paths.title": {
    id: "{n} dari {all} jalur memuat {share} kasus",
    en: "{n} of {all} paths hold {share} of the cases",
  },
  "processes.paths.lead": {
    id: "Jalur adalah urutan kegiatan dari awal sampai akhir. Makin sedikit jalur yang memuat hampir semua kasus, makin seragam layanannya.",
    en: "A path is the order of activities from begin to end. The fewer paths hold nearly all cases, the more uniform the service.",
  },
  "processes.paths.coverage": {
    id: "Berapa jalur yang memuat bagian kasus ini",
    en: "How many paths hold this share of the cases",
  },
  "processes.paths.coverage.note": {
    id: "Jalur yang paling sering dihitung lebih dahulu.",
    en: "The most frequent paths are counted first.",
  },
  "processes.paths.coverage.share": { id: "{share} kasus", en: "{share} of cases" },
  "processes.paths.coverage.paths": { id: "Jalur", en: "Paths" },
  "processes.paths.coverage.cases": { id: "Kasus", en: "Cases" },
  "processes.paths.list": { id: "Jalur yang paling sering", en: "The most frequent paths" },
  "processes.paths.list.first": {
    id: "{shown} jalur pertama dari {n}; semuanya ada di berkas CSV.",
    en: "The first {shown} paths of {n}; the CSV file holds all.",
  },
  "processes.paths.download": { id: "Unduh semua jalur (CSV)", en: "Download all paths (CSV)" },
  "processes.paths.name": { id: "Jalur {place}", en: "Path {place}" },
  "processes.paths.source": {
    id: "Urutan kegiatan setiap kasus; kejadian pada saat yang sama memakai urutan berkas",
    en: "The order of activities of each case; events of the same instant keep the order of the file",
  },
  "processes.path.title": {
    id: "Jalur {place}: {cases} kasus ({share}), separuhnya selesai dalam {median}",
    en: "Path {place}: {cases} cases ({share}), half of them within {median}",
  },
  "processes.path.steps": {
    id: "Langkah jalur ini dan jaraknya",
    en: "Steps of this path and the time between",
  },
  "processes.path.step": { id: "Kegiatan", en: "Activity" },
  "processes.path.n": { id: "Nomor", en: "Number" },
  "processes.path.before": {
    id: "Sesudah langkah sebelumnya (median)",
    en: "After the step before (median)",
  },
  "processes.path.p90": { id: "Satu dari sepuluh lebih dari", en: "One in ten more than" },
  "processes.path.begin": { id: "awal kasus", en: "begin of the case" },
  "processes.path.cases": { id: "Kasus terbaru di jalur ini", en: "The newest cases of this path" },
  "processes.path.case": { id: "Kasus", en: "Case" },
  "processes.path.began": { id: "Mulai", en: "Began" },
  "processes.path.took": { id: "Lamanya", en: "Took" },
} as const satisfies Catalogue;
