import { instantOf } from "../../../analytics/calendar/zone.ts";
import { actAs } from "../../../platform/act-as.ts";
import type { Context } from "../../../platform/context.ts";
import { evidenceById } from "../../../platform/evidence/freeze.ts";
import { localDate } from "../../../platform/local-date.ts";
import { clockKinds, clockOutcomes, complaintStages, complaintTally } from "../../complaints/index.ts";
import { actionTally, confirmedEffects, findingTally, proposalWaits } from "../../improvement/index.ts";
import { agencyById, unitsOf } from "../../organisations/index.ts";
import { waveResult, waves } from "../../surveys/index.ts";
import { signalTally } from "../../warnings/index.ts";
import { daysOfQuarter, type Quarter } from "../nouns/quarter.ts";
import { durationFigure, type ReportFigures, sumOfTallies } from "../nouns/report-figures.ts";

type Asked = {
  readonly agencyId: string;
  readonly days: { readonly from: string; readonly until: string };
  readonly period: { readonly from: Date; readonly until: Date };
};

/**
 * The figures of a quarter of a whole agency as they stand now. Counts are of all units, whoever asks, so that the same
 * quarter gives the same report; what only the inspectorate sees is not in them.
 */
export async function gatherFigures(
  ctx: Context,
  agencyId: string,
  quarter: Quarter,
): Promise<ReportFigures> {
  const whole = wholeAgency(ctx, agencyId);
  const { name, nameEn } = await agencyById(whole, agencyId);
  const days = daysOfQuarter(quarter);
  const period = { from: instantOf(days.from, 0, ctx.zone), until: instantOf(days.until, 0, ctx.zone) };
  const asked = { agencyId, days, period };
  return {
    format: 1,
    quarter,
    agency: { id: name, en: nameEn },
    zone: ctx.zone,
    asOf: ctx.now.toISOString(),
    isComplete: ctx.now >= period.until,
    complaints: await complaintFigures(whole, asked),
    surveys: await surveyFigures(whole, asked),
    signals: await signalFigures(whole, asked),
    ...(await improvementFigures(whole, asked)),
  };
}

function wholeAgency(ctx: Context, agencyId: string): Context {
  const scope = { agencies: [agencyId], units: "all", restricted: false, identity: false } as const;
  return actAs(ctx, { ...ctx.actor, scope });
}

async function complaintFigures(
  ctx: Context,
  { agencyId, period }: Asked,
): Promise<ReportFigures["complaints"]> {
  const choice = { agencyId };
  const tallies = await complaintTally(ctx, choice, period, "unit");
  const units = new Map((await unitsOf(ctx, agencyId)).map((unit) => [unit.id, unit]));
  const stages = await complaintStages(ctx, choice, period);
  const outcomes = await clockOutcomes(ctx, choice, period);
  const spans = (end: "answeredAt" | "closedAt") =>
    stages.map((stage) => ({ from: stage.receivedAt, to: stage[end] }));
  return {
    total: sumOfTallies(tallies),
    byUnit: tallies.map(({ key, ...tally }) => {
      const unit = units.get(key);
      return { ...tally, name: { id: unit?.name ?? key, en: unit?.nameEn ?? key } };
    }),
    answered: durationFigure(spans("answeredAt"), ctx.now),
    closed: durationFigure(spans("closedAt"), ctx.now),
    onTime: clockKinds.flatMap((kind) => {
      const found = outcomes.find((one) => one.kind === kind);
      return found ? [{ clock: kind, inTime: found.inTime, late: found.late, running: found.running }] : [];
    }),
  };
}

/** Survey waves that ended in the quarter. */
async function surveyFigures(ctx: Context, { agencyId, days }: Asked): Promise<ReportFigures["surveys"]> {
  const ended = (await waves(ctx)).filter(
    (wave) => wave.agencyId === agencyId && wave.until > days.from && wave.until <= days.until,
  );
  const units = new Map((await unitsOf(ctx, agencyId)).map((unit) => [unit.id, unit]));
  return Promise.all(
    ended.map(async (wave) => {
      const { result, interval, cautions } = (await waveResult(ctx, wave)).whole;
      const unit = units.get(wave.unitId);
      return {
        name: wave.name,
        unit: { id: unit?.name ?? "", en: unit?.nameEn ?? "" },
        from: wave.from,
        until: wave.until,
        n: result.n,
        excluded: result.excluded,
        index: result.index?.value ?? null,
        category: result.index?.category ?? null,
        low: interval.low,
        high: interval.high,
        cautions: [...cautions],
      };
    }),
  );
}

async function signalFigures(ctx: Context, { agencyId, period }: Asked): Promise<ReportFigures["signals"]> {
  const {
    raised: waiting,
    cleared,
    dismissed,
    "in-finding": inFinding,
  } = await signalTally(ctx, agencyId, period);
  return { raised: waiting + cleared + dismissed + inFinding, waiting, cleared, dismissed, inFinding };
}

type Improvement = Pick<ReportFigures, "findings" | "proposals" | "actions" | "effects">;

async function improvementFigures(ctx: Context, { agencyId, days, period }: Asked): Promise<Improvement> {
  const opened = await findingTally(ctx, agencyId, period);
  const waits = await proposalWaits(ctx, agencyId, period);
  const confirmed = await confirmedEffects(ctx, agencyId, period);
  const answered = (worked: boolean) =>
    confirmed
      .filter(({ assessment }) => (assessment.verdict === "worked") === worked)
      .reduce((sum, { findings }) => sum + findings, 0);
  const decided = (outcome: "accept" | "change" | "refuse") =>
    waits.filter((wait) => wait.outcome === outcome).length;
  const count = [...opened.values()].reduce((sum, n) => sum + n, 0);
  return {
    findings: {
      opened: count,
      stillOpen: count - (opened.get("solved") ?? 0) - (opened.get("declined") ?? 0),
      solved: answered(true),
      reopened: answered(false),
    },
    proposals: {
      sent: waits.length,
      accepted: decided("accept"),
      changed: decided("change"),
      refused: decided("refuse"),
      wait: durationFigure(
        waits.map(({ sentAt, decidedAt }) => ({ from: sentAt, to: decidedAt })),
        ctx.now,
      ),
    },
    actions: await actionTally(ctx, agencyId, days, localDate(ctx.now, ctx.zone)),
    effects: await Promise.all(
      confirmed.map(async ({ number, title, evidenceId, assessment }) => {
        const evidence = await evidenceById(ctx, agencyId, evidenceId);
        const { verdict, reachesPredicted } = assessment;
        return {
          ...{ number, title, verdict, sentence: evidence.sentence },
          reachesPredicted: reachesPredicted ?? null,
          evidenceSha256: evidence.sha256,
        };
      }),
    ),
  };
}
