import { withTroubleNamed } from "../platform/db/trouble.ts";
import { MutuError } from "../platform/errors.ts";
import type { Text } from "../platform/i18n/text.ts";
import { hasCode } from "../platform/system-error.ts";

const full: Text = {
  id: "Penyimpanan penuh. Yang sudah tersimpan aman. Kosongkan atau perbesar penyimpanan, lalu jalankan lagi; mutu doctor menunjukkan sisanya.",
  en: "The disk is full. What was stored is safe. Free or add space, then run this again; mutu doctor shows what is left.",
};
const away: Text = {
  id: "Basis data berhenti menjawab. Yang sudah tersimpan aman. Sebabnya ada di catatan server (postgres.log di folder data), misalnya penyimpanan yang penuh.",
  en: "The database stopped answering. What was stored is safe. The reason is in the log of the server (postgres.log in the data folder), such as a full disk.",
};
const busy: Text = {
  id: "Basis data terlalu sibuk. Yang sudah tersimpan aman. Jalankan lagi nanti.",
  en: "The database is too busy. What was stored is safe. Run this again later.",
};
const forbidden: Text = {
  id: "{path} milik akun lain atau tidak boleh ditulisi. Jalankan Mutu dengan akun yang memilikinya, atau perbaiki izinnya.",
  en: "{path} belongs to another account or may not be written to. Run Mutu under the account that owns it, or change its permissions.",
};

const byKey: Readonly<Record<string, Text>> = {
  "database.full": full,
  "database.away": away,
  "database.busy": busy,
};

type Failure = { readonly text: Text; readonly facts: { readonly path: string } };

/** What the machine or the database lacks, in words for whoever operates it; null for any other error. */
export function machineFailure(error: unknown): Failure | null {
  const path = error instanceof Error && "path" in error ? String(error.path) : null;
  const text = path === null ? ofDatabase(error) : null;
  if (text) return { text, facts: { path: "" } };
  if (hasCode(error, "ENOSPC", "EDQUOT")) return { text: full, facts: { path: path ?? "" } };
  if (path !== null && hasCode(error, "EACCES", "EPERM", "EROFS"))
    return { text: forbidden, facts: { path } };
  return null;
}

function ofDatabase(error: unknown): Text | null {
  const trouble = withTroubleNamed(error);
  return trouble instanceof MutuError ? (byKey[trouble.key] ?? null) : null;
}
