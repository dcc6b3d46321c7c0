import type { Mutu } from "../main.ts";
import { systemClock } from "../platform/clock.ts";
import { shownUrl } from "../platform/db/database-url.ts";
import type { MessageKey } from "../platform/i18n/messages.ts";
import { translator } from "../platform/i18n/translate.ts";
import { systemRandom } from "../platform/ids.ts";
import { atLeast, jsonLog, type Log } from "../platform/log.ts";
import type { ProcessSettings } from "../platform/settings/process-settings.ts";
import { command } from "./command.ts";
import { dataOption } from "./data-option.ts";
import type { Io } from "./io.ts";
import { choice, flag, text, whole } from "./option.ts";
import { settingsOf } from "./settings-of.ts";
import { endAtSecondSignal, whenAbandoned } from "./stop-signals.ts";

const INTERRUPTED = 130;
/** Nothing of us is known to be right after an error that nobody caught; the supervisor starts us again. */
const DEFECT = 70;

const options = {
  port: whole("PORT", {
    min: 1,
    max: 65_535,
    about: { id: "port halaman (MUTU_PORT; bawaan 3000)", en: "port of the pages (MUTU_PORT; default 3000)" },
  }),
  host: text("HOST", {
    about: {
      id: "alamat yang didengarkan (MUTU_HOST; bawaan 127.0.0.1, hanya komputer ini)",
      en: "address to listen on (MUTU_HOST; default 127.0.0.1, this machine only)",
    },
  }),
  data: dataOption,
  noDemo: flag({ id: "tanpa kota peragaan", en: "without the demonstration city" }),
  production: flag({
    id: "dipakai sungguhan: tanpa kota peragaan, semua permintaan dicatat (MUTU_PRODUCTION=on)",
    en: "in real use: no demonstration city, every request is logged (MUTU_PRODUCTION=on)",
  }),
  only: choice(["web", "worker"], {
    about: {
      id: "hanya halaman dan API (web), atau hanya pekerjaan (worker), pada satu DATABASE_URL; bawaan: keduanya",
      en: "only pages and API (web), or only jobs (worker), on one DATABASE_URL; default: both",
    },
  }),
};

export const start = command({
  name: "start",
  summary: {
    id: "Menjalankan Mutu beserta basis datanya sampai dihentikan",
    en: "Runs Mutu with its database until it is stopped",
  },
  options,
  example: "mutu start --port 4000",
  async run(io, { options: told }) {
    // Loaded here, because every page hangs on it and `mutu --help` needs none.
    const { startMutu } = await import("../main.ts");
    const settings = settingsOf(told);
    const log = atLeast(
      settings.logLevel,
      jsonLog((line) => void io.notes.write(line), systemClock.now),
    );
    const stopAsked = askedToStop(io);
    endAtSecondSignal(INTERRUPTED);
    endAtDefect(log);
    const t = translator(io.lang);
    const tell = (key: MessageKey) => void io.notes.write(`${t(key)}\n`);
    const mutu = await startMutu(settings, { clock: systemClock, random: systemRandom, log, tell });
    await io.data.write(block(io, settings, mutu));
    await stopAsked;
    await io.notes.write(`${t("start.stopping")}\n`);
    await mutu.stop();
    await io.notes.write(`${t("start.stopped", { folder: settings.dataFolder })}\n`);
    return 0;
  },
});

/** What a person needs to go on, in one block. */
function block({ lang }: Io, { dataFolder, databaseUrl }: ProcessSettings, { address, invented }: Mutu) {
  const t = translator(lang);
  const accounts = invented.map(({ name, title, role }) => `  ${name}, ${title} (${t(`role.${role}`)})`);
  const lines = [
    address === null ? t("start.working") : t("start.running", { address }),
    t("start.data", { folder: dataFolder }),
    ...(databaseUrl === null ? [] : [t("start.database", { url: shownUrl(databaseUrl) })]),
    ...(accounts.length > 0 && address !== null ? [t("start.accounts", { address }), ...accounts] : []),
    t("start.stop"),
  ];
  return `\n${lines.map((line) => `  ${line}\n`).join("")}\n`;
}

/** Settles at the first signal, or when the terminal or whatever started the process is gone. */
function askedToStop(io: Io): Promise<void> {
  const signal = io.takeOverStopping();
  return new Promise((resolve) => {
    signal.addEventListener("abort", () => resolve());
    process.on("SIGHUP", resolve);
    whenAbandoned(resolve);
  });
}

function endAtDefect(log: Log): void {
  const end = (error: unknown) => {
    log("error", "defect", {
      reason: error instanceof Error ? (error.stack ?? error.message) : String(error),
    });
    process.exit(DEFECT);
  };
  process.on("uncaughtException", end);
  process.on("unhandledRejection", end);
}
