import type { TxContext } from "../../platform/context.ts";
import type { Format } from "../../platform/i18n/format.ts";
import type { Lang } from "../../platform/i18n/text.ts";
import { isMessageKey, translator } from "../../platform/i18n/translate.ts";
import type { DeliveredEvent, Subscriber } from "../../platform/outbox/subscriber.ts";
import { addresseesById, holdersOfFunctions, type Message, notify } from "../notifications/index.ts";
import { officesOf } from "../organisations/index.ts";
import { type Request, unitAsked } from "./nouns/request.ts";
import { newestReminder } from "./store/ladder.ts";
import { requestAsked } from "./store/requests.ts";

/** Who answers for a unit that was asked. */
const ofUnit = ["unitHead", "liaisonOfficer"];

type Tell = (ctx: TxContext, request: Request, event: DeliveredEvent) => Promise<unknown>;

const tells: Readonly<Record<string, Tell>> = {
  "request.sent": tellUnit("request-sent"),
  "request.settled": tellUnit("request-settled"),
  "request.withdrawn": tellUnit("request-withdrawn"),
  "request.given-back": tellUnit("request-given-back"),
  "request.answered": tellAsker,
  "reminder.sent": remindUnit,
  "ladder.climbed": tellRung,
};

/** Writes to those concerned after something happened to a request. */
export const tellOfRequests: Subscriber = {
  name: "tell-of-requests",
  kinds: Object.keys(tells),
  handle: async (ctx, event) => {
    if (event.subjectKind !== "request" || event.agencyId === null) return;
    const request = await requestAsked(ctx, event.agencyId, event.subjectId);
    await tells[event.kind]?.(ctx, request, event);
  },
};

function tellUnit(occasion: Message["occasion"]): Tell {
  return async (ctx, request) =>
    notify(ctx, await asked(ctx, request, ofUnit), await said(ctx, occasion, request));
}

async function tellAsker(ctx: TxContext, request: Request, { payload }: DeliveredEvent) {
  const words = { answer: `letters.answer.${payload.answer}` };
  const asker = await addresseesById(ctx, [request.askedBy]);
  return notify(ctx, asker, await said(ctx, "request-answered", request, words));
}

function asked(ctx: TxContext, request: Request, functions: readonly string[]) {
  return holdersOfFunctions(ctx, { ...unitAsked(request), functions });
}

async function remindUnit(ctx: TxContext, request: Request, { payload }: DeliveredEvent) {
  const functions = [String(payload.toFunction), "liaisonOfficer"];
  const note = (await newestReminder(ctx, request.agencyId, request.id))?.text ?? "";
  return notify(
    ctx,
    await asked(ctx, request, functions),
    await said(ctx, "request-reminder", request, {}, { note }),
  );
}

/** The accountable officials of both sides settle it between them (UU 30/2014 Pasal 16(2)); lower rungs are of the side asked. */
async function tellRung(ctx: TxContext, request: Request, { payload }: DeliveredEvent) {
  const toFunction = String(payload.toFunction);
  const there = await asked(ctx, request, [toFunction]);
  const here =
    toFunction === "accountableOfficial"
      ? await holdersOfFunctions(ctx, {
          agencyId: request.agencyId,
          unitId: request.unitId,
          functions: [toFunction],
        })
      : [];
  const words = { why: `letters.why.${payload.says}` };
  const facts = { rung: Number(payload.rung) };
  return notify(ctx, [...there, ...here], await said(ctx, "request-ladder", request, words, facts));
}

/** The message about a request; `words` are keys of the catalogue, `facts` stand as they are. */
async function said(
  ctx: TxContext,
  occasion: Message["occasion"],
  request: Request,
  words: Readonly<Record<string, string>> = {},
  facts: Readonly<Record<string, string | number>> = {},
): Promise<Message> {
  const offices = await officesOf(ctx, [request.unitId, request.toUnitId]);
  const nameOf = (unitId: string, lang: Lang) => {
    const office = offices.find((one) => one.unitId === unitId);
    if (!office) return "";
    return lang === "id" ? `${office.unit}, ${office.agency}` : `${office.unitEn}, ${office.agencyEn}`;
  };
  return {
    occasion,
    path: `/staf/koordinasi/${request.agencyId}/${request.id}`,
    facts: (lang: Lang, format: Format) => ({
      title: request.title,
      due: format.day(request.dueOn),
      asker: nameOf(request.unitId, lang),
      owner: nameOf(request.toUnitId, lang),
      ...facts,
      ...inWords(words, lang),
    }),
  };
}

function inWords(words: Readonly<Record<string, string>>, lang: Lang): Record<string, string> {
  const t = translator(lang);
  return Object.fromEntries(
    Object.entries(words).map(([name, key]) => [name, isMessageKey(key) ? t(key) : ""]),
  );
}
