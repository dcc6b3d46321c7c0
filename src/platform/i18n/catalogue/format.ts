import type { Catalogue } from "../text.ts";

export const format = {
  "format.working-days": {
    id: "{n} hari kerja",
    en: { one: "{n} working day", other: "{n} working days" },
  },
} as const satisfies Catalogue;
