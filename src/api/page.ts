import { z } from "zod";

/** How every list is paged: as many rows as asked, and where the next page begins. */
export const PageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(100).default(50),
  cursor: z.string().max(200).optional(),
});

/** A page of rows. `next` is null on the last one. */
export function pageOf<R extends z.ZodType>(row: R) {
  return z.object({ rows: z.array(row), next: z.string().nullable() });
}

type Asked = { readonly limit: number; readonly cursor?: string | undefined };

/** Cuts a page out of a whole list, after the row whose id the cursor is. */
export function cut<R extends { readonly id: string }>(
  all: readonly R[],
  { limit, cursor }: Asked,
): { readonly rows: R[]; readonly next: string | null } {
  const from = cursor === undefined ? 0 : all.findIndex(({ id }) => id === cursor) + 1;
  const rows = all.slice(from, from + limit);
  const last = rows.at(-1);
  return { rows, next: last && from + limit < all.length ? last.id : null };
}

const Place = z.tuple([z.iso.datetime(), z.uuid()]);

/** A cursor for lists that go back in time: the time and id of the last row. */
export function timeCursor(at: Date, id: string): string {
  return Buffer.from(JSON.stringify([at.toISOString(), id])).toString("base64url");
}

/** The place that a cursor names, or null when it is none of ours. */
export function placeOfCursor(cursor: string): { readonly at: Date; readonly id: string } | null {
  const parsed = Place.safeParse(json(Buffer.from(cursor, "base64url").toString("utf8")));
  return parsed.success ? { at: new Date(parsed.data[0]), id: parsed.data[1] } : null;
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
