import { runDetectors } from "../../modules/warnings/index.ts";
import { actAs } from "../../platform/act-as.ts";
import { record } from "../../platform/audit/record.ts";
import type { Context, TxContext } from "../../platform/context.ts";
import { isEmptyInstance } from "../../platform/db/empty-instance.ts";
import { transact } from "../../platform/db/transact.ts";
import { markHeard } from "../../platform/outbox/mark-heard.ts";
import { agencies } from "../city/agencies.ts";
import { cityHistory } from "../history/city-history.ts";
import { bytesFrom, streamOf } from "../history/random-stream.ts";
import { loadPractice } from "../practice/load-practice.ts";
import { lateAdvice } from "../threads/late-advice.ts";
import { medicineStock } from "../threads/medicine-stock.ts";
import { askForWaterTests, murkyWater } from "../threads/murky-water.ts";
import { play } from "../threads/play.ts";
import { quickCounter } from "../threads/quick-counter.ts";
import { adoptMendedProcedure, slowCheck } from "../threads/slow-check.ts";
import { acting, manager, type Stage } from "../threads/stage.ts";
import { cityIds } from "./city-on-paper.ts";
import { loadDetectors } from "./detectors.ts";
import { loadCatalogue } from "./load-catalogue.ts";
import { loadComplaints } from "./load-complaints.ts";
import { beginOtherLogs, takeLogsIn } from "./load-logs.ts";
import { loadOffices } from "./load-offices.ts";
import { loadSurveys } from "./load-surveys.ts";
import { sealReports } from "./seal-reports.ts";

/** What was loaded, in numbers. */
export type Loaded = {
  readonly agencies: number;
  readonly complaints: number;
  readonly questionnaires: number;
};

/** The city that everybody sees; tests make others. */
const usualSeed = 14;

/** Logs that the threads lean on; the others come in after the start. */
const neededNow = ["izin-reklame", "izin-praktik-nakes"];

/** What happened longer ago than this was told to those concerned when it happened, and is not told again. */
const newsDays = 3;

type Choices = {
  readonly seed?: number;
  /** Called when the loading begins, which takes some seconds. */
  readonly onBegin?: () => void;
};

/**
 * Loads the invented city into an empty instance, all of it or nothing. The history is written in bulk; what people
 * decided and did on the planted problems is played with the real verbs at its time.
 * @returns null when the instance is in use
 */
export function loadDemonstration(
  ctx: Context,
  { seed = usualSeed, onBegin }: Choices = {},
): Promise<Loaded | null> {
  return transact(ctx, async (outer) => {
    if (!(await isEmptyInstance(outer))) return null;
    onBegin?.();
    const random = bytesFrom(streamOf(seed, "ids"));
    const history = cityHistory({ seed, now: outer.now, zone: outer.settings.zone });
    const ids = cityIds(history.timeline.at(history.timeline.from, 0), random);
    const scope = { agencies: agencies.map(({ code }) => ids.agency(code)), units: "all" as const };
    const actor = { ...outer.actor, scope: { ...scope, restricted: false, identity: false } };
    const ctx = actAs({ ...outer, random, zone: history.timeline.zone }, actor);
    const loading = { ids, history, timeline: history.timeline };
    await loadOffices(ctx, loading);
    await loadCatalogue(ctx, loading);
    const complaints = await loadComplaints(ctx, loading);
    await sealReports(ctx, ids);
    const questionnaires = await loadSurveys(ctx, loading);
    for (const { code } of agencies) await recordLoaded(ctx, ids.agency(code), seed);
    await playThreads({ ctx, ids, history, logs: new Map() });
    await loadPractice(ctx, ids);
    await runDetectors(ctx);
    await markHeard(ctx, new Date(ctx.now.getTime() - newsDays * 86_400_000));
    return { agencies: agencies.length, complaints, questionnaires };
  });
}

async function playThreads(stage: Stage): Promise<void> {
  const { ctx, ids, history } = stage;
  const early = await acting(stage, manager, history.timeline.at(history.timeline.weeksAgo(60), 7.5));
  const logs = await takeLogsIn(early, stage, neededNow);
  await loadDetectors(ctx, ids, logs);
  const played = { ...stage, logs };
  await play(played, slowCheck(played));
  await adoptMendedProcedure(played);
  await play(played, medicineStock(played));
  await play(played, quickCounter(played));
  await play(played, lateAdvice(played));
  await play(played, murkyWater(played));
  await askForWaterTests(played);
  const late = await acting(stage, manager, history.timeline.now);
  await beginOtherLogs(late, stage, logs);
}

/** Rows written in bulk carry no audit entry of their own; that they are invented is written down once for each agency. */
async function recordLoaded(ctx: TxContext, agencyId: string, seed: number): Promise<void> {
  await record(ctx, {
    verb: "load-demonstration",
    subjectKind: "agency",
    subjectId: agencyId,
    agencyId,
    facts: { seed },
  });
}
