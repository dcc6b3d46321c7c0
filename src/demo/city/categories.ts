import type { ComponentKey } from "../../modules/catalogue/index.ts";
import type { AgencyCode } from "./agencies.ts";

/** What people complain about at an agency, and how often. */
export type CityCategory = {
  readonly agency: AgencyCode;
  readonly unit: string;
  readonly service: string | null;
  readonly name: CategoryName;
  readonly perWeek: number;
  /** Month of the year with the most, 1 to 12, and by what share it swings about the mean. */
  readonly season?: { readonly month: number; readonly swing: number };
  readonly component: ComponentKey;
  readonly class: "complaint-ordinary" | "aspiration" | "information-request" | "complaint-oversight";
  /** What people met at home they report on days off too; an office only while it is open. */
  readonly metAt: "home" | "office";
  /** Median working days until it is solved. */
  readonly solvedIn: number;
};

export type CategoryName =
  | "Air keruh"
  | "Air tidak mengalir"
  | "Jalan berlubang"
  | "Genangan air"
  | "Proses izin lama"
  | "Syarat tidak jelas"
  | "Aplikasi izin terganggu"
  | "Sikap petugas izin"
  | "Antrean daring gagal"
  | "Antrean loket lama"
  | "Data salah ketik"
  | "Pungutan tidak resmi"
  | "Antrean puskesmas"
  | "Obat tidak tersedia"
  | "Sikap tenaga kesehatan"
  | "Informasi tidak dijawab";

const water = { agency: "dpupr", unit: "air-minum", service: "sambungan-air", metAt: "home" } as const;
const roads = { agency: "dpupr", unit: "bina-marga", service: "perbaikan-jalan", metAt: "home" } as const;
const drains = { agency: "dpupr", unit: "drainase", service: null, metAt: "home" } as const;
const permits = { agency: "dpmptsp", unit: "perizinan", service: null, metAt: "office" } as const;
const residents = {
  agency: "dukcapil",
  unit: "kependudukan",
  service: "ktp-elektronik",
  metAt: "office",
} as const;
const clinic = {
  agency: "dinkes",
  unit: "puskesmas-randu",
  service: "rawat-jalan",
  metAt: "office",
} as const;
const ordinary = "complaint-ordinary" as const;

export const categories: readonly CityCategory[] = [
  { ...water, name: "Air keruh", perWeek: 23, component: "product", class: ordinary, solvedIn: 6 },
  {
    ...water,
    name: "Air tidak mengalir",
    perWeek: 8,
    season: { month: 9, swing: 0.35 },
    component: "product",
    class: ordinary,
    solvedIn: 5,
  },
  {
    ...roads,
    name: "Jalan berlubang",
    perWeek: 9,
    season: { month: 2, swing: 0.3 },
    component: "timeLimit",
    class: ordinary,
    solvedIn: 9,
  },
  {
    ...drains,
    name: "Genangan air",
    perWeek: 7,
    season: { month: 1, swing: 0.5 },
    component: "product",
    class: ordinary,
    solvedIn: 8,
  },
  {
    ...permits,
    service: "izin-reklame",
    name: "Proses izin lama",
    perWeek: 7,
    component: "timeLimit",
    class: ordinary,
    solvedIn: 6,
  },
  {
    ...permits,
    service: "keterangan-rencana-kota",
    name: "Syarat tidak jelas",
    perWeek: 6,
    component: "requirements",
    class: "information-request",
    solvedIn: 2,
  },
  {
    ...permits,
    name: "Aplikasi izin terganggu",
    metAt: "home",
    perWeek: 6,
    component: "facilities",
    class: ordinary,
    solvedIn: 4,
  },
  {
    ...permits,
    name: "Sikap petugas izin",
    perWeek: 1.6,
    component: "staffCompetence",
    class: ordinary,
    solvedIn: 7,
  },
  {
    ...residents,
    name: "Antrean daring gagal",
    metAt: "home",
    perWeek: 9,
    component: "facilities",
    class: ordinary,
    solvedIn: 4,
  },
  {
    ...residents,
    name: "Antrean loket lama",
    perWeek: 9,
    season: { month: 7, swing: 0.2 },
    component: "timeLimit",
    class: ordinary,
    solvedIn: 5,
  },
  {
    ...residents,
    unit: "pencatatan-sipil",
    service: "akta-kelahiran",
    name: "Data salah ketik",
    perWeek: 6.5,
    component: "product",
    class: ordinary,
    solvedIn: 4,
  },
  {
    ...residents,
    service: null,
    name: "Pungutan tidak resmi",
    perWeek: 0.5,
    component: "fee",
    class: "complaint-oversight",
    solvedIn: 25,
  },
  {
    ...clinic,
    name: "Antrean puskesmas",
    perWeek: 8,
    season: { month: 1, swing: 0.2 },
    component: "timeLimit",
    class: ordinary,
    solvedIn: 5,
  },
  { ...clinic, name: "Obat tidak tersedia", perWeek: 7, component: "product", class: ordinary, solvedIn: 6 },
  {
    ...clinic,
    name: "Sikap tenaga kesehatan",
    perWeek: 1.8,
    component: "staffCompetence",
    class: ordinary,
    solvedIn: 7,
  },
  {
    agency: "setda",
    unit: "informasi-publik",
    metAt: "office",
    service: "informasi-publik",
    name: "Informasi tidak dijawab",
    perWeek: 2.2,
    component: "timeLimit",
    class: "aspiration",
    solvedIn: 6,
  },
];
