import type { Registry } from "./command.ts";

/** Every command by the words after `mutu`. Each is loaded only when it is called, so that `mutu` starts fast. */
export const commands: Registry = {
  start: async () => (await import("./start.ts")).start,
  "calendar between": async () => (await import("./calendar-between.ts")).calendarBetween,
  "calendar due": async () => (await import("./calendar-due.ts")).calendarDue,
  compare: async () => (await import("./compare.ts")).compare,
  sample: async () => (await import("./sample.ts")).sample,
  "skm replay": async () => (await import("./skm-replay.ts")).skmReplay,
  watch: async () => (await import("./watch.ts")).watch,
};
