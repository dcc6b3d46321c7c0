import type { Catalogue } from "../text.ts";

/** Words of control charts: what was chosen and why, what stood out, why there are no limits. */
export const watch = {
  "watch.chart.c": { id: "bagan c", en: "c chart" },
  "watch.chart.u": { id: "bagan u", en: "u chart" },
  "watch.chart.ulaney": { id: "bagan u' (Laney)", en: "u' chart (Laney)" },
  "watch.chart.p": { id: "bagan p", en: "p chart" },
  "watch.chart.planey": { id: "bagan p' (Laney)", en: "p' chart (Laney)" },
  "watch.chart.xmr": { id: "bagan XmR", en: "XmR chart" },
  "watch.chart.g": { id: "bagan g, hari antarkejadian", en: "g chart, days between events" },
  "watch.chart.t": { id: "bagan t, hari antarkejadian", en: "t chart, days between events" },
  "watch.chart.ewma": { id: "rata-rata bergerak (EWMA)", en: "moving average (EWMA)" },
  "watch.chart.cusum": { id: "jumlah kumulatif (CUSUM)", en: "cumulative sum (CUSUM)" },
  "watch.chart.farrington": {
    id: "musim yang sama tahun-tahun lalu (Farrington)",
    en: "same season of earlier years (Farrington)",
  },
  "watch.why.asked": { id: "diminta", en: "as asked" },
  "watch.why.counts-by-chance": {
    id: "jumlah yang berubah sewajarnya ({dispersion} kali kebetulan)",
    en: "counts that vary as chance does ({dispersion} times chance)",
  },
  "watch.why.counts-overdispersed": {
    id: "jumlah yang berubah lebih dari kebetulan ({dispersion} kali)",
    en: "counts that vary more than chance ({dispersion} times)",
  },
  "watch.why.counts-seasonal": {
    id: "jumlah dengan musim yang berulang; musim itu sudah diperhitungkan",
    en: "counts with a season that repeats; the season is taken out",
  },
  "watch.why.counts-seasonal-years": {
    id: "jumlah dengan musim dan tiga tahun atau lebih ke belakang",
    en: "counts with a season and three or more years behind them",
  },
  "watch.why.counts-rare": {
    id: "terlalu jarang (rata-rata {mean}); dihitung jarak antarkejadian",
    en: "too rare ({mean} on average); days between events are used",
  },
  "watch.why.shares-by-chance": {
    id: "bagian yang berubah sewajarnya ({dispersion} kali kebetulan)",
    en: "shares that vary as chance does ({dispersion} times chance)",
  },
  "watch.why.shares-overdispersed": {
    id: "bagian yang berubah lebih dari kebetulan ({dispersion} kali)",
    en: "shares that vary more than chance ({dispersion} times)",
  },
  "watch.why.one-value": { id: "satu nilai tiap periode", en: "one value a period" },
  "watch.rule.beyond-limits": { id: "di luar batas", en: "beyond the limits" },
  "watch.rule.eight-on-one-side": { id: "delapan titik di satu sisi", en: "eight points on one side" },
  "watch.rule.six-steadily": { id: "enam titik terus naik atau turun", en: "six points rising or falling" },
  "watch.rule.two-of-three-far": {
    id: "dua dari tiga titik dekat batas",
    en: "two of three points near a limit",
  },
  "watch.no-limits.no-data": { id: "tidak ada data", en: "no data" },
  "watch.no-limits.no-events": { id: "tidak ada kejadian", en: "nothing happened" },
  "watch.no-limits.all-events": { id: "selalu terjadi", en: "it always happened" },
  "watch.no-limits.no-variation": { id: "nilainya tidak pernah berubah", en: "the value never changed" },
  "watch.no-limits.too-few-points": {
    id: "belum cukup titik untuk menetapkan batas (perlu {needed})",
    en: "not enough points yet for limits ({needed} needed)",
  },
  "watch.no-limits.too-few-cases": {
    id: "terlalu sedikit kasus tiap periode (perlu {needed})",
    en: "too few cases a period ({needed} needed)",
  },
  "watch.no-limits.zero-gap": {
    id: "ada kejadian pada hari yang sama; pakai bagan g",
    en: "events on the same day; use the g chart",
  },
  "watch.no-limits.not-converged": { id: "perhitungan tidak berakhir", en: "the computation did not end" },
} as const satisfies Catalogue;
