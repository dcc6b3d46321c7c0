/**
 * Settings of the instance, read once at the start of a process. What law or practice fixes with a date is not here but
 * a regulatory parameter (RP-01), because it must be known for past dates too.
 */
export type Settings = {
  readonly production: boolean;
  readonly demonstration: boolean;
  /** Where pages are reached, without a slash at the end; links in mails begin with it. */
  readonly origin: string;
  readonly zone: string;
  readonly dataFolder: string;
};
