/**
 * A part of a log in its stored form: the cases that began in one month, as Parquet, one row for each event. A case is whole
 * in its part, so that parts are read, added and replaced by themselves, and a step knows the one before it without sorting.
 *
 *   trace      place of the case in the part, from 0       pos        place of the event in the case, from 1
 *   case_id, activity, time, started                       previous   the activity before it
 *   elapsed    microseconds since the event before         overtakes  stands before it in the file all the same
 *   row        place in the file                           a0, a1 ... attributes, in the order of the log's list
 *
 * The first event of a case tells its outline, so that questions about cases and paths read no other event:
 *
 *   variant    number of its path in the part              began, ended   times of its first and last event
 *   ties       events at the time of the one before        case_overtakes some event stands before an earlier one in the file
 *   path       its activities, at the first case of each variant only
 *
 * Parts of the form before have none of these; their outlines are counted. A start that no completion followed is a row with
 * case_id, activity and started only, and with `trace` where the case has events.
 */
export type LogPart = {
  /** Such as `2026-01`, by the clocks of the log's zone */
  readonly month: string;
  readonly path: string;
  readonly cases: number;
  readonly events: number;
  /** How many attributes the log had when it was written; those that came later are empty here. */
  readonly attributes: number;
};
