import { MutuError } from "../platform/errors.ts";
import { messages } from "../platform/i18n/messages.ts";
import { type Lang, say, type Text } from "../platform/i18n/text.ts";
import { machineFailure } from "./machine-failure.ts";

/** 0 done, 1 failed, 2 wrong usage, 3 rows rejected under --strict, 4 the input cannot be read, 130 interrupted. */
export type ExitStatus = 0 | 1 | 2 | 3 | 4 | 130;

type Facts = Readonly<Record<string, string | number>>;

/** An end of a command that the person at the terminal can do something about. */
class CommandFailure extends Error {
  readonly status: ExitStatus;
  readonly text: Text;
  readonly facts: Facts;

  constructor(status: ExitStatus, text: Text, facts: Facts, options?: ErrorOptions) {
    super(say(text, "en", facts), options);
    this.status = status;
    this.text = text;
    this.facts = facts;
  }
}

/** The command was called wrongly: says what was found, what was expected and what to do. Exit status 2. */
export class UsageError extends CommandFailure {
  override readonly name = "UsageError";
  constructor(text: Text, facts: Facts = {}) {
    super(2, text, facts);
  }
}

/** The input cannot be read at all: missing, empty, binary, of another format or encoding. Exit status 4. */
export class UnreadableError extends CommandFailure {
  override readonly name = "UnreadableError";
  constructor(text: Text, facts: Facts = {}, options?: ErrorOptions) {
    super(4, text, facts, options);
  }
}

/** The command could not do its work, although it was called rightly and could read its input. Exit status 1. */
export class FailedError extends CommandFailure {
  override readonly name = "FailedError";
  constructor(text: Text, facts: Facts = {}, options?: ErrorOptions) {
    super(1, text, facts, options);
  }
}

export function exitStatusOf(error: unknown): ExitStatus {
  if (error instanceof CommandFailure) return error.status;
  if (error instanceof MutuError && error.code === "invalid") return 2;
  return 1;
}

/** What is said about an error on standard error, in the language of the person. */
export function tellFailure(error: unknown, lang: Lang): string {
  if (error instanceof CommandFailure) return say(error.text, lang, error.facts);
  const machine = machineFailure(error);
  if (machine) return say(machine.text, lang, machine.facts);
  if (error instanceof MutuError) return tellMutuError(error, lang);
  return say(unexpected, lang, { message: error instanceof Error ? error.message : String(error) });
}

const unexpected: Text = {
  id: "Gagal karena kesalahan yang tidak terduga: {message}. Jalankan lagi dengan --verbose untuk rinciannya.",
  en: "Failed because of an unexpected error: {message}. Run again with --verbose for the details.",
};

function tellMutuError(error: MutuError, lang: Lang): string {
  const all: Readonly<Record<string, Text>> = messages;
  const text = all[error.key];
  return text ? say(text, lang, error.facts) : say(unexpected, lang, { message: error.message });
}
