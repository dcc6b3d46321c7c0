import { importCommand } from "./import-command.ts";

export const importSurvey = importCommand({
  kind: "survey",
  summary: {
    id: "Mengimpor jawaban survei, satu kuesioner per baris",
    en: "Imports the answers of a survey, one questionnaire a row",
  },
  example: "mutu import survey skm-2026.csv --agency dpmptsp-kota --map skm-map.json",
});
