/** A working week and opening hours. */
export type CityCalendar = {
  readonly name: string;
  readonly weekdays: readonly number[];
  readonly opens: string;
  readonly closes: string;
};

export type CityUnit = {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  /** Units stand under the first one of their agency. */
  readonly calendar?: "six-days";
};

export type CityAgency = {
  readonly code: AgencyCode;
  readonly name: string;
  readonly nameEn: string;
  readonly units: readonly [CityUnit, ...CityUnit[]];
};

export type AgencyCode = "setda" | "dpmptsp" | "dukcapil" | "dinkes" | "dpupr";

export const calendars = {
  "five-days": { name: "Lima hari kerja", weekdays: [1, 2, 3, 4, 5], opens: "08:00", closes: "16:00" },
  "six-days": { name: "Enam hari kerja", weekdays: [1, 2, 3, 4, 5, 6], opens: "07:30", closes: "14:00" },
} as const satisfies Readonly<Record<string, CityCalendar>>;

export type CalendarName = keyof typeof calendars;

/** The five agencies of an invented city. Every name says so, since lists and letters leave the page they stood on. */
export const agencies: readonly CityAgency[] = [
  {
    code: "setda",
    name: "Sekretariat Daerah Kota Arunika (rekaan)",
    nameEn: "City Secretariat of Arunika (invented)",
    units: [
      { code: "sekretariat", name: "Sekretariat Daerah", nameEn: "City Secretariat" },
      { code: "bagian-organisasi", name: "Bagian Organisasi", nameEn: "Organisation Division" },
      { code: "inspektorat", name: "Inspektorat Daerah", nameEn: "City Inspectorate" },
      {
        code: "informasi-publik",
        name: "Bagian Informasi dan Dokumentasi",
        nameEn: "Information and Records Division",
      },
    ],
  },
  {
    code: "dpmptsp",
    name: "Dinas Penanaman Modal dan PTSP Kota Arunika (rekaan)",
    nameEn: "One-Stop Service Office of Arunika (invented)",
    units: [
      { code: "dinas", name: "Dinas Penanaman Modal dan PTSP", nameEn: "One-Stop Service Office" },
      { code: "perizinan", name: "Bidang Penyelenggaraan Perizinan", nameEn: "Permit Division" },
    ],
  },
  {
    code: "dukcapil",
    name: "Dinas Kependudukan dan Pencatatan Sipil Kota Arunika (rekaan)",
    nameEn: "Civil Registry of Arunika (invented)",
    units: [
      { code: "dinas", name: "Dinas Kependudukan dan Pencatatan Sipil", nameEn: "Civil Registry" },
      { code: "kependudukan", name: "Bidang Pendaftaran Penduduk", nameEn: "Residents Division" },
      { code: "pencatatan-sipil", name: "Bidang Pencatatan Sipil", nameEn: "Vital Records Division" },
    ],
  },
  {
    code: "dinkes",
    name: "Dinas Kesehatan Kota Arunika (rekaan)",
    nameEn: "Health Office of Arunika (invented)",
    units: [
      { code: "dinas", name: "Dinas Kesehatan", nameEn: "Health Office" },
      {
        code: "puskesmas-randu",
        name: "Puskesmas Randu",
        nameEn: "Randu Health Centre",
        calendar: "six-days",
      },
      {
        code: "pustu-karang-lembah",
        name: "Puskesmas Pembantu Karang Lembah",
        nameEn: "Karang Lembah Health Post",
        calendar: "six-days",
      },
      {
        code: "kesehatan-masyarakat",
        name: "Bidang Kesehatan Masyarakat",
        nameEn: "Public Health Division",
      },
    ],
  },
  {
    code: "dpupr",
    name: "Dinas Pekerjaan Umum Kota Arunika (rekaan)",
    nameEn: "Public Works Office of Arunika (invented)",
    units: [
      { code: "dinas", name: "Dinas Pekerjaan Umum", nameEn: "Public Works Office" },
      { code: "air-minum", name: "UPT Air Minum", nameEn: "Water Supply Unit" },
      { code: "bina-marga", name: "Bidang Bina Marga", nameEn: "Roads Division" },
      { code: "drainase", name: "Bidang Drainase dan Penerangan", nameEn: "Drainage and Lighting Division" },
    ],
  },
];
