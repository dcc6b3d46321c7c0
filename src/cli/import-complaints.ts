import { importCommand } from "./import-command.ts";

export const importComplaints = importCommand({
  kind: "complaints",
  summary: {
    id: "Mengimpor pengaduan dari sistem lain, sekali saja untuk setiap nomor",
    en: "Imports complaints of another system, each number once",
  },
  example: "mutu import complaints lapor-2025.csv --agency dpmptsp-kota",
});
