import { importCommand } from "./import-command.ts";

export const importStandards = importCommand({
  kind: "standards",
  summary: {
    id: "Mengimpor standar pelayanan, satu komponen per baris dan 14 baris per standar",
    en: "Imports service standards, one component a row and 14 rows a standard",
  },
  counted: {
    id: "{accepted} standar masuk, {duplicates} sudah ada sebelumnya, {rejected} sel menahan standar lain.",
    en: "{accepted} standards accepted, {duplicates} were there before, {rejected} cells keep others out.",
  },
  example: "mutu import standards standar-pelayanan.csv --agency dpmptsp-kota",
});
