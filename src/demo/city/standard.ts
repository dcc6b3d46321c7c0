import { type Component, type ComponentKey, componentKeys } from "../../modules/catalogue/index.ts";
import type { AgencyCode } from "./agencies.ts";
import type { CityService } from "./service.ts";

/** What an agency promises alike for all of its services. */
type HouseRules = {
  readonly place: string;
  readonly officers: string;
  readonly training: string;
  readonly contact: string;
};

const houses: Readonly<Record<AgencyCode, HouseRules>> = {
  setda: {
    place: "Ruang layanan informasi di lantai 1 Balai Kota dengan kursi prioritas dan komputer baca",
    officers: "3 orang petugas layanan informasi",
    training: "Memahami daftar informasi publik dan cara menguji konsekuensi",
    contact: "loket informasi Balai Kota",
  },
  dpmptsp: {
    place: "Mal pelayanan dengan 12 loket, ruang laktasi, jalur kursi roda, dan nomor antrean bersuara",
    officers: "8 orang petugas loket dan 6 orang verifikator",
    training: "Menguasai aplikasi perizinan dan peraturan izin yang dilayani",
    contact: "loket pengaduan di mal pelayanan",
  },
  dukcapil: {
    place: "Ruang tunggu 80 kursi, loket prioritas, bilik perekaman untuk pengguna kursi roda",
    officers: "10 orang operator dan 4 orang petugas register",
    training: "Operator bersertifikat Sistem Informasi Administrasi Kependudukan",
    contact: "loket pengaduan di lantai dasar",
  },
  dinkes: {
    place: "Ruang tunggu dengan ventilasi, toilet ramah disabilitas, dan ruang menyusui",
    officers: "Petugas sesuai jadwal jaga yang dipasang di pintu masuk",
    training: "Tenaga kesehatan dengan surat tanda registrasi dan izin praktik yang berlaku",
    contact: "meja informasi di dekat pendaftaran",
  },
  dpupr: {
    place: "Posko layanan 24 jam, kendaraan lapangan, dan alat ukur yang ditera",
    officers: "2 orang petugas posko setiap giliran dan 5 regu lapangan",
    training: "Juru ukur dan regu lapangan bersertifikat keselamatan kerja",
    contact: "posko layanan Dinas Pekerjaan Umum",
  },
};

/** The 14 components of a standard of the city; some promises are measured by nobody, as everywhere. */
export function standardOf(service: CityService): readonly Component[] {
  const promises = { ...generalPromises(service), ...service.promises };
  return componentKeys.map((key) => component(service, key, promises[key]));
}

function component(service: CityService, key: ComponentKey, promise: string): Component {
  const reasonEmpty = service.empty?.[key] ?? "";
  const isLimit = key === "timeLimit";
  return {
    key,
    promise: reasonEmpty === "" ? promise : "",
    reasonEmpty,
    limitDays: isLimit ? service.limit.days : null,
    limitDayType: isLimit ? service.limit.dayType : null,
    meter: reasonEmpty === "" ? (meters[key] ?? null) : null,
  };
}

/** How each promise is watched; the others are not. */
const meters: Partial<Readonly<Record<ComponentKey, NonNullable<Component["meter"]>>>> = {
  requirements: "survey",
  procedure: "case-log",
  timeLimit: "case-log",
  fee: "survey",
  product: "survey",
  staffCompetence: "survey",
  complaintHandling: "complaints",
  legalBasis: "document-check",
};

function generalPromises({ agency, name, limit }: CityService) {
  const { place, officers, training, contact } = houses[agency];
  const days = limit.dayType === "working" ? "hari kerja" : "hari";
  return {
    facilities: `${place}.`,
    staffCompetence: `${training}; ramah, jelas, dan tidak meminta imbalan.`,
    internalControl:
      "Diawasi atasan langsung setiap hari dan diperiksa Inspektorat Daerah sekali setahun; hasilnya ditempel di ruang tunggu.",
    complaintHandling: `Pengaduan diterima di ${contact}, lewat halaman pengaduan kota, atau surat; dijawab paling lama 14 hari.`,
    staffNumber: `${officers}.`,
    serviceGuarantee: `Bila ${name.toLowerCase()} lewat dari ${limit.days} ${days}, pemohon diberi tahu sebabnya, tanggal baru, dan nama penanggung jawabnya.`,
    safetyGuarantee:
      "Data pribadi hanya dipakai untuk layanan ini dan disimpan dalam sistem yang tercatat aksesnya; gedung memiliki jalur evakuasi.",
    staffEvaluation:
      "Kinerja pelaksana dinilai setiap enam bulan dari kepatuhan pada standar ini, hasil survei, dan pengaduan.",
  };
}
