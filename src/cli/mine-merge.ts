import { z } from "zod";
import { type MeantNames, withoutDetours } from "../analytics/eventlog/meant-names.ts";
import { UnreadableError, UsageError } from "./failure.ts";
import type { Io } from "./io.ts";
import { readSmallJson } from "./read-small-file.ts";

/** What `--merge` says: names and those that they count as, or the file that says so. */
export type AskedMerge = { readonly file: string } | { readonly meant: MeantNames };

/** Reads `--merge`. @throws UsageError */
export function mergeOf(given: string): AskedMerge {
  if (given.endsWith(".json")) return { file: given };
  const pairs = given.split(";").map((pair) => pair.split("=").map((name) => name.trim()));
  const meant = pairs.map(([written, name, ...more]) => {
    if (!written || !name || more.length > 0) throw new UsageError(expected, { given });
    return [written, name] as const;
  });
  return { meant: Object.fromEntries(meant) };
}

const expected = {
  id: '--merge: ditemukan "{given}", yang diharapkan TERTULIS=NAMA dengan ; di antaranya, atau berkas .json.',
  en: '--merge: found "{given}", expected WRITTEN=NAME with ; between them, or a .json file.',
};

/** What `mutu mine names --json` prints, or names with those that they count as. */
const MergeFile = z.union([
  z.object({
    schema: z.string().startsWith("mutu.mine.names/"),
    names: z.array(z.object({ name: z.string(), others: z.array(z.object({ name: z.string() })) })),
  }),
  z.record(z.string(), z.string()),
]);

/** Names that count as others. @throws UnreadableError when the file says nothing of the kind */
export async function mergedNames(io: Io, asked: AskedMerge | null): Promise<MeantNames> {
  if (asked === null) return {};
  return withoutDetours("meant" in asked ? asked.meant : await namesIn(io, asked.file));
}

async function namesIn(io: Io, file: string): Promise<MeantNames> {
  const found = MergeFile.safeParse(await readSmallJson(io, file));
  if (!found.success) {
    throw new UnreadableError(
      {
        id: '{file}: yang diharapkan {"Perikas berkas":"Periksa berkas"}, atau hasil mutu mine names --json.',
        en: '{file}: expected {"Perikas berkas":"Periksa berkas"}, or what mutu mine names --json prints.',
      },
      { file },
    );
  }
  const { data } = found;
  if (typeof data.names === "string" || data.names === undefined) return data as MeantNames;
  return Object.fromEntries(
    data.names.flatMap(({ name, others }) => others.map((other) => [other.name, name] as const)),
  );
}
