import { tenantTables } from "../schema.ts";
import { type Part, seen, type TenantTable } from "../scope.ts";

/** Tables of agencies whose rows are everybody's, each with the reason: they stay in front of the wall. */
const beforeTheWall: Readonly<Partial<Record<TenantTable, string>>> = {
  api_token: "found by its hash, before there is a scope",
  appointment: "decides the scope; who holds an office is no secret",
  appointment_agency: "decides the scope",
  appointment_unit: "decides the scope",
  complaint_number: "a counter, which says nothing",
  office_calendar: "hours of offices are no secret",
  session: "found by its hash, before there is a scope",
  unit: "decides the scope; names of offices are no secret",
  unit_calendar: "hours of offices are no secret",
};

/** Tables behind the wall. */
export const tablesBehindWall: readonly TenantTable[] = tableNames().filter(
  (table) => !(table in beforeTheWall),
);

/** What another agency sees of a row, as it was asked: architecture section 8 has one read that crosses agencies. */
const seenAcross: Readonly<Partial<Record<TenantTable, string>>> = {
  request: within("request.to_agency_id", "request.to_unit_id"),
  action: within("action.owner_agency_id", "action.owner_unit_id"),
  action_progress: existsIn("action_progress", "action", [["action_id", "id"]]),
  escalation: ofRequest("escalation"),
  reminder: ofRequest("reminder"),
};

/**
 * Functions that read the scope of the statement, which is JSON in the setting `mutu.scope`. No scope is an empty one.
 * In a policy each stands in a `select` of its own, so that the server asks it once a statement and not once a row.
 */
export const scopeFunctions: readonly string[] = [
  `create or replace function mutu_wall.scope() returns jsonb language sql stable as
    $$ select coalesce(nullif(current_setting('mutu.scope', true), '')::jsonb, '{}') $$`,
  `create or replace function mutu_wall.agencies() returns uuid[] language sql stable as
    $$ select array(select jsonb_array_elements_text(mutu_wall.scope() -> 'agencies'))::uuid[] $$`,
  `create or replace function mutu_wall.units() returns uuid[] language sql stable as
    $$ select array(select jsonb_array_elements_text(mutu_wall.scope() -> 'units'))::uuid[] $$`,
  ...["everyUnit", "restricted", "whole"].map(
    (name) => `create or replace function mutu_wall.${flag(name)}() returns boolean language sql stable as
    $$ select coalesce((mutu_wall.scope() -> '${name}')::boolean, false) $$`,
  ),
];

/** The policy of every table behind the wall: the predicate of `scoped`, for reads and for writes. */
export function policies(): readonly string[] {
  return tablesBehindWall.flatMap((table) => [
    `alter table ${table} enable row level security`,
    `create policy wall on ${table} using (${mayTouch(table)})`,
  ]);
}

function mayTouch(table: TenantTable): string {
  const across = seenAcross[table];
  const here = `(${inScope(table).join(" and ")})`;
  return [`(select mutu_wall.whole())`, here, ...(across === undefined ? [] : [`(${across})`])].join(" or ");
}

function inScope(table: TenantTable): readonly string[] {
  const { unit, restricted, partOf } = seen(table);
  const conditions = [`${table}.agency_id = any((select mutu_wall.agencies())::uuid[])`];
  if (unit) conditions.push(inUnits(`${table}.unit_id`));
  if (restricted) conditions.push(`((select mutu_wall.restricted()) or not ${table}.restricted)`);
  for (const part of partOf) conditions.push(...whole(table, part));
  return conditions;
}

/** The row that a row is part of is behind its own policy; it is not looked for where the scope leaves nothing out. */
function whole(table: TenantTable, { table: of, key }: Part): readonly string[] {
  const limits = limitsOf(of);
  if (limits.length === 0) return [];
  const unlimited = limits.map((limit) => `(select mutu_wall.${limit}())`).join(" and ");
  return [`(${unlimited} or ${existsIn(table, of, key)})`];
}

/** What of a scope can leave out rows of a table within its agencies. */
function limitsOf(table: TenantTable): readonly string[] {
  const { unit, restricted, partOf } = seen(table);
  const own = [...(unit ? ["every_unit"] : []), ...(restricted ? ["restricted"] : [])];
  return [...new Set([...own, ...partOf.flatMap((part) => limitsOf(part.table))])];
}

function existsIn(table: TenantTable, of: TenantTable, key: Part["key"]): string {
  const pairs = [["agency_id", "agency_id"] as const, ...key].map(
    ([mine, theirs]) => `${of}.${theirs} = ${table}.${mine}`,
  );
  return `exists (select from ${of} where ${pairs.join(" and ")})`;
}

/** Of a request both sides may remind, and an answer to it ends what was escalated. */
function ofRequest(table: TenantTable): string {
  return `${table}.subject_kind = 'request' and ${existsIn(table, "request", [["subject_id", "id"]])}`;
}

function within(agency: string, unit: string): string {
  return `${agency} = any((select mutu_wall.agencies())::uuid[]) and ${inUnits(unit)}`;
}

function inUnits(unit: string): string {
  return `((select mutu_wall.every_unit()) or ${unit} = any((select mutu_wall.units())::uuid[]))`;
}

function flag(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function tableNames(): readonly TenantTable[] {
  return Object.keys(tenantTables) as TenantTable[];
}
