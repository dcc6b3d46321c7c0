import { z } from "zod";

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** What a backup holds, written last: a folder without it is no backup. */
export const Manifest = z.object({
  schema: z.literal("mutu.backup/1"),
  takenAt: z.iso.datetime(),
  /** Migrations that made the tables; rows go back into these, then newer migrations run. */
  migrations: z.array(z.string()),
  /** In an order in which rows can be loaded: what is referred to comes first. */
  tables: z.array(z.object({ name: z.string(), rows: z.int().min(0), sha256 })),
  /** Stored bytes by their hash. */
  files: z.array(sha256),
  /** The end of the audit chain, to compare with a checkpoint kept elsewhere. */
  audit: z.object({ seq: z.int(), chain: z.string() }).nullable(),
});

export type Manifest = z.output<typeof Manifest>;
