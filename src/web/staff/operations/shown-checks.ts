import { unsealedReports } from "../../../modules/complaints/index.ts";
import { activeDetectors } from "../../../modules/warnings/index.ts";
import { type LastCheckpoint, lastCheckpoint } from "../../../platform/audit/last-checkpoint.ts";
import { originOf } from "../../../platform/audit/origin.ts";
import { verifyAuditTail } from "../../../platform/audit/verify.ts";
import { type LastBackup, lastBackup, oldAfter } from "../../../platform/backup/last-backup.ts";
import { shareInUse } from "../../../platform/disk.ts";
import { pulse } from "../../../platform/jobs/failed-jobs.ts";
import type { WebContext } from "../../web-context.ts";
import { judge, limits, type Readings } from "./checks.ts";
import type { ShownCheck } from "./operations-page.tsx";

const shown = ["events", "seals", "trail", "checkpoint", "letters", "disk", "backup"] as const;

/** What lies in the data folder, and not in the database. */
type Kept = { readonly backup: LastBackup | null; readonly checkpoint: LastCheckpoint | null };
type Words = Readonly<Record<(typeof shown)[number], string>>;

/** What is looked at, beside its limit, with what can be done. */
export async function shownChecks(c: WebContext): Promise<readonly ShownCheck[]> {
  const { ctx, t } = c.var;
  const { dataFolder } = ctx.settings;
  const kept = { backup: await lastBackup(dataFolder), checkpoint: await lastCheckpoint(dataFolder) };
  const readings = await readingsOf(c, kept);
  const judged = judge(readings);
  const found = foundOf(c, readings, kept);
  const limit = limitsOf(c, readings);
  const checks = shown.map((name) => ({
    name: t(`operations.${name}`),
    found: found[name],
    limit: limit[name],
    judged: judged[name],
    todo: judged[name] === "within" ? null : t(`operations.${name}.todo`),
  }));
  return [...checks, await sealingOf(c), await detectorsOf(c)];
}

async function readingsOf(c: WebContext, { backup, checkpoint }: Kept): Promise<Readings> {
  const { ctx } = c.var;
  const ageOf = (last: { readonly at: Date } | null) =>
    last && (ctx.now.getTime() - last.at.getTime()) / 1_000;
  return {
    ...(await pulse(ctx)),
    canSendMail: ctx.mail.canSend,
    diskInUse: await shareInUse(ctx.settings.dataFolder),
    backupAge: ageOf(backup),
    backupLimit: oldAfter(ctx.settings.backupDays),
    checkpointAge: ageOf(checkpoint),
    wrongEntries: (await verifyAuditTail(ctx, await originOf(ctx.settings))).length,
  };
}

function foundOf(c: WebContext, readings: Readings, { backup, checkpoint }: Kept): Words {
  const { ctx, t, format } = c.var;
  const { outboxAge, unsealedAge, wrongEntries, lettersWaiting, diskInUse } = readings;
  const age = (seconds: number | null) =>
    seconds === null ? t("operations.none-waits") : format.duration(seconds);
  const placed = (at: Date, folder: string) =>
    t("operations.backup.found", { at: format.moment(at), folder });
  return {
    events: age(outboxAge),
    seals: age(unsealedAge),
    trail:
      wrongEntries === 0 ? t("operations.trail.whole") : t("operations.trail.wrong", { n: wrongEntries }),
    checkpoint: checkpoint ? placed(checkpoint.at, ctx.settings.checkpointFolder) : t("operations.unknown"),
    letters: t("operations.letters.found", { n: lettersWaiting }),
    disk: format.percent(diskInUse),
    backup: backup ? placed(backup.at, backup.folder) : t("operations.unknown"),
  };
}

function limitsOf(c: WebContext, { backupLimit }: Readings): Words {
  const { t, format } = c.var;
  return {
    events: format.duration(limits.outboxAge),
    seals: format.duration(limits.unsealedAge),
    trail: t("operations.trail.whole"),
    checkpoint: format.duration(limits.checkpointAge),
    letters: t("operations.no-limit"),
    disk: format.percent(limits.diskInUse),
    backup: format.duration(backupLimit),
  };
}

/** Restricted reports that lie in plain text, because nobody of their inspectorate has a key. */
async function sealingOf(c: WebContext): Promise<ShownCheck> {
  const { ctx, t, format } = c.var;
  const waiting = await unsealedReports(ctx);
  return {
    name: t("operations.unsealed"),
    found: format.count(waiting),
    limit: t("operations.unsealed.limit"),
    judged: waiting === 0 ? "within" : "over",
    todo: waiting === 0 ? null : t("operations.unsealed.todo"),
  };
}

/** When detectors of the agency ran last. */
async function detectorsOf(c: WebContext): Promise<ShownCheck> {
  const { ctx, t, format } = c.var;
  const runs = (await activeDetectors(ctx)).flatMap(({ lastRunAt }) => lastRunAt ?? []);
  const last = runs.toSorted((a, b) => b.getTime() - a.getTime())[0];
  return {
    name: t("operations.detectors"),
    found: last === undefined ? t("operations.unknown") : format.moment(last),
    limit: t("operations.no-limit"),
    judged: last === undefined ? "unknown" : "within",
    todo: last === undefined ? t("operations.detectors.todo") : null,
  };
}
