import {
  type Disagreement,
  type GoodCheckpoint,
  lastGoodCheckpoint,
} from "../platform/audit/compare-checkpoints.ts";
import type { Break, Difference } from "../platform/audit/examine.ts";
import { firstBreak, type Verification } from "../platform/audit/verify.ts";
import type { Text } from "../platform/i18n/text.ts";
import type { Held } from "./audit-outside.ts";
import type { Io } from "./io.ts";

const differences: Readonly<Record<Difference, Text>> = {
  changed: { id: "isinya diubah", en: "was changed" },
  removed: { id: "dihapus", en: "was removed" },
  inserted: { id: "disisipkan kemudian", en: "was put in afterwards" },
  "no-code": {
    id: "tidak ditulis oleh Mutu: tidak membawa kode",
    en: "was not written by Mutu: it carries no code",
  },
  "wrong-code": {
    id: "tidak ditulis oleh Mutu: kodenya bukan kode catatan ini",
    en: "was not written by Mutu: its code is not that of this entry",
  },
  gap: {
    id: "tidak menyambung: urutan sebelumnya hilang",
    en: "does not follow: numbers before it are missing",
  },
  chain: { id: "rantainya putus di sini", en: "breaks the chain here" },
  cut: {
    id: "tidak lagi seperti yang dicatat di luar basis data: yang sesudahnya dihapus, atau rantainya dibuat ulang",
    en: "is no longer as it was written down outside the database: what followed was removed, or the chain was made anew",
  },
};

const disagreements: Readonly<Record<Disagreement["kind"], Text>> = {
  unreadable: { id: "bukan titik periksa", en: "is no checkpoint" },
  "not-signed": {
    id: "tanda tangannya tidak sah: berkasnya diganti, atau kuncinya lain",
    en: "is not validly signed: the file was replaced, or the key is another one",
  },
  rewritten: { id: "rantainya dulu lain: dibuat ulang", en: "knew another chain: it was made anew" },
  cut: {
    id: "rantainya dulu lebih panjang: ujungnya dihapus",
    en: "knew a longer chain: its end was removed",
  },
};

/** Seconds from which an entry has waited too long for its seal. */
const waited = 300;
/** How many checkpoints that disagree are named. */
const most = 5;

/** Says whether the record is whole, or which rows are not. */
export async function tellVerification(io: Io, verification: Verification): Promise<void> {
  const { entries, unsealed, breaks } = verification;
  for (const found of breaks) await tellBreak(io, found);
  await tellOrigin(io, verification);
  await tellWaiting(io, verification);
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

function tellBreak(io: Io, { kind, seq, entryId }: Break): Promise<void> {
  return io.note(
    { id: "Catatan {entryId} (urutan {seq}) {what}.", en: "Entry {entryId} (number {seq}) {what}." },
    { entryId: entryId ?? "-", seq: seq ?? "-", what: io.say(differences[kind]) },
  );
}

/** What could not be looked at must not pass for what was looked at. */
async function tellOrigin(io: Io, { originSince, originAnewAt }: Verification): Promise<void> {
  if (originAnewAt !== null)
    await io.note(
      {
        id: "Awal kode ditetapkan ulang pada {at}: catatannya (keys/audit-origin.json) hilang, atau kuncinya lain. Catatan yang disisipkan sebelum itu tidak tampak dari kodenya; bandingkan dengan titik periksa dan cadangan.",
        en: "From where codes are owed was settled anew at {at}: what was written down of it (keys/audit-origin.json) was gone, or of another key. Entries put in before that do not show by their codes; compare with checkpoints and backups.",
      },
      { at: io.format.moment(originAnewAt) },
    );
  if (originSince === null) {
    await io.note({
      id: "Asal catatan tidak diperiksa: kunci yang membuat kodenya tidak ada di folder data ini.",
      en: "Origin was not checked: the key that made the codes is not in this data folder.",
    });
    return;
  }
  if (originSince === 1) return;
  await io.note(
    {
      id: "Asal catatan diperiksa mulai urutan {seq}; yang sebelumnya ditulis sebelum ada kode, atau dengan kunci lain.",
      en: "Origin was checked from number {seq} on; what came before was written before there were codes, or with another key.",
    },
    { seq: originSince },
  );
}

async function tellWaiting(io: Io, { unsealedSince }: Verification): Promise<void> {
  const seconds = unsealedSince === null ? 0 : (io.now.getTime() - unsealedSince.getTime()) / 1_000;
  if (seconds < waited) return;
  await io.note(
    {
      id: "Catatan tertua yang belum disegel menunggu {time}. Pastikan Mutu berjalan.",
      en: "The oldest entry without a seal has waited {time}. See that Mutu is running.",
    },
    { time: io.format.duration(Math.round(seconds)) },
  );
}

/** Says whether the trail is as checkpoints knew it, and up to where it can be relied upon. */
export async function tellCheckpoints(io: Io, verification: Verification, held: Held | null): Promise<void> {
  if (held === null) {
    await io.note({
      id: "Tidak ada titik periksa untuk dibandingkan: rantai yang dibuat ulang seluruhnya tidak akan tampak.",
      en: "There are no checkpoints to compare with: a chain that was made anew as a whole would not show.",
    });
    return;
  }
  const { folder, comparison } = held;
  for (const found of comparison.disagreements.slice(0, most)) await tellDisagreement(io, found);
  const wrong = comparison.disagreements.length;
  const breakAt = firstBreak(verification);
  const last = lastGoodCheckpoint(comparison, breakAt);
  if (wrong > 0 || breakAt !== null) await tellLastGood(io, last, held);
  await io.note(
    wrong === 0
      ? {
          id: "Sesuai dengan {n} titik periksa di {folder}.",
          en: {
            one: "Agrees with {n} checkpoint in {folder}.",
            other: "Agrees with {n} checkpoints in {folder}.",
          },
        }
      : {
          id: "{wrong} dari {n} titik periksa di {folder} TIDAK sesuai.",
          en: {
            one: "{wrong} of {n} checkpoint in {folder} does NOT agree.",
            other: "{wrong} of {n} checkpoints in {folder} do NOT agree.",
          },
        },
    { n: comparison.read, wrong, folder },
  );
}

function tellDisagreement(io: Io, { kind, file, seq }: Disagreement): Promise<void> {
  return io.note(
    { id: "Titik periksa {file} (urutan {seq}): {what}.", en: "Checkpoint {file} (number {seq}) {what}." },
    { file, seq: seq ?? "-", what: io.say(disagreements[kind]) },
  );
}

async function tellLastGood(io: Io, last: GoodCheckpoint | null, { comparison }: Held): Promise<void> {
  const first = comparison.disagreements.find(({ kind }) => kind === "rewritten")?.seq ?? null;
  if (first !== null)
    await io.note(
      {
        id: "Dibuat ulang: sesuatu antara urutan {from} dan {to}, dan semua yang sesudahnya ikut berubah.",
        en: "Made anew: something between numbers {from} and {to}, and with it all that follows.",
      },
      { from: (last?.seq ?? 0) + 1, to: first },
    );
  if (last === null)
    await io.note({
      id: "Tidak ada titik periksa yang sesuai sebelum temuan pertama.",
      en: "No checkpoint before the first finding agrees.",
    });
  else
    await io.note(
      {
        id: "Titik periksa terakhir yang sesuai: {file}, urutan {seq}, {at}.",
        en: "Last checkpoint that agrees: {file}, number {seq}, {at}.",
      },
      { file: last.file, seq: last.seq, at: io.format.moment(new Date(last.at)) },
    );
}
