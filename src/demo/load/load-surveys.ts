import { nineQuestions } from "../../analytics/survey/instruments/nine-questions.ts";
import { instrumentName } from "../../modules/surveys/index.ts";
import type { TxContext } from "../../platform/context.ts";
import { insertMany, type NewRow } from "../../platform/db/insert-many.ts";
import { newId } from "../../platform/ids.ts";
import { agencies } from "../city/agencies.ts";
import type { CityService } from "../city/service.ts";
import { services } from "../city/services.ts";
import type { CityHistory } from "../history/city-history.ts";
import { roundsOf, type SurveyAnswer } from "../history/survey-answers.ts";
import type { CityIds } from "./city-on-paper.ts";

type Loading = { readonly ids: CityIds; readonly history: CityHistory };

type Wave = { readonly id: string; readonly agency: string; readonly round: 0 | 1 };

/** Two waves at each agency, with what people answered. @returns how many questionnaires */
export async function loadSurveys(ctx: TxContext, loading: Loading): Promise<number> {
  const rounds: readonly (0 | 1)[] = [0, 1];
  const waves = agencies.flatMap(({ code }) =>
    rounds.map((round): Wave => ({ id: newId(ctx.now, ctx.random), agency: code, round })),
  );
  const waveRows = waves.map((wave) => waveRow(loading, wave));
  await insertMany(ctx, "survey_wave", waveRows);
  const filled = waves.flatMap((wave) => questionnaires(ctx, loading, wave));
  const responses = filled.map(({ response }) => response);
  await insertMany(ctx, "response", responses);
  const answers = filled.flatMap((one) => one.answers);
  await insertMany(ctx, "answer", answers);
  return filled.length;
}

function waveRow({ ids, history }: Loading, { id, agency, round }: Wave): NewRow<"survey_wave"> {
  const { from, until } = roundsOf(history.timeline)[round];
  const own = services.filter((service) => service.agency === agency);
  const year = from.slice(0, 4);
  const half = Number(from.slice(5, 7)) <= 6 ? "I" : "II";
  return {
    agency_id: ids.agency(agency),
    id,
    unit_id: ids.topUnit(agency),
    name: `Survei Kepuasan Masyarakat semester ${half} ${year}`,
    instrument: instrumentName(nineQuestions),
    period: `[${from},${until})`,
    population: own.reduce((sum, service) => sum + service.casesPerWeek * 52, 0),
    state: "closed",
    created_at: history.timeline.at(from, 9),
  };
}

type Filled = { readonly response: NewRow<"response">; readonly answers: readonly NewRow<"answer">[] };

function questionnaires(ctx: TxContext, loading: Loading, wave: Wave): readonly Filled[] {
  const own = services.filter((service) => service.agency === wave.agency);
  return own.flatMap((service) =>
    loading.history
      .answers(service, wave.round, nineQuestions)
      .map((answer) => filled(loading.ids, { wave, service, answer, id: newId(ctx.now, ctx.random) })),
  );
}

type Given = {
  readonly wave: Wave;
  readonly service: CityService;
  readonly answer: SurveyAnswer;
  readonly id: string;
};

function filled(ids: CityIds, { wave, service, answer, id }: Given): Filled {
  const agencyId = ids.agency(service.agency);
  return {
    response: {
      agency_id: agencyId,
      id,
      wave_id: wave.id,
      unit_id: ids.unit(service.agency, service.unit),
      service_id: ids.service(service.code),
      answered_on: answer.answeredOn,
      area: answer.area,
      channel: answer.channel,
      complete: !answer.scores.includes(null),
      comment: answer.comment,
    },
    answers: nineQuestions.items.flatMap(({ key, element }, i) => {
      const score = answer.scores[i] ?? null;
      return score === null ? [] : [{ agency_id: agencyId, response_id: id, item: key, element, score }];
    }),
  };
}
