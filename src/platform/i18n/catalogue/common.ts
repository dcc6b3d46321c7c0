import type { Catalogue } from "../text.ts";

export const common = {
  "common.product": { id: "Mutu", en: "Mutu" },
  "common.tagline": {
    id: "Ruang kerja manajer kualitas layanan publik",
    en: "The workplace of the public-service quality manager",
  },
  "common.save": { id: "Simpan", en: "Save" },
  "common.back": { id: "Kembali", en: "Back" },
} as const satisfies Catalogue;
