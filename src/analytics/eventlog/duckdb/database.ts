import { type DuckDBConnection, DuckDBInstance, type JS } from "@duckdb/node-api";

/** What the surface grants to the engine. Without it the engine opens no file and no network. */
export type Grants = {
  /** Such as `2GB`; what does not fit goes to the scratch folder */
  readonly memoryLimit: string;
  readonly threads: number;
  /** For what does not fit into memory, and for files made on the way */
  readonly scratchFolder: string;
  /** Files it may read */
  readonly files: readonly string[];
  /** Folders it may write results to */
  readonly folders: readonly string[];
  /** What is under way is broken off when this says so; without it, it runs to its end. */
  readonly signal?: AbortSignal;
};

/** An engine in memory that answers SQL. */
export type Database = {
  /** Rows as plain objects; 64-bit integers become numbers. */
  rows<Row>(query: string): Promise<Row[]>;
  run(statement: string): Promise<void>;
  readonly connection: DuckDBConnection;
  close(): void;
};

/**
 * Opens an engine that can touch only the files and folders it was granted, installs nothing and whose settings
 * cannot be changed afterwards.
 * @param zone IANA name, in which times without offset are read
 */
export async function openDatabase(grants: Grants, zone: string): Promise<Database> {
  const instance = await DuckDBInstance.create(":memory:", {
    threads: String(grants.threads),
    memory_limit: grants.memoryLimit,
    temp_directory: grants.scratchFolder,
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
    allow_community_extensions: "false",
  });
  const connection = await instance.connect();
  const paths = (list: readonly string[]) => `[${list.map(quoted).join(", ")}]`;
  await connection.run(`
    set TimeZone = ${quoted(zone)};
    set allowed_paths = ${paths(grants.files)};
    set allowed_directories = ${paths([grants.scratchFolder, ...grants.folders])};
    set enable_external_access = false;
    set lock_configuration = true`);
  const { signal } = grants;
  const breakOff = () => connection.interrupt();
  signal?.addEventListener("abort", breakOff);
  return {
    connection,
    async rows<Row>(query: string) {
      const reader = await unlessAborted(signal, () => connection.runAndReadAll(query));
      return reader.getRowObjectsJS().map(plain) as Row[];
    },
    async run(statement) {
      await unlessAborted(signal, () => connection.run(statement));
    },
    close() {
      signal?.removeEventListener("abort", breakOff);
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** @throws the reason of the signal, also where the engine says only that it was interrupted */
async function unlessAborted<T>(signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T> {
  signal?.throwIfAborted();
  try {
    return await work();
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  }
}

/** A text as an SQL literal. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** A moment as an SQL literal. */
export function moment(at: Date): string {
  return `make_timestamptz(${at.getTime()}::bigint * 1000)`;
}

function plain(row: Record<string, JS>): Record<string, JS> {
  for (const [name, value] of Object.entries(row)) if (typeof value === "bigint") row[name] = Number(value);
  return row;
}
