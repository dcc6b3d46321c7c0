import type { Closing } from "./event-log.ts";

/** What ends a case, judged at a moment that is the same for every part of a log. */
export type ClosedBy = Closing & { readonly asOf: Date };

/** Null is open on that side. */
export type Span = { readonly from: Date | null; readonly before: Date | null };

/**
 * What to keep of a log. All but `activities` keep whole cases; they commute with one another and are idempotent, except
 * `variants`, whose most frequent ones depend on what was kept before.
 */
export type LogFilter =
  /** Cases whose first event lies in `from <= t < before` */
  | ({ readonly keep: "started" } & Span)
  /** Cases whose last event lies in `from <= t < before` */
  | ({ readonly keep: "finished" } & Span)
  /** Cases of which some moment between first and last event lies in `from <= t < before` */
  | ({ readonly keep: "touching" } & Span)
  /** Cases of which some event carries one of the values */
  | { readonly keep: "attribute"; readonly attribute: string; readonly values: readonly string[] }
  /** Cases in which one of the activities occurs */
  | { readonly keep: "cases-with"; readonly activities: readonly string[] }
  /** Cases in which none of the activities occurs */
  | { readonly keep: "cases-without"; readonly activities: readonly string[] }
  /** Cases in which these activities occur in this order, others before, between and after */
  | { readonly keep: "passes-through"; readonly activities: readonly string[] }
  /** Cases in which `second` comes after `first`, next to it or anywhere later, at most so long after it */
  | {
      readonly keep: "follows";
      readonly first: string;
      readonly second: string;
      readonly directly: boolean;
      readonly withinSeconds: number | null;
    }
  /** Cases with exactly these activities in this order */
  | { readonly keep: "path"; readonly activities: readonly string[] }
  /**
   * Cases that took `atLeastSeconds <= t < belowSeconds`, from first to last event; with `closing`, up to their end. An open
   * case is kept when it is certain already: it has lasted long enough, and there is no upper bound.
   */
  | {
      readonly keep: "lasted";
      readonly atLeastSeconds: number | null;
      readonly belowSeconds: number | null;
      readonly closing: ClosedBy | null;
    }
  /** Cases that had begun and ended by `closing.asOf` */
  | { readonly keep: "ended"; readonly closing: ClosedBy }
  /** Cases that had begun and not ended by `closing.asOf` */
  | { readonly keep: "open"; readonly closing: ClosedBy }
  /** Cases whose first event lies in this month of any year, in the zone of the log; 1 is January */
  | { readonly keep: "month"; readonly month: number }
  /** Cases in which an event with one value comes after one with another, none but events without a value between */
  | { readonly keep: "handed"; readonly attribute: string; readonly from: string; readonly to: string }
  /** Cases of these names, and all others; capitals and blanks around a name make no difference */
  | { readonly keep: "named" | "not-named"; readonly cases: readonly string[] }
  /** Cases that follow one of the `most` frequent variants */
  | { readonly keep: "variants"; readonly most: number }
  /** Only events of these activities; a case that keeps none disappears */
  | { readonly keep: "activities"; readonly activities: readonly string[] };
