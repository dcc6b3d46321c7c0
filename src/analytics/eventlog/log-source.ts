/** A file as the surface that opened it hands it over. */
export type LogSource = {
  /** Where it lies, for the engine, which reads tables faster than we do */
  readonly path: string;
  /** Its bytes from the beginning, each time it is called */
  bytes(): AsyncIterable<Uint8Array>;
  /** Writes bytes to a new file in the scratch folder; answers its path. */
  spool(bytes: AsyncIterable<Uint8Array>): Promise<string>;
};

/** A new file in the scratch folder, without anything in it. */
export function newFile(source: Pick<LogSource, "spool">): Promise<string> {
  return source.spool(nothing());
}

async function* nothing(): AsyncGenerator<Uint8Array> {
  // There are no bytes.
}

/** Why a file is no log, although it may be a table or XML; `TableError` says the rest. */
export type LogProblem =
  /** No column with a usual name for a role: it must be named. Facts: role, columns */
  | "column-missing"
  /** The column of times holds something else. Facts: column, type */
  | "time-type"
  /** Facts: reason (`XmlReason`), line */
  | "xml"
  /** Facts: found */
  | "not-xes"
  /** An object-centric log that is no JSON. Facts: reason, position */
  | "json"
  /** No objects of the type that was named, or none at all. Facts: asked, types */
  | "no-object-type"
  /** Facts: traces */
  | "no-events"
  /** Every event was rejected. Facts: count and what is known of the first */
  | "all-rejected";

export class LogError extends Error {
  override readonly name = "LogError";
  readonly problem: LogProblem;
  readonly facts: Readonly<Record<string, string | number>>;

  constructor(
    problem: LogProblem,
    facts: Readonly<Record<string, string | number>> = {},
    options?: ErrorOptions,
  ) {
    super(`${problem} ${JSON.stringify(facts)}`, options);
    this.problem = problem;
    this.facts = facts;
  }
}
