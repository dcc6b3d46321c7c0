import type { Bottleneck } from "../analytics/mining/bottleneck/find-bottleneck.ts";
import type { Definition } from "./analysis.ts";
import type { Io } from "./io.ts";
import type { Table } from "./print-table.ts";

const ROWS = 10;

export function bottleneckTable({ steps }: Bottleneck): Table {
  return {
    columns: [
      { title: { id: "Langkah yang dipersingkat 10 %", en: "Step shortened by 10 %" } },
      { title: { id: "Hemat per kasus", en: "Saved per case" }, kind: "duration" },
      { title: { id: "paling sedikit", en: "at least" }, kind: "duration" },
      { title: { id: "paling banyak", en: "at most" }, kind: "duration" },
      { title: { id: "Dari seluruh waktu", en: "Of all the time" }, kind: "share" },
    ],
    rows: steps
      .slice(0, ROWS)
      .map(({ name, savedSeconds, interval, share }) => [
        name,
        savedSeconds,
        interval.low,
        interval.high,
        share,
      ]),
  };
}

/** Which step it is, or why it cannot be told. */
export function bottleneckSentence(io: Io, { step, reason, tied, steps, cases }: Bottleneck): string {
  const [top] = steps;
  if (step !== null && top)
    return io.say(
      {
        id: 'Sumbatannya "{step}": dalam simulasi atas {cases} kasus, mempersingkatnya 10 % menghemat {saved} per kasus (antara {low} dan {high}), lebih banyak daripada langkah lain mana pun.',
        en: 'The bottleneck is "{step}": in a simulation of {cases} cases, shortening it by 10 % saves {saved} per case (between {low} and {high}), more than any other step.',
      },
      {
        step,
        cases: io.format.count(cases),
        saved: io.format.duration(top.savedSeconds),
        low: io.format.duration(top.interval.low),
        high: io.format.duration(top.interval.high),
      },
    );
  if (reason === "not-enough-to-tell")
    return io.say(
      {
        id: "Sumbatannya belum cukup data untuk ditunjuk: {steps} sama-sama mungkin.",
        en: "Not enough to tell which step is the bottleneck: {steps} may be it.",
      },
      { steps: io.format.list(tied.map((name) => JSON.stringify(name))) },
    );
  return io.say({
    id: "Sumbatan tidak dapat dicari: kasusnya terlalu sedikit atau tidak memakan waktu.",
    en: "No bottleneck can be looked for: there are too few cases, or they take no time.",
  });
}

export function bottleneckDefinition(io: Io, seed: number): Definition {
  return {
    bottleneck: io.say(
      {
        id: "simulasi: tiap kasus diulang sebagai jaringan langkah dengan waktu tunggu dan kerja satu langkah dikurangi 10 %; langkah yang berjalan berdampingan dikenali dari kedua urutannya; paling banyak 2.000 kasus yang berakhir, benih {seed}; selang: 1.000 sampel ulang kasus, 95 %; ditunjuk hanya bila satu langkah terbanyak di 95 % sampel ulang; Kelley dan Walker (1959), Efron (1979), Augusto dkk. (2019)",
        en: "simulation: each case is replayed as a network of steps with a tenth less of the waiting and work of one step; steps that go on side by side are known by coming in both orders; at most 2,000 ended cases, seed {seed}; interval: 1,000 resamples of cases, 95 %; named only when one step comes first in 95 % of them; Kelley and Walker (1959), Efron (1979), Augusto et al. (2019)",
      },
      { seed },
    ),
  };
}
