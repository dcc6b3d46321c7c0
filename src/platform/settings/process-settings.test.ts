import { describe, expect, it } from "vitest";
import { readProcessSettings, SettingsError, type Surrounding } from "./process-settings.ts";

const silent = { port: null, host: null, data: null, production: false, noDemo: false, only: null };

function around(environment: Surrounding["environment"] = {}): Surrounding {
  return { environment, home: "/home/ani", currentFolder: "/srv" };
}

describe("settings of a process", () => {
  it("have defaults for a first look: this machine only, a folder of one's own, the demonstration city", () => {
    expect(readProcessSettings(silent, around())).toMatchObject({
      host: "127.0.0.1",
      port: 3000,
      dataFolder: "/home/ani/.local/share/mutu",
      databaseUrl: null,
      demonstration: true,
      production: false,
      logLevel: "warn",
    });
  });

  it("take the command line before the environment, and the environment before the default", () => {
    const environment = { MUTU_PORT: "4000", MUTU_DATA: "/var/lib/mutu", MUTU_HOST: "0.0.0.0" };
    expect(readProcessSettings({ ...silent, port: 5000 }, around(environment))).toMatchObject({
      port: 5000,
      host: "0.0.0.0",
      dataFolder: "/var/lib/mutu",
    });
  });

  it("find a data folder given from where the person stands", () => {
    expect(readProcessSettings({ ...silent, data: "data" }, around()).dataFolder).toBe("/srv/data");
  });

  it("never fill a database in real use with invented people", () => {
    const settings = readProcessSettings(silent, around({ MUTU_PRODUCTION: "on" }));
    expect(settings).toMatchObject({ production: true, demonstration: false, logLevel: "info" });
  });

  it("take an empty variable for one that is not set", () => {
    expect(readProcessSettings(silent, around({ DATABASE_URL: "", MUTU_PORT: "" }))).toMatchObject({
      databaseUrl: null,
      port: 3000,
    });
  });

  it("part pages and jobs only where they share a database server", () => {
    const worker = { ...silent, only: "worker" as const };
    expect(() => readProcessSettings(worker, around())).toThrow(SettingsError);
    const shared = around({ DATABASE_URL: "postgres://mutu@db/mutu" });
    expect(readProcessSettings(worker, shared).only).toBe("worker");
  });

  it("call no inner server unless the operator names it, in whatever letters", () => {
    expect(readProcessSettings(silent, around()).outgoingAllow).toEqual([]);
    const named = around({ MUTU_OUTGOING_ALLOW: "SSO.kota.go.id:8443, 10.0.0.7,[fd00::7]:443" });
    expect(readProcessSettings(silent, named).outgoingAllow).toEqual([
      "sso.kota.go.id:8443",
      "10.0.0.7",
      "[fd00::7]:443",
    ]);
    for (const wrong of ["https://sso.kota.go.id", "sso.kota.go.id/masuk", "a b", ","]) {
      const given = around({ MUTU_OUTGOING_ALLOW: wrong });
      expect(() => readProcessSettings(silent, given)).toThrow(SettingsError);
    }
  });

  it("tell figures to a token that nobody guesses, and do not repeat a wrong one", () => {
    const token = "figures-of-mutu-for-the-collector";
    const settings = readProcessSettings(silent, around({ MUTU_METRICS_TOKEN: token }));
    expect(settings.metricsToken).toBe(token);
    expect(readProcessSettings(silent, around()).metricsToken).toBeNull();
    const short = () => readProcessSettings(silent, around({ MUTU_METRICS_TOKEN: "too-short" }));
    expect(short).toThrow(expect.objectContaining({ message: "MUTU_METRICS_TOKEN: ***" }));
  });

  it("send mail only with a sender", () => {
    const mail = { MUTU_MAIL: "smtps://surel.kota.go.id", MUTU_MAIL_FROM: "mutu@kota.go.id" };
    expect(readProcessSettings(silent, around(mail)).mail).toEqual({
      url: "smtps://surel.kota.go.id",
      from: "mutu@kota.go.id",
    });
    expect(problemsWith({ MUTU_MAIL: mail.MUTU_MAIL })).toEqual(["MUTU_MAIL_FROM"]);
  });

  it("say everything that was not understood at once, without passwords", () => {
    const environment = {
      MUTU_PORT: "70000",
      MUTU_ORIGIN: "https://mutu.kota.go.id/",
      MUTU_ZONE: "Asia/Bandung",
      MUTU_PRODUCTION: "yes",
      MUTU_WEB_CONNECTIONS: "0",
      DATABASE_URL: "mysql://mutu:rahasia@db/mutu",
    };
    expect(problemsWith(environment).toSorted()).toEqual(Object.keys(environment).toSorted());
    expect(() => readProcessSettings(silent, around(environment))).not.toThrow("rahasia");
  });
});

function problemsWith(environment: Surrounding["environment"]): readonly string[] {
  try {
    readProcessSettings(silent, around(environment));
    return [];
  } catch (error) {
    if (error instanceof SettingsError) return error.problems.map(({ name }) => name);
    throw error;
  }
}
