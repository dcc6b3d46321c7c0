import type { Day } from "../../analytics/calendar/day.ts";
import type { TxContext } from "../../platform/context.ts";
import { insertMany } from "../../platform/db/insert-many.ts";
import { newId } from "../../platform/ids.ts";
import type { CityHistory } from "../history/city-history.ts";
import type { LifeStep } from "../history/complaint-life.ts";
import { streamOf } from "../history/random-stream.ts";
import { type ToldComplaint, toldComplaints } from "../history/told-complaints.ts";
import type { CityIds } from "./city-on-paper.ts";
import { clockRows } from "./clock-rows.ts";
import { complaintRow, handlingRows, reporterRow } from "./complaint-rows.ts";

type Loading = { readonly ids: CityIds; readonly history: CityHistory };

/** Complaints of so many weeks have their time line, clocks and reporters; of older ones the main steps are kept. */
const wholeWeeks = 27;
const mainSteps: readonly LifeStep["kind"][] = ["received", "answer", "closing"];

/** Two years of complaints with their time lines and clocks. @returns how many */
export async function loadComplaints(ctx: TxContext, loading: Loading): Promise<number> {
  const { ids, history } = loading;
  const random = streamOf(history.seed, "handling of complaints");
  const idAt = (at: Date) => newId(at, ctx.random);
  const whole = history.timeline.weeksAgo(wholeWeeks);
  const stored = toldComplaints(history).map((told) => ({
    id: idAt(told.arrival.at),
    told: shortened(told, whole),
  }));
  const rows = stored.map((one) => complaintRow(ids, one, random));
  await insertMany(ctx, "complaint", rows);
  const handlings = stored.flatMap((one) => handlingRows(ids, one, { random, newId: idAt }));
  await insertMany(ctx, "handling", handlings);
  await insertMany(ctx, "clock", await clockRows(ctx, loading, stored));
  const recent = stored.filter(({ told }) => told.arrival.day >= whole);
  const reporters = recent.flatMap((one) => reporterRow(ids, one, random) ?? []);
  await insertMany(ctx, "reporter", reporters);
  await insertMany(
    ctx,
    "complaint_number",
    lastNumbers(
      ids,
      stored.map(({ told }) => told),
    ),
  );
  return stored.length;
}

function shortened(told: ToldComplaint, whole: Day): ToldComplaint {
  if (told.arrival.day >= whole) return told;
  const steps = told.life.steps.filter(({ kind }) => mainSteps.includes(kind));
  const clocks = told.life.clocks.filter(({ stoppedAt }) => stoppedAt === null);
  return { ...told, life: { ...told.life, steps, clocks } };
}

/** Where the numbers of each agency and year stand, so that the next complaint goes on from there. */
function lastNumbers(ids: CityIds, told: readonly ToldComplaint[]) {
  const last = new Map<string, { agency_id: string; year: number; last: number }>();
  for (const { arrival, number } of told) {
    const { agency } = arrival.category;
    const year = Number(arrival.day.slice(0, 4));
    last.set(`${agency} ${year}`, { agency_id: ids.agency(agency), year, last: Number(number.slice(-5)) });
  }
  return [...last.values()];
}
