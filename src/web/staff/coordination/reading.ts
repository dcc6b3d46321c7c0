import { type Request, requestAsked, requestReceived } from "../../../modules/coordination/index.ts";
import { type Action, actionAsked, actionOwned } from "../../../modules/improvement/index.ts";
import type { Context } from "../../../platform/context.ts";
import { MutuError } from "../../../platform/errors.ts";

/** A request as the reader's side sees it: as asker, as the side asked, or both. */
export type ReadRequest = {
  readonly request: Request;
  readonly isAsker: boolean;
  readonly isAsked: boolean;
  /** The action of a programme that it asks for; null when it is about something else. */
  readonly action: Action | null;
};

/** @throws MutuError `not-found` when the reader's side neither asked nor was asked */
export async function readRequest(ctx: Context, agencyId: string, id: string): Promise<ReadRequest> {
  const received = await orNull(requestReceived(ctx, agencyId, id));
  const asked = await orNull(requestAsked(ctx, agencyId, id));
  const request = received ?? asked;
  if (request === null) throw new MutuError("not-found", "error.not-found");
  const action =
    received === null ? await actionAsked(ctx, agencyId, id) : await orNull(actionOwned(ctx, agencyId, id));
  return { request, isAsker: asked !== null, isAsked: received !== null, action };
}

async function orNull<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof MutuError && error.code === "not-found") return null;
    throw error;
  }
}
