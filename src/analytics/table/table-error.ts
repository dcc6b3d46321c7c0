/** Why a file cannot be read as a table at all; each has a sentence in the catalogue `table`. */
export type TableProblem =
  | "empty"
  | "binary"
  | "spreadsheet"
  | "xml"
  | "json"
  | "parquet"
  | "parquet-stream"
  | "gzip-cut"
  | "gzip-damaged"
  | "gzip-bomb"
  | "encoding"
  | "undecodable"
  | "record-too-long"
  | "wrong-delimiter"
  | "unusual-delimiter"
  | "title-above-header"
  | "no-column"
  | "no-usual-column"
  | "duplicate-column"
  | "nothing-readable";

export type TableFacts = Readonly<Record<string, string | number>>;

/** A file that is no table. The facts say where, what was found and what was expected. */
export class TableError extends Error {
  override readonly name = "TableError";
  readonly problem: TableProblem;
  readonly facts: TableFacts;

  constructor(problem: TableProblem, facts: TableFacts = {}, options?: ErrorOptions) {
    super(`${problem} ${JSON.stringify(facts)}`, options);
    this.problem = problem;
    this.facts = facts;
  }
}
