import type { Catalogue } from "../text.ts";

export const common = {
  "common.product": { id: "Mutu", en: "Mutu" },
  "common.back": { id: "Kembali", en: "Back" },
} as const satisfies Catalogue;
