const formats = new Map<string, Intl.DateTimeFormat>();

/** The ISO date that the wall calendar of a zone shows at an instant. */
export function localDate(at: Date, zone: string): string {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat("en-CA", {
      timeZone: zone,
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
    });
    formats.set(zone, format);
  }
  return format.format(at);
}
