import type { WantedAttributes } from "../analytics/eventlog/attributes.ts";
import type { LogColumns, Role } from "../analytics/eventlog/columns.ts";
import { attributesAsked } from "../analytics/eventlog/conditions/filter-of.ts";
import { LogError } from "../analytics/eventlog/log-source.ts";
import { type OpenedLog, openLog } from "../analytics/eventlog/open-log.ts";
import { type LogFile, logFile } from "../platform/files/log-file.ts";
import type { Io } from "./io.ts";
import { asFailure } from "./mine-failure.ts";
import { mergedNames } from "./mine-merge.ts";
import { roles } from "./mine-messages.ts";
import { tellObjects } from "./mine-objects.ts";
import type { LogInputOptions } from "./mine-options.ts";
import { type AskedOfCases, narrowed } from "./mine-where.ts";
import type { Rejections } from "./rejections.ts";
import { explainer, withMessage } from "./table-input.ts";

/** A log that was opened for one command, with the rows that were left out, in words. */
export type LogInput = Omit<OpenedLog, "rejected"> & {
  readonly rejected: Rejections;
  /** What was asked of the cases with `--where`, as a sentence; null when all of them are looked at. */
  readonly where: string | null;
};

/**
 * Opens an event log, `-` for standard input, tells which columns were taken for what, and closes it after `use`.
 * @param attributes columns to keep with the events
 * @throws UnreadableError, UsageError
 */
export async function withLog<T>(
  io: Io,
  file: string,
  options: LogInputOptions & AskedOfCases & { readonly unit?: string | null },
  use: (log: LogInput) => Promise<T>,
  attributes: WantedAttributes = [],
): Promise<T> {
  const input = await fileOf(io, file);
  try {
    const opened = await open(io, file, input, { ...options, attributes });
    try {
      await tellWhatWasTaken(io, opened);
      const { count, rows } = opened.rejected;
      const rejected = { count, rows: rows.map((row) => withMessage(io, row)) };
      return await use({ ...opened, ...(await narrowed(io, opened, options)), rejected });
    } finally {
      await opened.log.close();
    }
  } finally {
    await input.remove();
  }
}

/** What comes through standard input is written down first: the engine reads files. */
async function fileOf(io: Io, file: string): Promise<LogFile> {
  if (file !== "-") return logFile(file, () => io.read(file));
  const pipe = logFile(file);
  const written = logFile(await pipe.source.spool(io.read(file)));
  const removeAll = async () => {
    await written.remove();
    await pipe.remove();
  };
  return { ...written, remove: removeAll };
}

async function open(
  io: Io,
  file: string,
  input: LogFile,
  options: LogInputOptions & { readonly attributes: WantedAttributes; readonly unit?: string | null },
): Promise<OpenedLog> {
  const { case: caseColumn, activity, time, start, lifecycle, resource, unit = null } = options;
  const named = Object.entries({ case: caseColumn, activity, time, start, lifecycle, resource, unit });
  const wanted = {
    columns: Object.fromEntries(named.filter((entry): entry is [Role, string] => entry[1] !== null)),
    attributes: options.attributes,
    alsoKeep: (columns: LogColumns) => attributesAsked(options.where ?? [], columns.unit?.name ?? null),
    zone: options.zone,
    datePattern: options.dateFormat,
    delimiter: options.delimiter,
    encoding: options.encoding,
    objectType: options.objectType,
    meant: await mergedNames(io, options.merge),
    lifecycle: options.allEvents ? ("all" as const) : ("auto" as const),
  };
  try {
    return await openLog(input.source, wanted, input.grants);
  } catch (error) {
    if (error instanceof LogError) throw asFailure(io, file, error);
    return explainer(io, file)(error);
  }
}

async function tellWhatWasTaken(
  io: Io,
  { columns, selection, reversed, traces, objects }: OpenedLog,
): Promise<void> {
  if (objects) return tellObjects(io, objects);
  await tellColumns(io, columns);
  const { complete, start, other, events } = selection;
  if (events === "complete")
    await io.note(onlyCompletions, {
      complete: io.format.count(complete),
      aside: io.format.count(start + other),
    });
  if (reversed > 0) await io.note(startsAfterEnd, { n: reversed, count: io.format.count(reversed) });
  if (!traces) return;
  for (const kind of ["tracesWithoutEvents", "tracesWithoutName", "tracesWithRepeatedName"] as const)
    if (traces[kind] > 0)
      await io.note(traceNotes[kind], { n: traces[kind], count: io.format.count(traces[kind]) });
}

async function tellColumns(io: Io, columns: LogColumns): Promise<void> {
  const usual = (["case", "activity", "time", "start", "lifecycle"] as const).flatMap((role) => {
    const column = columns[role];
    return column?.by === "usual" ? [`${io.say(roles[role])} "${column.name}"`] : [];
  });
  if (usual.length > 0) await io.note(taken, { columns: io.format.list(usual) });
}

const taken = {
  id: "Kolom yang diambil karena namanya lazim: {columns}.",
  en: "Columns taken by their usual names: {columns}.",
};

const onlyCompletions = {
  id: "Log mencampur complete dengan start atau schedule: {complete} peristiwa complete dihitung, {aside} lainnya tidak (--all-events menghitung semua).",
  en: "The log mixes complete with start or schedule: {complete} complete events count, {aside} others do not (--all-events counts all).",
};

const startsAfterEnd = {
  id: "{count} peristiwa mencatat mulai sesudah selesai; waktu mulainya tidak dipakai. Periksa jam sistem asalnya.",
  en: {
    one: "{count} event records its start after its end; that start is not used. Check the clock of the system it comes from.",
    other:
      "{count} events record their start after their end; those starts are not used. Check the clock of the system they come from.",
  },
};

const traceNotes = {
  tracesWithoutEvents: {
    id: "{count} kasus tanpa peristiwa tidak ikut dihitung.",
    en: {
      one: "{count} case without events is not counted.",
      other: "{count} cases without events are not counted.",
    },
  },
  tracesWithoutName: {
    id: "{count} kasus tanpa nama diberi nama sendiri.",
    en: {
      one: "{count} case without a name was given one.",
      other: "{count} cases without a name were given one.",
    },
  },
  tracesWithRepeatedName: {
    id: "{count} kasus bernama sama dengan kasus lain; masing-masing dihitung sendiri.",
    en: {
      one: "{count} case has the name of another; each is counted by itself.",
      other: "{count} cases have the name of another; each is counted by itself.",
    },
  },
};
