import type { Facts } from "../platform/errors.ts";
import type { Format } from "../platform/i18n/format.ts";
import type { Lang, Text } from "../platform/i18n/text.ts";

/** Where bytes go. `write` waits for a slow reader. */
export type Out = {
  readonly isTerminal: boolean;
  write(chunk: string | Uint8Array): Promise<void>;
};

/** What surrounds the process; tests give their own. */
export type Surroundings = {
  readonly data: Out;
  readonly notes: Out;
  readonly now: Date;
  /**
   * From here on Ctrl-C and SIGTERM only abort this signal, and the command ends by itself, in order.
   * Without it they end the process at once.
   */
  takeOverStopping(): AbortSignal;
  readonly stdin: AsyncIterable<Uint8Array>;
  /** Seconds since some start, for rates only. */
  elapsed(): number;
};

/** Everything a command may touch outside itself. */
export type Io = Surroundings & {
  readonly lang: Lang;
  readonly verbose: boolean;
  /** Writes numbers, days and durations for the person. */
  readonly format: Format;
  /** The text in the person's language. */
  say(text: Text, facts?: Facts): string;
  /** One line for the person, on standard error. */
  note(text: Text, facts?: Facts): Promise<void>;
  /** Bytes of a file, `-` for standard input, with progress shown on a terminal. @throws UnreadableError */
  read(file: string): AsyncIterable<Uint8Array>;
};
