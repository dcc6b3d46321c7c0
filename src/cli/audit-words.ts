import type { Verification } from "../platform/audit/verify.ts";
import type { Text } from "../platform/i18n/text.ts";
import type { Io } from "./io.ts";

const kinds: Readonly<Record<Verification["breaks"][number]["kind"], Text>> = {
  changed: { id: "isinya diubah", en: "was changed" },
  removed: { id: "dihapus", en: "was removed" },
  inserted: { id: "disisipkan kemudian", en: "was put in afterwards" },
  chain: { id: "rantainya putus di sini", en: "breaks the chain here" },
  cut: {
    id: "tidak lagi seperti di cadangan: yang sesudahnya dihapus, atau rantainya dibuat ulang",
    en: "is no longer as in the backup: what followed was removed, or the chain was made anew",
  },
};

/** Says whether the record is whole, or which rows are not. */
export async function tellVerification(io: Io, { entries, unsealed, breaks }: Verification): Promise<void> {
  for (const { kind, seq, entryId } of breaks) {
    await io.note(
      { id: "Catatan {entryId} (urutan {seq}) {what}.", en: "Entry {entryId} (number {seq}) {what}." },
      { entryId: entryId ?? "-", seq: seq ?? "-", what: io.say(kinds[kind]) },
    );
  }
  const facts = { n: entries, unsealed, breaks: breaks.length };
  if (breaks.length > 0) {
    await io.note(
      { id: "Jejak audit TIDAK utuh: {breaks} temuan.", en: "The audit trail is NOT whole: {breaks} found." },
      facts,
    );
    return;
  }
  await io.note(
    {
      id: "Jejak audit utuh: {n} catatan, {unsealed} belum disegel.",
      en: "The audit trail is whole: {n} entries, {unsealed} not sealed yet.",
    },
    facts,
  );
}
