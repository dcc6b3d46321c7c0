import { addDays, type Day, daysBetween } from "../../analytics/calendar/day.ts";
import { drawNormal } from "../../analytics/statistics/random/draw.ts";
import type { Random } from "../../analytics/statistics/random/generator.ts";
import type { Instrument } from "../../analytics/survey/instrument.ts";
import type { SubDistrict } from "../city/places.ts";
import { subDistricts } from "../city/places.ts";
import type { CityService } from "../city/service.ts";
import type { FewAnswers } from "./planted.ts";
import { oneOf, streamOf, weighted } from "./random-stream.ts";
import type { Timeline } from "./timeline.ts";

/** The two rounds of the survey: a half-year each, the newer one closed some days ago. */
export type Round = { readonly number: 1 | 2; readonly from: Day; readonly until: Day };

export function roundsOf({ weeksAgo, today }: Timeline): readonly [Round, Round] {
  return [
    { number: 1, from: weeksAgo(52), until: weeksAgo(27) },
    { number: 2, from: weeksAgo(26), until: addDays(today, -3) },
  ];
}

export type SurveyAnswer = {
  readonly service: string;
  readonly answeredOn: Day;
  readonly area: SubDistrict;
  readonly channel: "web" | "paper" | "kiosk";
  /** Scores in the order of the items; `null` where nothing was ticked. */
  readonly scores: readonly (number | null)[];
  readonly comment: string;
};

/** How well an element is rated everywhere, in steps of the scale about the mean of a service. */
const elementLift: Readonly<Record<string, number>> = {
  requirements: 0.05,
  procedure: 0,
  completionTime: -0.22,
  fee: 0.3,
  product: 0.08,
  staffCompetence: 0.1,
  staffConduct: 0.14,
  complaintHandling: -0.2,
  facilities: -0.12,
};

/** Mean score of a service, and how many answer in a round. */
type Standing = { readonly mean: number; readonly answers: number };

const standings: Readonly<Record<string, Standing>> = {
  "izin-reklame": { mean: 3.18, answers: 130 },
  "izin-praktik-nakes": { mean: 3.05, answers: 110 },
  "keterangan-rencana-kota": { mean: 3.1, answers: 95 },
  "ktp-elektronik": { mean: 3.22, answers: 240 },
  "akta-kelahiran": { mean: 3.3, answers: 170 },
  "pindah-datang": { mean: 3.26, answers: 130 },
  "rawat-jalan": { mean: 3.12, answers: 220 },
  "laik-higiene": { mean: 3.16, answers: 60 },
  "surat-sehat": { mean: 3.2, answers: 24 },
  "sambungan-air": { mean: 3.02, answers: 120 },
  "perbaikan-jalan": { mean: 2.92, answers: 90 },
  "informasi-publik": { mean: 3.2, answers: 48 },
};

type Asked = {
  readonly seed: number;
  readonly round: Round;
  readonly service: CityService;
  readonly instrument: Instrument;
  readonly few: FewAnswers;
};

/** What people answered about one service in one round. */
export function surveyAnswers(asked: Asked): readonly SurveyAnswer[] {
  const { round, service } = asked;
  const random = streamOf(asked.seed, `survey ${round.number} ${service.code}`);
  return moodsOf(asked, random).map((mood) => answerOf(asked, mood, random));
}

/** How content each of them is, as a mean score. */
function moodsOf({ round, service, few }: Asked, random: Random): readonly number[] {
  if (round.number === 2 && service.code === few.service) return few.moods;
  const { mean, answers } = standings[service.code] ?? { mean: 3.1, answers: 60 };
  const n = Math.round(answers * (0.9 + 0.2 * random()));
  return Array.from({ length: n }, () => mean + 0.42 * drawNormal(random));
}

function answerOf({ round, service, instrument }: Asked, mood: number, random: Random): SurveyAnswer {
  const isIncomplete = random() < 0.025;
  const scores = instrument.items.map((item, i) => {
    if (isIncomplete && i > 5) return null;
    const score = mood + (elementLift[item.element] ?? 0) + 0.45 * drawNormal(random);
    return Math.min(4, Math.max(1, Math.round(score)));
  });
  return {
    service: service.code,
    answeredOn: addDays(round.from, Math.floor(random() * daysBetween(round.from, round.until))),
    area: weighted(
      random,
      subDistricts.map(({ name, people }) => [name, people] as const),
    ),
    channel: weighted(random, [
      ["web", 0.45],
      ["kiosk", 0.35],
      ["paper", 0.2],
    ] as const),
    scores,
    comment: commentOf(mood, random),
  };
}

const content = [
  "Pelayanan cepat dan ramah.",
  "Sudah baik, pertahankan.",
  "Petugas menjelaskan dengan sabar.",
] as const;
const middling = ["Ruang tunggu kurang nyaman.", "Antreannya masih lama.", "Mohon loket ditambah."] as const;
const upset = [
  "Saya disuruh kembali dua kali.",
  "Tidak ada yang menjelaskan.",
  "Menunggu dari pagi sampai siang.",
] as const;

/** One in eight writes something, mostly whoever is upset. */
function commentOf(mood: number, random: Random): string {
  if (random() >= (mood < 2.4 ? 0.5 : 0.12)) return "";
  return oneOf(random, mood < 2.4 ? upset : mood < 3.2 ? middling : content);
}
