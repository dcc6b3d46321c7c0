import { checkBackup } from "../platform/checkup/check-backup.ts";
import { checkCheckpoint, tellCheckpointKey } from "../platform/checkup/check-checkpoint.ts";
import { checkDatabase } from "../platform/checkup/check-database.ts";
import { checkMachine } from "../platform/checkup/check-machine.ts";
import { checkSignOn } from "../platform/checkup/check-sign-on.ts";
import { checkWork } from "../platform/checkup/check-work.ts";
import type { State, Verdict } from "../platform/checkup/verdict.ts";
import { systemClock } from "../platform/clock.ts";
import { type Translate, translator } from "../platform/i18n/translate.ts";
import { migrations } from "../platform/migrations/index.ts";
import { command } from "./command.ts";
import { dataOption } from "./data-option.ts";
import type { Io } from "./io.ts";
import { flag } from "./option.ts";
import { toJson } from "./to-json.ts";
import { consoleContext, type Instance, withDatabase, withInstance } from "./with-context.ts";

const words = { ok: "doctor.ok", look: "doctor.look", broken: "doctor.broken" } as const;

export const doctor = command({
  name: "doctor",
  summary: {
    id: "Memeriksa apakah semuanya baik: mesin, basis data, pekerjaan, berkas; tiap temuan dengan langkah berikutnya",
    en: "Checks whether all is well: machine, database, jobs, files; each finding with the next step",
  },
  options: { data: dataOption, json: flag({ id: "cetak satu dokumen JSON", en: "print one JSON document" }) },
  example: "mutu doctor",
  async run(io, { options: { data, json } }) {
    const verdicts = await withInstance(io, { data }, (instance) => examine(io, instance));
    const t = translator(io.lang);
    await io.data.write(json ? document(verdicts, t) : verdicts.map((found) => line(found, t)).join(""));
    return verdicts.some(({ state }) => state === "broken") ? 1 : 0;
  },
});

/** Work is looked at only on the schema of this version; nothing is changed, not even an older schema. */
async function examine(io: Io, instance: Instance): Promise<readonly Verdict[]> {
  const { dataFolder, backupDays, rowPolicies } = instance.settings;
  const machine = await checkMachine(dataFolder);
  const kept = [
    await checkBackup(dataFolder, backupDays, io.now),
    await checkCheckpoint(instance.settings, io.now),
    tellCheckpointKey(dataFolder),
    ...(await checkSignOn(instance.settings)),
  ];
  return await withDatabase(instance, async (db) => {
    const database = await checkDatabase(db, migrations, systemClock, rowPolicies);
    const isCurrent = database.every(({ name, state }) => name !== "schema" || state === "ok");
    const work = isCurrent ? await checkWork(await consoleContext(io, instance, db)) : [];
    return [...machine, ...kept, ...database, ...work];
  });
}

function document(verdicts: readonly Verdict[], t: Translate): string {
  const checks = verdicts.map(({ name, state, says, facts, next }) => ({
    name,
    state,
    says: t(says, facts),
    facts,
    next: next && t(next, facts),
  }));
  return toJson({ schema: "mutu.doctor/1", state: worst(verdicts), checks });
}

function line({ state, says, facts, next }: Verdict, t: Translate): string {
  const step = next === null ? "" : `. ${t(next, facts)}`;
  return `${t(words[state]).padEnd(7)} ${t(says, facts)}${step}\n`;
}

function worst(verdicts: readonly Verdict[]): State {
  const states = verdicts.map(({ state }) => state);
  return states.find((state) => state === "broken") ?? states.find((state) => state === "look") ?? "ok";
}
