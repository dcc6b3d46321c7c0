import { importCommand } from "./import-command.ts";

export const importLog = importCommand({
  kind: "log",
  summary: {
    id: "Mengimpor catatan proses (CSV, JSON Lines, Parquet, XES)",
    en: "Imports an event log (CSV, JSON Lines, Parquet, XES)",
  },
  example: "mutu import log izin-2025.xes.gz --agency dpmptsp-kota",
});
