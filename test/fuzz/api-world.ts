import { createApi } from "../../src/api/api.ts";
import { lawfulWays } from "../../src/modules/improvement/index.ts";
import type { PersonActor } from "../../src/platform/context.ts";
import { systemRandom } from "../../src/platform/ids.ts";
import type { Log } from "../../src/platform/log.ts";
import { as, testContext } from "../builders/context.ts";
import { aFullAgency } from "../builders/full-agency.ts";
import { anInstance } from "../builders/instance.ts";
import { pages } from "../builders/pages.ts";
import { aPerson } from "../builders/people.ts";
import { databaseOfTest } from "../setup/database-of-test.ts";
import { type Operation, operationsOf } from "./api-document.ts";
import { rowCounter } from "./row-counts.ts";
import type { Known } from "./values-of.ts";

export type Answer = {
  readonly status: number;
  readonly body: unknown;
  /** Where the code broke, for a status of 500. */
  readonly brokeAt?: unknown;
};

/** The API on a full agency, where everybody who holds a token may do all that their person may. */
export type ApiWorld = {
  readonly operations: readonly Operation[];
  readonly roles: readonly string[];
  /** What was seen under a name, in the world and in answers so far. */
  readonly known: Known;
  send(role: string, operation: Sent): Promise<Answer>;
  rowCounts(): Promise<Readonly<Record<string, number>>>;
};

export type Sent = {
  readonly method: string;
  readonly path: string;
  readonly text?: string;
  readonly key?: string;
  readonly type?: string;
};

const rights = [
  ...lawfulWays,
  "action.accept",
  "action.report",
  "action.verifyDone",
  "catalogue.draft",
  "complaint.classify",
  "complaint.classifyOversight",
  "complaint.close",
  "complaint.decideAboutCorporation",
  "complaint.decideAboutOfficer",
  "complaint.decideAboutProvider",
  "complaint.note",
  "complaint.receive",
  "complaint.refer",
  "complaint.respond",
  "effect.verify",
  "log.append",
  "procedure.adopt",
  "programme.start",
  "proposal.submit",
  "signal.dismiss",
];

export async function anApiWorld(): Promise<ApiWorld> {
  const { db } = await databaseOfTest();
  const ctx = testContext(db);
  await anInstance(ctx);
  const world = await aFullAgency(ctx);
  const holders: Readonly<Record<string, PersonActor>> = {
    manager: world.manager,
    head: world.head,
    officer: await aPerson(ctx, { agency: world.agency, role: "complaint-officer" }),
  };
  const api = createApi({
    holderOf: async (token) => {
      const actor = holders[token];
      return actor ? { actor, name: token, position: token, zone: ctx.zone, tokenId: token, rights } : null;
    },
    contextFor: async ({ actor }, facts) => ({ ...as(ctx, actor), random: systemRandom, ...facts }),
  });
  let brokeAt: unknown;
  const log: Log = (_, message, fields) => {
    if (message === "defect") brokeAt = fields?.stack;
  };
  const { app } = pages([], { log, mounted: [{ path: "/api/v1", app: api }] });
  const seen = seenSoFar({
    agencyId: [world.agency.id],
    unitId: [world.unit.id, world.sister.id],
    serviceId: [world.service.id],
    complaintId: [world.receipt.id],
    findingId: [world.finding.id],
    proposalId: [world.proposal.id],
    effectId: [world.effectId],
    signalId: [world.signalId],
    logId: [world.logId],
    actionId: [world.action.id],
    requestId: [world.action.requestId],
    ownerAgencyId: [world.other.id],
    ownerUnitId: [world.otherUnit.id],
    id: [world.waveId, world.logId],
    rightKey: [...lawfulWays],
    version: [1, 2, 3],
  });
  return {
    operations: await operationsOf(api),
    roles: Object.keys(holders),
    known: seen.known,
    rowCounts: await rowCounter(db),
    send: async (role, { method, path, text, key, type = "application/json" }) => {
      const answer = await app.request(`http://localhost:3000/api/v1${path}`, {
        method: method.toUpperCase(),
        headers: {
          Authorization: `Bearer ${role}`,
          ...(text === undefined ? {} : { "Content-Type": type }),
          ...(key === undefined ? {} : { "Idempotency-Key": key }),
        },
        ...(text === undefined ? {} : { body: text }),
      });
      const body: unknown = await answer.json().catch(() => null);
      if (answer.ok) seen.learn(path, body);
      return answer.status === 500 ? { status: 500, body, brokeAt } : { status: answer.status, body };
    },
  };
}

/** At most so many values of a name are kept, the newest. */
const kept = 20;

function seenSoFar(first: Readonly<Record<string, readonly unknown[]>>) {
  const values = new Map(Object.entries(first).map(([name, list]) => [name, [...list]]));
  const add = (name: string, value: unknown) => {
    if (!/(Id|version|cursor)$/.test(name)) return;
    const list = values.get(name) ?? [];
    if (list.includes(value)) return;
    values.set(name, [...list, value].slice(-kept));
  };
  const learn = (path: string, body: unknown): void => {
    for (const [key, value] of namedValues(body)) add(nameFor(path, key), value);
  };
  return { known: (name: string) => values.get(name) ?? [], learn };
}

/** Every text and number of an answer that has a name, however deep it lies. */
function namedValues(body: unknown): readonly (readonly [string, unknown])[] {
  if (Array.isArray(body)) return body.flatMap(namedValues);
  if (typeof body !== "object" || body === null) return [];
  return Object.entries(body).flatMap(([key, value]) =>
    typeof value === "object" ? namedValues(value) : [[key, value] as const],
  );
}

/** The name under which a value of an answer is asked for elsewhere. */
function nameFor(path: string, key: string): string {
  if (key === "id") return idName(path);
  return key === "next" ? "cursor" : key;
}

/** The name under which others ask for the `id` of an answer: `/complaints` and `/complaint/decide` give a `complaintId`. */
function idName(path: string): string {
  const [noun = ""] = path.split("?")[0]?.split("/").slice(1) ?? [];
  return noun === "event-logs" || noun === "logs" ? "logId" : `${noun.replace(/s$/, "")}Id`;
}
