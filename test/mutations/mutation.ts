/** One broken version of a rule: the text of a source file that is searched, and what stands there instead. */
export type Mutation = {
  /** Id in the domain's documents, such as `CAL-05`, or a name where they give none. */
  readonly rule: string;
  readonly file: string;
  /** Stands in the file exactly once. */
  readonly search: string;
  readonly replace: string;
  /** Test files that must notice; without them every test file that names the rule. */
  readonly seenBy?: readonly string[];
};
