import { z } from "zod";
import type { Computed, Effect, Programme, Proposal } from "../../../modules/improvement/index.ts";
import { type Evidence, evidenceById } from "../../../platform/evidence/freeze.ts";
import type { Words } from "../../../platform/i18n/words.ts";
import { measureName, measureValue } from "../../improvement/measure-words.ts";
import { ChartFrame, Table, type TableProps } from "../../ui/index.tsx";
import type { WebContext } from "../../web-context.ts";
import { effectData, effectPicture } from "../improvement/effect-picture.ts";

const Points = z.array(z.object({ at: z.string(), value: z.number(), n: z.number().nullable() }));

/** An effect as it was frozen, ready to be drawn again from its own rows. */
export type ShownEffect = {
  readonly evidence: Evidence;
  readonly computed: Computed;
  readonly sentence: string;
};

/** The effect of a programme from its frozen rows; null before it was computed. */
export async function shownEffect(
  c: WebContext,
  { proposal, programme, effect }: { proposal: Proposal; programme: Programme; effect: Effect | null },
): Promise<ShownEffect | null> {
  const { changedOn, windowEndsOn } = programme;
  if (effect === null || changedOn === null || windowEndsOn === null) return null;
  const evidence = await evidenceById(c.var.ctx, effect.agencyId, effect.evidenceId);
  const points = Points.parse(evidence.rows);
  const { assessment } = effect;
  return {
    evidence,
    computed: { proposal, change: { changedOn, windowEndsOn }, assessment, points },
    sentence: evidence.sentence[c.var.lang],
  };
}

/** The chart of an effect with its sentence, interval, numbers, definition and assumptions. */
export function EffectSection({ shown, words }: { shown: ShownEffect; words: Words }) {
  const { t, format } = words;
  const { evidence, computed, sentence } = shown;
  const { assessment, proposal } = computed;
  const { before, after } = assessment.points;
  const counts = { before: format.count(before), after: format.count(after) };
  const design = t(`improvement.design.${assessment.design}`);
  return (
    <>
      <ChartFrame
        id="hasil"
        title={sentence}
        subtitle={
          assessment.effect === null
            ? t("programmes.effect.subtitle.none", counts)
            : t("programmes.effect.subtitle", {
                ...counts,
                design,
                level: format.percent(assessment.effect.level, 0),
              })
        }
        draw={(size, labelledBy) => effectPicture(computed, size, labelledBy, words)}
        table={effectTable(computed, words)}
        definition={{
          population: t("programmes.effect.population", { measure: measureName(proposal.metric, words) }),
          clock: null,
          calendar: null,
          exclusions: null,
          version: format.moment(evidence.takenAt),
          n: t("programmes.effect.subtitle.none", counts),
          uncertainty: t("programmes.effect.method", { design }),
          source: t("programmes.effect.source", { sha256: evidence.sha256.slice(0, 12) }),
          grade: null,
        }}
        download={{
          href: `/staf/bukti/${evidence.agencyId}/${evidence.id}`,
          label: t("programmes.effect.download"),
        }}
      />
      <Assumptions computed={computed} words={words} />
    </>
  );
}

function effectTable(computed: Computed, words: Words): TableProps {
  const { t, format } = words;
  const value = (figure: number) => measureValue(computed.proposal.metric, figure, words);
  return {
    caption: t("programmes.actions"),
    captionHidden: true,
    narrow: "scroll",
    columns: [
      { key: "period", name: t("programmes.effect.period") },
      { key: "value", name: t("programmes.effect.value"), numeric: true },
      { key: "without", name: t("programmes.effect.without"), numeric: true },
    ],
    rows: effectData(computed).points.map((point) => ({
      period: format.shortDay(point.at),
      value: point.value === null ? "" : value(point.value),
      without:
        point.without === null
          ? ""
          : t("programmes.effect.interval", {
              value: value(point.without.value),
              low: value(point.without.low),
              high: value(point.without.high),
            }),
    })),
  };
}

function Assumptions({ computed, words }: { computed: Computed; words: Words }) {
  const { t, format } = words;
  const { assumptions } = computed.assessment;
  if (assumptions.length === 0) return null;
  const holds = (value: boolean | null) => (value === null ? "unknown" : value ? "yes" : "no");
  return (
    <>
      <h2>{t("programmes.assumptions")}</h2>
      <Table
        caption={t("programmes.assumptions")}
        captionHidden
        columns={[
          { key: "name", name: t("programmes.assumption.name") },
          { key: "holds", name: t("programmes.assumption.holds") },
          { key: "figure", name: t("programmes.assumption.figure"), numeric: true },
        ]}
        rows={assumptions.map(({ name, holds: value, figure }) => ({
          name: t(`improvement.assumption.${name}`),
          holds: t(`improvement.holds.${holds(value)}`),
          figure: figure === null ? "" : format.number(figure, 2),
        }))}
      />
    </>
  );
}
