import type { Context } from "../../../platform/context.ts";
import { localDate } from "../../../platform/local-date.ts";
import { parameterOn } from "../../../platform/settings/parameters.ts";
import { type GroupIndex, indexOf } from "../nouns/index-of-wave.ts";
import { instrumentNamed, type Wave } from "../nouns/wave.ts";
import { questionnairesOf } from "./responses.ts";

export type WaveResult = {
  /** Pooled from all respondents, never a mean of services (SKM-11). */
  readonly whole: GroupIndex;
  /** By service; null for those who named none. */
  readonly byService: readonly { readonly serviceId: string | null; readonly index: GroupIndex }[];
};

/** The index of a wave and of each of its services, as the answers stand now. */
export async function waveResult(ctx: Context, wave: Wave): Promise<WaveResult> {
  const answered = await questionnairesOf(ctx, wave);
  const minimum = await parameterOn(ctx, "skm.minimum-n", localDate(ctx.now, ctx.zone));
  const choices = {
    instrument: instrumentNamed(wave.instrument),
    weight: "exact",
    population: wave.population,
    minimum: Number(minimum.value),
  } as const;
  const groups = Map.groupBy(answered, (one) => one.serviceId);
  return {
    whole: indexOf(answered, choices),
    byService: [...groups].map(([serviceId, group]) => ({
      serviceId,
      index: indexOf(group, { ...choices, population: null }),
    })),
  };
}
