import type { Registry } from "./command.ts";

/** Every command by the words after `mutu`. Each is loaded only when it is called, so that `mutu` starts fast. */
export const commands: Registry = {
  start: async () => (await import("./start.ts")).start,
  backup: async () => (await import("./backup.ts")).backup,
  restore: async () => (await import("./restore.ts")).restore,
  "audit verify": async () => (await import("./audit-verify.ts")).auditVerify,
  doctor: async () => (await import("./doctor.ts")).doctor,
  migrate: async () => (await import("./migrate.ts")).migrate,
  "calendar between": async () => (await import("./calendar-between.ts")).calendarBetween,
  "calendar due": async () => (await import("./calendar-due.ts")).calendarDue,
  compare: async () => (await import("./compare.ts")).compare,
  drivers: async () => (await import("./drivers.ts")).drivers,
  effect: async () => (await import("./effect.ts")).effect,
  "mine dfg": async () => (await import("./mine-dfg.ts")).mineDfg,
  "mine rework": async () => (await import("./mine-rework.ts")).mineRework,
  "mine summary": async () => (await import("./mine-summary.ts")).mineSummary,
  "mine waits": async () => (await import("./mine-waits.ts")).mineWaits,
  sample: async () => (await import("./sample.ts")).sample,
  skm: async () => (await import("./skm.ts")).skm,
  "skm replay": async () => (await import("./skm-replay.ts")).skmReplay,
  survive: async () => (await import("./survive.ts")).survive,
  "user add": async () => (await import("./user-add.ts")).userAdd,
  "user reset": async () => (await import("./user-reset.ts")).userReset,
  watch: async () => (await import("./watch.ts")).watch,
  "text duplicates": async () => (await import("./text-duplicates.ts")).textDuplicates,
  "text mask": async () => (await import("./text-mask.ts")).textMask,
};
