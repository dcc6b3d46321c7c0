import { type Zone, zoneOf } from "../analytics/calendar/zone.ts";
import { option, wrongValue } from "./option.ts";

/** `--zone`: where clocks hang whose times name no offset. */
export const zoneOption = option(
  "ZONE",
  {
    default: "Asia/Jakarta",
    about: {
      id: "zona waktu bila waktu tidak menyebutnya: WIB, WITA, WIT, atau nama IANA",
      en: "time zone of times that name none: WIB, WITA, WIT or an IANA name",
    },
  },
  readZone,
);

function readZone(given: string, name: string): Zone {
  try {
    return zoneOf(given);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw wrongValue(name, given, {
      id: "WIB, WITA, WIT, atau nama seperti Asia/Jakarta",
      en: "WIB, WITA, WIT, or a name such as Asia/Jakarta",
    });
  }
}
