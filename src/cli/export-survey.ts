import { maskPersonalData } from "../analytics/text/mask.ts";
import { services } from "../modules/catalogue/index.ts";
import { instrumentNamed, responsesOf, type Wave, waves } from "../modules/surveys/index.ts";
import type { Context } from "../platform/context.ts";
import { chosenByName, type Exported, exportCommand, type Take } from "./export-command.ts";

const page = 1000;

export const exportSurvey = exportCommand({
  kind: "survey",
  summary: {
    id: "Mengekspor jawaban satu gelombang survei sebagai CSV, satu kuesioner per baris",
    en: "Exports the answers of one round of a survey as CSV, one questionnaire a row",
  },
  named: {
    id: "nama gelombang survei; bawaan: yang terbaru",
    en: "name of the round of the survey; default: the newest",
  },
  example: "mutu export survey --agency dpmptsp-kota --out skm.csv",
  async table(ctx, agency, name): Promise<Exported> {
    const own = (await waves(ctx)).filter(({ agencyId }) => agencyId === agency.id);
    const wave = chosenByName(own, name, {
      id: "Instansi ini belum memiliki survei. Impor dengan mutu import survey.",
      en: "This agency has no survey yet. Import one with mutu import survey.",
    });
    const items = instrumentNamed(wave.instrument).items.map(({ key }) => key);
    return {
      columns: ["id", "date", "service", "area", "comment", ...items],
      rows: (take) => takeAll(ctx, wave, items, take),
      of: wave,
    };
  },
});

async function takeAll(ctx: Context, wave: Wave, items: readonly string[], take: Take): Promise<void> {
  const codes = new Map((await services(ctx, wave.agencyId)).map(({ id, code }) => [id, code]));
  let after: string | null = null;
  do {
    const found = await responsesOf(ctx, wave, { after, most: page });
    await take(
      found.map(({ id, externalId, answeredOn, serviceId, area, comment, answers }) => {
        const scores = new Map(answers.map(({ item, score }) => [item, score]));
        const said = [externalId ?? id, answeredOn, codes.get(serviceId ?? ""), area];
        return [...said, maskPersonalData(comment).masked, ...items.map((item) => scores.get(item))];
      }),
    );
    after = found.length === page ? (found.at(-1)?.id ?? null) : null;
  } while (after !== null);
}
