import { componentKeys, services } from "../../../modules/catalogue/index.ts";
import {
  componentOfElement,
  type GroupIndex,
  type Wave,
  waveById,
  waveResult,
} from "../../../modules/surveys/index.ts";
import { MutuError } from "../../../platform/errors.ts";
import { explain } from "../../../platform/rights/decide.ts";
import { type FormState, newForm } from "../../form/form-state.ts";
import { type Route, route } from "../../route.ts";
import { sendCsv } from "../../send-csv.ts";
import { show } from "../../show.tsx";
import type { WebContext } from "../../web-context.ts";
import { addressed } from "../address.ts";
import type { Places } from "../open-finding/finding-form.tsx";
import { sendFinding } from "../open-finding/send-finding.ts";
import { rightBox } from "../right-box.ts";
import { ElementPage } from "./element-page.tsx";
import {
  addressOfWave,
  type ElementResult,
  elementSentence,
  type Measured,
  seenElement,
} from "./element-words.ts";
import { cautionTexts, elementName, indexDefinition } from "./index-words.ts";

const wavePath = "/staf/survei/:agency/:id";
const path = `${wavePath}/unsur/:element`;

/** An element of a survey, and the finding that is made of it. */
export const elementRoutes: readonly Route[] = [
  route("surveys", { method: "GET", path: `${wavePath}/unsur.csv`, access: "signed-in", handler: download }),
  route("surveys", { method: "GET", path, access: "signed-in", handler: showElement }),
  route("surveys", { method: "POST", path, access: "signed-in", handler: openFromElement }),
];

type MeasuredWave = { readonly wave: Wave; readonly whole: GroupIndex & { readonly result: Measured } };

async function waveHere(c: WebContext): Promise<MeasuredWave> {
  const { agencyId, id } = addressed(c);
  const wave = await waveById(c.var.ctx, agencyId, id);
  const { whole } = await waveResult(c.var.ctx, wave);
  const { result } = whole;
  if (result.index === null) throw new MutuError("not-found", "error.not-found");
  return { wave, whole: { ...whole, result } };
}

type Here = MeasuredWave & { readonly one: ElementResult };

async function elementHere(c: WebContext): Promise<Here> {
  const here = await waveHere(c);
  const one = here.whole.result.elements.find(({ key }) => key === c.req.param("element"));
  if (!one) throw new MutuError("not-found", "error.not-found");
  return { ...here, one };
}

async function showElement(c: WebContext): Promise<Response> {
  const here = await elementHere(c);
  const { wave, whole, one } = here;
  const { t, format } = c.var;
  const words = { t, format };
  const isFew = whole.cautions.some(({ kind }) => kind === "few-answers");
  const form = newForm({
    title: t("surveys.element.finding-title", { name: elementName(one.key, words) }),
    weakness: elementSentence(wave, whole.result, one, words),
    componentKey: componentOfElement(one.key),
    certainty: isFew ? "not-enough-to-tell" : "likely",
  });
  return elementPage(c, here, form);
}

async function elementPage(c: WebContext, { wave, whole, one }: Here, form: FormState): Promise<Response> {
  const { ctx, t, format } = c.var;
  const words = { t, format };
  const explained = await explain(ctx, "finding.open", wave);
  const address = addressOfWave(wave);
  return show(
    c,
    <ElementPage
      sentence={elementSentence(wave, whole.result, one, words)}
      wave={{ href: address, name: wave.name }}
      cautions={cautionTexts(whole, words)}
      definition={indexDefinition(whole, wave, words)}
      finding={{
        form,
        action: `${address}/unsur/${one.key}`,
        places: await placesOf(c, wave),
        right: explained.allowed ? null : rightBox(explained, t.lang),
      }}
      t={t}
    />,
    form.errors.length > 0 ? 422 : 200,
  );
}

async function placesOf(c: WebContext, { agencyId }: Wave): Promise<Places> {
  const { ctx, t } = c.var;
  return {
    services: (await services(ctx, agencyId)).map(({ id, name, nameEn }) => ({
      value: id,
      label: t.lang === "id" ? name : nameEn,
    })),
    components: componentKeys.map((key) => ({ value: key, label: t(`component.${key}`) })),
    steps: [],
  };
}

async function openFromElement(c: WebContext): Promise<Response> {
  const here = await elementHere(c);
  const { wave, whole, one } = here;
  const { t, format } = c.var;
  return sendFinding(c, {
    given: { agencyId: wave.agencyId, unitId: wave.unitId, stepId: null },
    seen: async () => seenElement(wave, whole, one, { t, format }),
    again: (form) => elementPage(c, here, form),
  });
}

/** The elements as exact figures, with what the index is made of. */
async function download(c: WebContext): Promise<Response> {
  const { wave, whole } = await waveHere(c);
  const { result } = whole;
  const columns = ["element", "mean", "value", "category", "n", "excluded"];
  const rows = result.elements.map(({ key, mean, value, category }) => [
    key,
    mean,
    value,
    category,
    result.n,
    result.excluded,
  ]);
  return sendCsv(c, `unsur-${wave.id}.csv`, { columns, rows });
}
