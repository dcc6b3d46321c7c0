import { complaintById } from "../../../modules/complaints/index.ts";
import { goTo } from "../../show.tsx";
import type { WebContext } from "../../web-context.ts";
import { complaintPath } from "./steps.ts";

/** Where a sealed report is opened. */
export function doorPath(complaint: Parameters<typeof complaintPath>[0]): string {
  return `${complaintPath(complaint)}/buka`;
}

/**
 * The way to the door of a sealed report, as long as this session has not unlocked a key and given a reason for it; null
 * when it is open, or when the complaint is none.
 */
export async function shutDoor(c: WebContext, agencyId: string, id: string): Promise<Response | null> {
  const { ctx } = c.var;
  const complaint = await complaintById(ctx, agencyId, id);
  if (!complaint.sealed || ctx.reading?.reasons.has(id)) return null;
  return goTo(c, doorPath(complaint));
}
