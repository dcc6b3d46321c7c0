import type { Role } from "../../platform/context.ts";
import type { AgencyCode } from "./agencies.ts";

/** What a decree gives to a person of the city. */
export type Position = {
  readonly agency: AgencyCode;
  readonly role: Role;
  readonly functionCode: string;
  readonly title: string;
  /** Code of the unit; every unit of the agency without one. */
  readonly unit?: string;
  /** Works for all five agencies. */
  readonly wholeCity?: true;
  readonly restricted?: true;
  readonly identity?: true;
  /** Whose work is done in their name, by key: a mandate of the head of the unit. */
  readonly inTheNameOf?: PersonKey;
};

export type CityPerson = {
  readonly name: string;
  readonly positions: readonly [Position, ...Position[]];
};

/** The head of a unit, who also closes complaints about those who work under them. */
function headOf(agency: AgencyCode, unit: string, title: string): [Position, Position] {
  return [
    { agency, unit, role: "decision-maker", functionCode: "unitHead", title },
    {
      agency,
      role: "decision-maker",
      functionCode: "officerSuperior",
      title: `${title}, sebagai atasan pelaksana`,
    },
  ];
}

/** The head of a provider, who also decides complaints about its units. */
function headOfProvider(agency: AgencyCode, title: string): [Position, Position] {
  return [
    { agency, role: "decision-maker", functionCode: "providerHead", title },
    {
      agency,
      role: "decision-maker",
      functionCode: "unitSuperior",
      title: `${title}, sebagai atasan satuan kerja`,
    },
  ];
}

function liaison(agency: AgencyCode, unit: string, inTheNameOf: PersonKey): Position {
  const title = "Pejabat penghubung";
  return { agency, unit, role: "liaison", functionCode: "unitHead", title, inTheNameOf };
}

function complaints(agency: AgencyCode): Position {
  return {
    agency,
    role: "complaint-officer",
    functionCode: "complaintOfficer",
    title: "Petugas pengelola pengaduan",
    identity: true,
  };
}

export type PersonKey =
  | "manager"
  | "supervisor"
  | "secretary"
  | "mayor"
  | "inspector"
  | "administrator"
  | "auditor"
  | "permitsHead"
  | "permitsUnitHead"
  | "permitsOfficer"
  | "permitsLiaison"
  | "registryHead"
  | "registryUnitHead"
  | "registryOfficer"
  | "healthHead"
  | "healthUnitHead"
  | "healthOfficer"
  | "worksHead"
  | "waterHead"
  | "worksOfficer";

/**
 * The people of the city. Given names are common, family names are made up for this city; nobody is meant. Some hold two
 * positions and work in one at a time.
 */
export const people: Readonly<Record<PersonKey, CityPerson>> = {
  manager: {
    name: "Ratna Lintangsewu",
    positions: [
      {
        agency: "setda",
        role: "quality-manager",
        functionCode: "qualityManager",
        title: "Manajer kualitas layanan publik",
        wholeCity: true,
      },
    ],
  },
  supervisor: {
    name: "Hendra Wanasekar",
    positions: [
      {
        agency: "setda",
        role: "supervisor",
        functionCode: "supervisor",
        title: "Pengawas kualitas layanan publik",
        wholeCity: true,
      },
    ],
  },
  secretary: {
    name: "Lestari Bumiraksa",
    positions: [
      {
        agency: "setda",
        role: "decision-maker",
        functionCode: "accountableOfficial",
        title: "Sekretaris Daerah",
        wholeCity: true,
      },
      {
        agency: "setda",
        role: "decision-maker",
        functionCode: "officerSuperior",
        title: "Sekretaris Daerah, sebagai atasan pelaksana",
      },
    ],
  },
  mayor: {
    name: "Bagus Samudrajati",
    positions: [
      {
        agency: "setda",
        role: "decision-maker",
        functionCode: "governingAuthority",
        title: "Wali Kota",
        wholeCity: true,
      },
      {
        agency: "setda",
        role: "decision-maker",
        functionCode: "unitSuperior",
        title: "Wali Kota, sebagai atasan satuan kerja",
      },
    ],
  },
  inspector: {
    name: "Surya Padmakencana",
    positions: [
      {
        agency: "setda",
        role: "inspectorate",
        functionCode: "internalAuditor",
        title: "Inspektur pembantu",
        wholeCity: true,
        restricted: true,
        identity: true,
      },
    ],
  },
  administrator: {
    name: "Dimas Tirtarekan",
    positions: [
      {
        agency: "setda",
        role: "agency-admin",
        functionCode: "agencyAdmin",
        title: "Admin instansi",
        wholeCity: true,
      },
      complaints("setda"),
    ],
  },
  auditor: {
    name: "Yuni Kartikaloka",
    positions: [
      {
        agency: "setda",
        role: "auditor",
        functionCode: "evaluator",
        title: "Evaluator pelayanan publik",
        wholeCity: true,
      },
      {
        agency: "setda",
        role: "auditor",
        functionCode: "dataProtectionOfficer",
        title: "Pejabat pelindungan data pribadi",
        wholeCity: true,
      },
    ],
  },
  permitsHead: {
    name: "Wulan Segaralaya",
    positions: headOfProvider("dpmptsp", "Kepala Dinas Penanaman Modal dan PTSP"),
  },
  permitsUnitHead: {
    name: "Agus Rimbaputra",
    positions: headOf("dpmptsp", "perizinan", "Kepala Bidang Penyelenggaraan Perizinan"),
  },
  permitsOfficer: { name: "Nita Padangsekar", positions: [complaints("dpmptsp")] },
  permitsLiaison: {
    name: "Fajar Gunungsari",
    positions: [liaison("dpmptsp", "perizinan", "permitsUnitHead")],
  },
  registryHead: {
    name: "Indah Langitmulya",
    positions: headOfProvider("dukcapil", "Kepala Dinas Kependudukan dan Pencatatan Sipil"),
  },
  registryUnitHead: {
    name: "Joko Arunamerta",
    positions: headOf("dukcapil", "kependudukan", "Kepala Bidang Pendaftaran Penduduk"),
  },
  registryOfficer: {
    name: "Maya Sekarwangi",
    positions: [complaints("dukcapil"), liaison("dukcapil", "kependudukan", "registryUnitHead")],
  },
  healthHead: {
    name: "Teguh Wanasari",
    positions: headOfProvider("dinkes", "Kepala Dinas Kesehatan"),
  },
  healthUnitHead: {
    name: "Sekar Lautanbiru",
    positions: headOf("dinkes", "kesehatan-masyarakat", "Kepala Bidang Kesehatan Masyarakat"),
  },
  healthOfficer: {
    name: "Rudi Taramandala",
    positions: [complaints("dinkes"), liaison("dinkes", "kesehatan-masyarakat", "healthUnitHead")],
  },
  worksHead: {
    name: "Anton Karangjati",
    positions: headOfProvider("dpupr", "Kepala Dinas Pekerjaan Umum"),
  },
  waterHead: {
    name: "Dewi Tirtaloka",
    positions: headOf("dpupr", "air-minum", "Kepala UPT Air Minum"),
  },
  worksOfficer: {
    name: "Bayu Sendangrejo",
    positions: [complaints("dpupr"), liaison("dpupr", "air-minum", "waterHead")],
  },
};
