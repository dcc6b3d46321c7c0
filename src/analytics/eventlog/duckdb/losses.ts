import { FEWEST_IN_BATCH } from "../questions/batches.ts";
import type { HolderColumns, LosingCase, Loss, Losses } from "../questions/losses.ts";
import { prepareBatched } from "./batches.ts";
import { quoted } from "./database.ts";
import { lostToAndFro } from "./handovers.ts";
import type { LogTables } from "./log-tables.ts";
import { repeatedSteps } from "./repeats.ts";
import { waiting } from "./step-times.ts";

/** What each kind of loss costs at each step, the most seconds first. Sums are whole numbers, the same in any order. */
export async function losses(log: LogTables, holders: HolderColumns): Promise<Losses> {
  const [total] = await log.database.rows<{ cases: number }>(
    `select count(distinct trace) as cases from ${log.schema}.step`,
  );
  const kinds = (await lostTime(log, holders)).map(
    ({ kind, relation }) => `select ${quoted(kind)} as kind, subject, trace, lost from (${relation})`,
  );
  const found = await log.database.rows<Loss>(`
    select kind, subject, count(*) as cases, sum(times) as times, sum(lost) / 1e6 as seconds,
      sum((lost // 1000)::hugeint * (lost // 1000)::hugeint)::double / 1e6 as squares
    from (
      select kind, subject, trace, count(*) as times, sum(lost) as lost
      from (${kinds.join(" union all ")}) where lost > 0
      group by kind, subject, trace)
    group by kind, subject order by seconds desc, kind, subject`);
  return { cases: total?.cases ?? 0, losses: found };
}

/** The cases that lost most in one way at one step. */
export async function losingCases(
  log: LogTables,
  { kind, subject }: Pick<Loss, "kind" | "subject">,
  holders: HolderColumns,
  most: number,
): Promise<LosingCase[]> {
  const relations = (await lostTime(log, holders)).filter((found) => found.kind === kind);
  if (relations.length === 0) return [];
  return log.database.rows(`
    select name, count(*) as times, sum(lost) / 1e6 as seconds
    from (${relations.map(({ relation }) => relation).join(" union all ")})
    join ${log.dictionary}.trace on id = trace
    where subject = ${quoted(subject)} and lost > 0
    group by id, name order by seconds desc, id limit ${most}`);
}

type LostTime = { readonly kind: Loss["kind"]; readonly relation: string };

/** SQL of every loss by kind: subject, trace, microseconds `lost`. */
async function lostTime(log: LogTables, { resource, unit }: HolderColumns): Promise<LostTime[]> {
  const ofStep = (steps: string, lost: string) => `
    select name as subject, trace, ${lost} as lost
    from (${steps}) as step join ${log.dictionary}.activity as activity on activity.id = step.activity`;
  const batched = await prepareBatched(log, { resource, least: FEWEST_IN_BATCH });
  const found: LostTime[] = [
    { kind: "waiting", relation: ofStep(`from ${log.schema}.step`, waiting) },
    { kind: "repeat", relation: ofStep(repeatedSteps(log), "elapsed") },
    { kind: "batch", relation: ofStep(`from ${batched}`, "lost") },
  ];
  for (const [holder, attribute] of Object.entries({ resource, unit })) {
    if (attribute === null) continue;
    const lost = await lostToAndFro(log, attribute);
    found.push({
      kind: "to-and-fro",
      relation: `select ${quoted(holder)} as subject, trace, lost from (${lost})`,
    });
  }
  return found;
}
