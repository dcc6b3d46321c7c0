import { SettingsError } from "./process-settings.ts";
import { clientSecret } from "./sign-on-settings.ts";
import { metricsToken } from "./variables.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** Secrets that may stand in a file which only the owner reads, named by the variable with `_FILE`. */
const secrets = [clientSecret.name, metricsToken.name];

/**
 * The environment with the secrets that it only names as files.
 * @throws SettingsError for a file that cannot be read
 */
export function secretsFromFiles(environment: Environment, read: (path: string) => string): Environment {
  const found: Record<string, string> = {};
  for (const name of secrets) {
    const path = environment[`${name}_FILE`];
    if (path) found[name] = contentOf(`${name}_FILE`, path, read);
  }
  return { ...environment, ...found };
}

function contentOf(name: string, path: string, read: (path: string) => string): string {
  try {
    return read(path).trim();
  } catch {
    const expected = { id: "berkas yang dapat dibaca Mutu", en: "a file that Mutu can read" };
    throw new SettingsError([{ name, found: path, expected }]);
  }
}
