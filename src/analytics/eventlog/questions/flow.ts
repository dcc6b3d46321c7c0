/** A week of the log; the first and the last are cut to what the log covers. Weeks begin on Monday in its zone. */
export type FlowWeek = {
  /** ISO date of its Monday */
  readonly at: string;
  /** What the log covers of it, seconds */
  readonly seconds: number;
  /** Cases that began, and cases that ended */
  readonly arrived: number;
  readonly completed: number;
  /** Cases that were open when it was over */
  readonly open: number;
  /** Seconds that open cases spent in it, all together: their average number times `seconds` */
  readonly openSeconds: number;
  /** Seconds from begin to end of the cases that began in it, all together; open ones up to the cut-off */
  readonly sojournSeconds: number;
  /** Of the cases that began in it, those that were open at the cut-off */
  readonly unfinished: number;
};

export type Flow = {
  readonly weeks: readonly FlowWeek[];
  readonly asOf: Date;
  /** Cases that begin after `asOf`, or whose end lies before their begin, or cannot be read: they are left out. */
  readonly excluded: number;
};
