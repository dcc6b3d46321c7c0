/** ISO dates on which the periods between two days begin; weeks begin on Monday, months on the first. `until` is not included. */
export function periodStarts(every: "week" | "month", from: string, until: string): readonly string[] {
  const starts: string[] = [];
  for (let at = startOf(every, from); at < until; at = nextStart(every, at)) starts.push(at);
  return starts;
}

/** The day on which the period of a day begins. */
export function startOf(every: "week" | "month", day: string): string {
  if (every === "month") return `${day.slice(0, 7)}-01`;
  const weekday = (new Date(day).getUTCDay() + 6) % 7;
  return plusDays(day, -weekday);
}

/** The day on which the period after the one that begins on a day begins. */
function nextStart(every: "week" | "month", start: string): string {
  if (every === "week") return plusDays(start, 7);
  return startOf("month", plusDays(start, 31));
}

/** A day so many days later. */
export function plusDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

export type Point = { readonly at: string; readonly value: number; readonly n: number | null };

/**
 * The periods by which an effect is judged: whole ones only, from `from` to the end of the window, without the one in
 * which the change began, since it is neither before nor after. Counts of periods without a row are 0.
 */
export function judgedPeriods(
  every: "week" | "month",
  span: { readonly from: string; readonly changedOn: string; readonly windowEndsOn: string },
): readonly string[] {
  const mixed = startOf(every, span.changedOn);
  return periodStarts(every, span.from, span.windowEndsOn).filter(
    (at) => nextStart(every, at) <= plusDays(span.windowEndsOn, 1) && (at !== mixed || at === span.changedOn),
  );
}
