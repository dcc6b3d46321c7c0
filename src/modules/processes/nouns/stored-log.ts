/** An event log that was taken in: its events are Parquet under their hash, this is what the database knows of it. */
export type StoredLog = {
  readonly agencyId: string;
  readonly id: string;
  readonly unitId: string;
  readonly serviceId: string | null;
  readonly name: string;
  readonly parquetSha256: string;
  readonly cases: number;
  readonly events: number;
  readonly activities: number;
  readonly firstAt: Date;
  readonly lastAt: Date;
  /** When the file was made, as far as it tells: its last event. Cases without an end are open up to here. */
  readonly extractedAt: Date;
  /** Activities that end a case. A log by itself does not tell ended cases from open ones. */
  readonly endActivities: readonly string[];
  readonly mapping: { readonly columns: Readonly<Record<string, string>>; readonly zone: string };
};
