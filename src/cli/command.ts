import type { Text } from "../platform/i18n/text.ts";
import { commonOptions } from "./common-options.ts";
import type { ExitStatus } from "./failure.ts";
import type { Io } from "./io.ts";
import type { Options, Values } from "./option.ts";

/** A positional argument, such as `FILE`. */
export type Argument = { readonly name: string; readonly about: Text; readonly optional?: boolean };

export type Input<O extends Options = Options> = {
  readonly args: readonly string[];
  readonly options: Values<O>;
};

export type Command = {
  /** The words after `mutu`, such as `mine dfg`. */
  readonly name: string;
  readonly summary: Text;
  readonly args: readonly Argument[];
  readonly options: Options;
  /** One real call that works when it is pasted. */
  readonly example: string;
  /** The keys of the JSON document, where their names do not say enough. */
  readonly keys?: Readonly<Record<string, Text>>;
  readonly run: (io: Io, input: Input) => Promise<ExitStatus>;
};

/** Commands by the words after `mutu`, each loaded only when it is called. */
export type Registry = Readonly<Record<string, () => Promise<Command>>>;

type Operation<O extends Options> = Omit<Command, "args" | "options" | "run"> & {
  readonly args?: readonly Argument[];
  readonly options?: O;
  run(io: Io, input: Input<O>): Promise<ExitStatus>;
};

/** A command that acts by itself, such as `start`. For one that answers a question use `analysis`. */
export function command<const O extends Options>(operation: Operation<O>): Command {
  return {
    ...operation,
    args: operation.args ?? [],
    options: { ...operation.options, ...commonOptions },
    // The values were read by the very options that give O its types.
    run: (io, input) => operation.run(io, input as Input<O>),
  };
}
