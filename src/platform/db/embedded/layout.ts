import { createHash } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Where things are in a data folder. */
export type Layout = {
  readonly folder: string;
  readonly cluster: string;
  readonly libraries: string;
  readonly serverLog: string;
  readonly hold: string;
  readonly socketFolder: string;
};

/** The name that PostgreSQL and its drivers give the socket of the usual port. */
export const SOCKET = ".s.PGSQL.5432";
/** Bytes. The kernel reads 107 of a socket's path. */
const LONGEST_SOCKET_FOLDER = 107 - `/${SOCKET}.lock`.length;

/** @param folder the data folder, absolute and free of links, so that every start finds the same socket */
export function layoutOf(folder: string): Layout {
  return {
    folder,
    cluster: join(folder, "postgres"),
    libraries: join(folder, "postgres-lib"),
    serverLog: join(folder, "postgres.log"),
    hold: join(folder, "mutu.lock"),
    socketFolder: socketFolderOf(folder),
  };
}

function socketFolderOf(folder: string): string {
  const name = `mutu-${createHash("sha256").update(folder).digest("hex").slice(0, 16)}`;
  const usual = join(tmpdir(), name);
  return Buffer.byteLength(usual) <= LONGEST_SOCKET_FOLDER ? usual : join("/tmp", name);
}
