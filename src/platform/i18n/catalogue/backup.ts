import type { Catalogue } from "../text.ts";

export const backup = {
  "backup.folder-there": {
    id: "Folder {folder} sudah ada. Cadangan selalu masuk ke folder baru; sebutkan nama lain.",
    en: "The folder {folder} is there already. A backup goes into a new folder; name another one.",
  },
  "backup.file-missing": {
    id: "Berkas {file} tidak ada di cadangan ini. Tidak ada yang dimuat. Pakai cadangan lain.",
    en: "The file {file} is missing from this backup. Nothing was loaded. Use another backup.",
  },
  "backup.file-damaged": {
    id: "Berkas {file} rusak: isinya bukan yang dicadangkan. Tidak ada yang dimuat. Pakai cadangan lain.",
    en: "The file {file} is damaged: it is not what was backed up. Nothing was loaded. Use another backup.",
  },
  "backup.table-unknown": {
    id: "Cadangan ini berisi tabel {table}, yang tidak dikenal versi Mutu ini.",
    en: "This backup holds the table {table}, which this version of Mutu does not know.",
  },
  "backup.target-not-empty": {
    id: "Tujuan sudah berisi data (tabel {table}). Pulihkan ke folder data yang baru dengan --data.",
    en: "The target holds data already (table {table}). Restore into a new data folder with --data.",
  },
  "backup.no-keys": {
    id: "Tidak ada instance.key di {folder}. Sebutkan folder keys dari instansi yang dicadangkan.",
    en: "There is no instance.key in {folder}. Name the folder keys of the instance that was backed up.",
  },
  "backup.keys-there": {
    id: "Sudah ada kunci di {folder}. Pulihkan ke folder data yang baru dengan --data.",
    en: "There are keys in {folder} already. Restore into a new data folder with --data.",
  },
} as const satisfies Catalogue;
