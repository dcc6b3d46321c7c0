import type { Catalogue } from "../text.ts";

export const demo = {
  "demo.seen.series": {
    id: "{measure}: belakangan rata-rata {recent}, sebelumnya biasanya {usual}.",
    en: "{measure}: lately {recent} on average, before that usually {usual}.",
  },
  "demo.seen.short": {
    id: { other: "{measure}: baru {n} titik, belum cukup untuk menilai." },
    en: {
      one: "{measure}: only {n} point, not enough to tell.",
      other: "{measure}: only {n} points, not enough to tell.",
    },
  },
} as const satisfies Catalogue;
