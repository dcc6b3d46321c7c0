import type { Condition } from "../../../analytics/eventlog/conditions/condition.ts";
import type { LogFilter } from "../../../analytics/eventlog/log-filter.ts";
import type { Treatment } from "../../../analytics/eventlog/personal-attributes.ts";
import type { LogNames } from "./log-names.ts";

/** An event log that was taken in: its events are Parquet under their hashes, this is what the database knows of it. */
export type StoredLog = {
  readonly agencyId: string;
  readonly id: string;
  readonly unitId: string;
  readonly serviceId: string | null;
  readonly name: string;
  /** Changes with every event: the hash of the hashes of its parts, or of its one file where it has no parts. */
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
  /** What its events carry besides case, activity and time, in the order in which it is stored. */
  readonly attributes: readonly string[];
  /** A path under `logs` in the data folder; new files in it are added to the log. Null when nobody watches one. */
  readonly folder: string | null;
  readonly mapping: LogMapping;
  /** The cases that complaints name, where something is asked about them; null else, as a log is stored. */
  readonly complained: readonly string[] | null;
  /** What its cases must fulfil to be looked at; null for all of them, as a log is stored. */
  readonly lookedAt: LookedAt | null;
};

/** Conditions of cases, and the filters that they ask of the log. */
export type LookedAt = {
  readonly conditions: readonly Condition[];
  readonly filters: readonly LogFilter[];
};

/** How the events of a log are read, now and when more of them come. */
export type LogMapping = {
  /** The column of each role; `resource` and `unit` are names of attributes. */
  readonly columns: Readonly<Record<string, string>>;
  readonly zone: string;
  readonly dateFormat?: string | null;
  /** Of an object-centric log: the type of objects that are the cases */
  readonly objectType?: string;
  /** What is done with attributes that are or look personal; logs that were taken in before say nothing of it. */
  readonly personal?: Readonly<Record<string, Treatment>>;
  /** What people decided about names of activities that look alike, since it came in */
  readonly names?: LogNames;
};

/** Where a watched folder lies. @param folder of a log */
export function folderOfLog(dataFolder: string, folder: string): string {
  return `${dataFolder}/logs/${folder}`;
}
