import { z } from "zod";
import type { Complaint } from "./complaint.ts";

const LONGEST = 100;

/** The case that a complaint is about, as a citizen types it from a receipt. */
export const CaseNumber = z.string().trim().overwrite(oneLine).max(LONGEST).default("");

/** The case that a row of another system names; what no register would hold is none. */
export function caseNumberOf(text: string): string {
  const number = oneLine(text.trim());
  return number.length > LONGEST ? "" : number;
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ");
}

/**
 * Whether the case that it names may point to somebody who is not to be known: of an anonymous report, or one whose name is
 * kept from the office. What another system handed over was known there.
 */
export function mayPointToReporter({
  anonymous,
  identitySecret,
  channel,
}: Pick<Complaint, "anonymous" | "identitySecret" | "channel">): boolean {
  return identitySecret || (anonymous && channel !== "import");
}
