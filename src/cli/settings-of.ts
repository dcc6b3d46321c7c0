import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import { type Lang, say } from "../platform/i18n/text.ts";
import {
  type ProcessSettings,
  readProcessSettings,
  SettingsError,
  type Told,
} from "../platform/settings/process-settings.ts";
import { secretsFromFiles } from "../platform/settings/secrets-from-files.ts";
import { UsageError } from "./failure.ts";

/** The settings of this process. @throws UsageError with every setting that was not understood */
export function settingsOf(told: Told): ProcessSettings {
  try {
    const environment = secretsFromFiles(process.env, (path) => readFileSync(path, "utf8"));
    return readProcessSettings(told, { environment, home: homedir(), currentFolder: process.cwd() });
  } catch (error) {
    if (error instanceof SettingsError) throw notUnderstood(error);
    throw error;
  }
}

/** The same for a command that is told no more than where the data are. */
export function settingsAt(data: string | null): ProcessSettings {
  return settingsOf({ data, port: null, host: null, production: false, noDemo: true, only: null });
}

function notUnderstood({ problems }: SettingsError): UsageError {
  const lines = (lang: Lang, expected: string) =>
    problems.map(
      (problem) => `\n  ${problem.name}="${problem.found}", ${expected}: ${say(problem.expected, lang)}`,
    );
  return new UsageError({
    id: `Pengaturan tidak dimengerti:${lines("id", "yang diharapkan").join("")}`,
    en: `Settings not understood:${lines("en", "expected").join("")}`,
  });
}
