import { statfs } from "node:fs/promises";

/** The share of a disk that is in use, 0 to 1, of what an ordinary account may use (as `df` counts). */
export async function shareInUse(folder: string): Promise<number> {
  const { blocks, bfree, bavail } = await statfs(folder);
  const used = blocks - bfree;
  return used / (used + bavail);
}
