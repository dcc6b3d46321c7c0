import { isoWithOffset } from "../analytics/calendar/zone.ts";
import {
  type LateAssociation,
  type LateAssociations,
  lateAssociations,
} from "../analytics/mining/lateness/late-associations.ts";
import { type Answer, analysis } from "./analysis.ts";
import { causesDefinition, causesSentence, causesTable } from "./mine-causes-words.ts";
import { logDefinition } from "./mine-definition.ts";
import { withLog } from "./mine-log.ts";
import { logArgument, logOptions } from "./mine-options.ts";
import { list } from "./option.ts";
import { asOfMoment, assertEnds, assertOfProcess, promiseOptions } from "./promise-options.ts";

export const mineCauses = analysis({
  name: "mine causes",
  summary: {
    id: "apa yang berjalan bersama keterlambatan: hubungan, bukan sebab",
    en: "what goes with lateness: associations, not causes",
  },
  args: [logArgument],
  options: {
    ...promiseOptions,
    attributes: list("A,B,...", {
      about: {
        id: "kolom proses (bukan ciri orang) yang dibandingkan, seperti kanal,unit",
        en: "columns of the process (no traits of people) to compare, such as channel,unit",
      },
    }),
    ...logOptions,
  },
  example: 'mutu mine causes izin.csv --promise 14d --end "Izin terbit,Ditolak" --attributes kanal,unit',
  async answer(io, { args: [file = "-"], options }): Promise<Answer> {
    const { promise, end, resource } = options;
    const attributes = options.attributes ?? [];
    assertOfProcess("--attributes", attributes);
    return await withLog(
      io,
      file,
      options,
      async (input) => {
        await assertEnds(input.log, options);
        const kept = input.log.attributes;
        const found = await lateAssociations(input.log, {
          ends: end,
          promiseSeconds: promise,
          asOf: asOfMoment(options),
          attributes: kept.slice(0, attributes.length),
          holder: resource === null ? null : (kept[attributes.length] ?? null),
        });
        return {
          figures: { ...figuresOf(found), asOf: isoWithOffset(found.asOf, options.zone) },
          tables: found.reason === null ? [causesTable(io, found)] : [],
          sentence: causesSentence(io, found),
          rejected: input.rejected,
          definition: { ...logDefinition(io, input), ...causesDefinition(io) },
        };
      },
      resource === null ? attributes : [...attributes, resource],
    );
  },
});

function figuresOf(found: LateAssociations): Answer["figures"] {
  const { asOf, promiseSeconds, due, cases, late, associations, leftOut, reason } = found;
  return {
    asOf,
    promiseSeconds,
    due,
    n: cases,
    late,
    associations: reason === null ? associations.map(associationFigures) : null,
    ...(reason !== null && { reason }),
    traitsLeftOut: leftOut,
    kind: "association",
  };
}

function associationFigures({ isAssociated, with: having, without, ...rest }: LateAssociation) {
  const share = ({ cases, late }: { cases: number; late: number }) => ({
    cases,
    late,
    share: cases === 0 ? null : late / cases,
    ...(cases === 0 && { reason: "no-cases" }),
  });
  return { ...rest, with: share(having), without: share(without), associated: isAssociated };
}
