import { isIP } from "node:net";
import type { Text } from "../i18n/text.ts";
import type { LogLevel } from "../log.ts";

/** How a setting is read from the environment: `read` answers null for what it does not understand. */
export type Variable<T> = {
  readonly name: string;
  readonly expected: Text;
  readonly read: (text: string) => T | null;
};

const LOG_LEVELS: readonly LogLevel[] = ["debug", "info", "warn", "error"];

export const port = whole("MUTU_PORT", 1, 65_535);
export const webConnections = whole("MUTU_WEB_CONNECTIONS", 1, 200);
export const workerConnections = whole("MUTU_WORKER_CONNECTIONS", 1, 200);

export const backupDays = whole("MUTU_BACKUP_DAYS", 1, 366);

export const checkpointHours = whole("MUTU_CHECKPOINT_HOURS", 0, 744);

export const production = onOrOff("MUTU_PRODUCTION");

export const rowPolicies = onOrOff("MUTU_RLS");

export const origin: Variable<string> = {
  name: "MUTU_ORIGIN",
  expected: {
    id: "alamat tanpa garis miring di akhir, seperti https://mutu.kota.go.id",
    en: "an address without a slash at the end, such as https://mutu.kota.go.id",
  },
  read: (text) => (URL.canParse(text) && new URL(text).origin === text ? text : null),
};

export const zone: Variable<string> = {
  name: "MUTU_ZONE",
  expected: { id: "zona waktu seperti Asia/Jakarta", en: "a time zone such as Asia/Jakarta" },
  read: (text) => (Intl.supportedValuesOf("timeZone").includes(text) ? text : null),
};

export const logLevel: Variable<LogLevel> = {
  name: "MUTU_LOG",
  expected: { id: LOG_LEVELS.join(" atau "), en: LOG_LEVELS.join(" or ") },
  read: (text) => LOG_LEVELS.find((level) => level === text) ?? null,
};

export const databaseUrl: Variable<string> = {
  name: "DATABASE_URL",
  expected: {
    id: "alamat seperti postgres://mutu:sandi@server/mutu",
    en: "an address such as postgres://mutu:password@server/mutu",
  },
  read: (text) => (/^postgres(ql)?:\/\//.test(text) && URL.canParse(text) ? text : null),
};

export const proxies: Variable<readonly string[]> = {
  name: "MUTU_PROXIES",
  expected: {
    id: "alamat IP perantara di depan Mutu, dengan koma, seperti 127.0.0.1,10.0.0.5",
    en: "IP addresses of proxies in front of Mutu, with commas, such as 127.0.0.1,10.0.0.5",
  },
  read: (text) => {
    const addresses = text.split(",").map((address) => address.trim());
    return addresses.every((address) => isIP(address) !== 0) ? addresses : null;
  },
};

export const outgoingAllow: Variable<readonly string[]> = {
  name: "MUTU_OUTGOING_ALLOW",
  expected: {
    id: "nama server dengan atau tanpa port, dengan koma, seperti sso.kota.go.id:8443,10.0.0.7",
    en: "hosts with or without a port, with commas, such as sso.city.go.id:8443,10.0.0.7",
  },
  read: (text) => {
    const entries = text.split(",").map((entry) => entry.trim().toLowerCase());
    const isHost = (entry: string) => /^(\[[\da-f:.]+\]|[a-z\d.-]+)(:\d{1,5})?$/.test(entry);
    return entries.every(isHost) ? entries : null;
  },
};

/** Also named as a file: `MUTU_METRICS_TOKEN_FILE`. */
export const metricsToken: Variable<string> = {
  name: "MUTU_METRICS_TOKEN",
  expected: {
    id: "20 sampai 200 huruf, angka, dan -._~+/=, atau MUTU_METRICS_TOKEN_FILE",
    en: "20 to 200 letters, digits and -._~+/=, or MUTU_METRICS_TOKEN_FILE",
  },
  read: (text) => (/^[\w\-.~+/=]{20,200}$/.test(text) ? text : null),
};

export const mailUrl: Variable<string> = {
  name: "MUTU_MAIL",
  expected: {
    id: "alamat seperti smtps://pengguna:sandi@surel.kota.go.id",
    en: "an address such as smtps://user:password@mail.kota.go.id",
  },
  read: (text) => (/^smtps?:\/\//.test(text) && URL.canParse(text) ? text : null),
};

export const mailFrom: Variable<string> = {
  name: "MUTU_MAIL_FROM",
  expected: { id: "alamat surel pengirim", en: "the sender's mail address" },
  read: (text) => (/^[^\s@]+@[^\s@]+$/.test(text) ? text : null),
};

function onOrOff(name: string): Variable<boolean> {
  return {
    name,
    expected: { id: "on atau off", en: "on or off" },
    read: (text) => (text === "on" ? true : text === "off" ? false : null),
  };
}

function whole(name: string, min: number, max: number): Variable<number> {
  return {
    name,
    expected: { id: `bilangan bulat ${min} sampai ${max}`, en: `a whole number from ${min} to ${max}` },
    read: (text) => {
      const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
      return value >= min && value <= max ? value : null;
    },
  };
}
