import { chmod, cp, readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { MutuError } from "../errors.ts";
import { hasCode } from "../system-error.ts";

/**
 * Brings the keys of the instance that was backed up into a new data folder. A backup does not hold them, so that whoever
 * has the one has not the other; without them what they vouch for can still be read, but not checked.
 * @param from the folder `keys`, as it was kept apart
 * @throws MutuError `invalid` when it holds no secret of an instance, `wrong-state` when the data folder has keys already
 */
export async function bringKeys(from: string, dataFolder: string): Promise<void> {
  const to = join(dataFolder, "keys");
  if (!(await isThere(join(from, "instance.key"))))
    throw new MutuError("invalid", "backup.no-keys", { folder: from });
  if (await isThere(to)) throw new MutuError("wrong-state", "backup.keys-there", { folder: to });
  await cp(from, to, { recursive: true });
  await chmod(to, 0o700);
  for (const file of await readdir(to)) await chmod(join(to, file), 0o600);
}

async function isThere(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (hasCode(error, "ENOENT", "ENOTDIR")) return false;
    throw error;
  }
}
