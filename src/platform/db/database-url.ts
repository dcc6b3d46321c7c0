/**
 * The address of a database behind a unix socket. One form of address for both kinds of server: `DATABASE_URL` and this.
 * @param folder where the server keeps its socket
 */
export function socketUrl(folder: string, database: string): string {
  return `postgres://mutu@localhost/${database}?host=${encodeURIComponent(folder)}`;
}

/** The address of another database on the same server. */
export function urlOfDatabase(url: string, database: string): string {
  const other = new URL(url);
  other.pathname = `/${database}`;
  return other.href;
}

/** Safe to show and to log: without the password. */
export function shownUrl(url: string): string {
  const shown = new URL(url);
  if (shown.password) shown.password = "***";
  return shown.href;
}
