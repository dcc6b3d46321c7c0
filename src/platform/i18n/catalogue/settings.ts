import type { Catalogue } from "../text.ts";

export const settings = {
  "settings.same-day": {
    id: "Versi yang mulai {from} sudah ada. Pilih hari sesudahnya; yang sudah berlaku tidak diganti.",
    en: "A version that begins on {from} is there already. Choose a later day; what is in force is not replaced.",
  },
  "settings.other-kind": {
    id: "Nilai ini harus sejenis dengan nilai sebelumnya: angka tetap angka, daftar tetap daftar.",
    en: "The value must be of the same kind as before: a number stays a number, a list stays a list.",
  },
} as const satisfies Catalogue;
