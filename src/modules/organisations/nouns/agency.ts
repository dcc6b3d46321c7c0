/** The three zones of Indonesia: WIB, WITA, WIT. */
export const agencyZones = ["Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"] as const;
export type AgencyZone = (typeof agencyZones)[number];

export type Agency = {
  readonly id: string;
  /** Short and unchanging, such as `dpmptsp-kota`: used in files and on the command line. */
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly zone: AgencyZone;
  /** Invented, for the demonstration. */
  readonly fictional: boolean;
};
