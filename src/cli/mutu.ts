import { readFileSync } from "node:fs";
import { formatter } from "../platform/i18n/format.ts";
import { type Lang, say } from "../platform/i18n/text.ts";
import type { Command } from "./command.ts";
import { commands } from "./commands.ts";
import { type ExitStatus, exitStatusOf, tellFailure, UsageError } from "./failure.ts";
import { helpOf, helpOfAll } from "./help.ts";
import type { Io, Surroundings } from "./io.ts";
import { parseInput } from "./parse.ts";
import { readFile } from "./read-file.ts";
import { nearest } from "./suggest.ts";

/** The zone of times in sentences. Times in JSON carry their own offset. */
const ZONE = "Asia/Jakarta";

/** Runs one command line, without the word `mutu` itself. Never throws: the exit status says how it ended. */
export async function mutu(around: Surroundings, words: readonly string[]): Promise<ExitStatus> {
  const lang = langOf(words);
  const verbose = words.includes("--verbose");
  try {
    return await dispatch(commandIo(around, lang, verbose), words);
  } catch (error) {
    await around.notes.write(`mutu: ${tellFailure(error, lang)}\n`);
    if (verbose && error instanceof Error) await around.notes.write(`${error.stack}\n`);
    return exitStatusOf(error);
  }
}

async function findCommand(words: readonly string[]): Promise<Command | null> {
  const load = commands[nameIn(words) ?? ""];
  return load ? await load() : null;
}

async function dispatch(io: Io, words: readonly string[]): Promise<ExitStatus> {
  if (words[0] === "--version") return await print(io, `mutu ${version()}\n`);
  const asked = words[0] === "help" ? words.slice(1) : words;
  const wantsHelp = words[0] === "help" || words.includes("--help") || words.includes("-h");
  const command = await findCommand(asked);
  if (command === null) return await helpOrRefuse(io, leadingWords(asked), wantsHelp);
  if (wantsHelp) return await print(io, helpOf(command, io.lang));
  const rest = words.slice(command.name.split(" ").length);
  return await command.run(io, parseInput(command, rest));
}

async function helpOrRefuse(io: Io, words: readonly string[], wantsHelp: boolean): Promise<ExitStatus> {
  const names = Object.keys(commands);
  const group = names.filter((name) => words.length === 0 || name.startsWith(`${words[0]} `));
  const isGroup = words.length <= 1 && group.length > 0;
  if (isGroup && wantsHelp) return await print(io, helpOfAll(await loadAll(group), io.lang));
  if (isGroup) {
    await io.notes.write(helpOfAll(await loadAll(group), io.lang));
    return 2;
  }
  throw unknownCommand(words, names);
}

function unknownCommand(words: readonly string[], names: readonly string[]): UsageError {
  const typed = words.slice(0, 2).join(" ");
  const near = nearest(typed, names) ?? nearest(words[0] ?? "", names);
  if (near === null)
    return new UsageError(
      {
        id: 'Perintah "{typed}" tidak dikenal. Lihat: mutu --help',
        en: 'There is no command "{typed}". See: mutu --help',
      },
      { typed },
    );
  return new UsageError(
    {
      id: 'Perintah "{typed}" tidak dikenal. Maksud Anda "mutu {near}"?',
      en: 'There is no command "{typed}". Did you mean "mutu {near}"?',
    },
    { typed, near },
  );
}

async function loadAll(names: readonly string[]): Promise<readonly Command[]> {
  return await Promise.all(names.flatMap((name) => commands[name] ?? []).map((load) => load()));
}

function leadingWords(words: readonly string[]): readonly string[] {
  const end = words.findIndex((word) => word.startsWith("-"));
  return end === -1 ? words : words.slice(0, end);
}

/** The longest name of a command with which the words begin. */
function nameIn(words: readonly string[]): string | null {
  const leading = leadingWords(words);
  const tries = [3, 2, 1].map((n) => leading.slice(0, n).join(" "));
  return tries.find((name) => Object.hasOwn(commands, name)) ?? null;
}

/** Read before all else, because even the complaint about a wrong option is said in the person's language. */
function langOf(words: readonly string[]): Lang {
  return /(^| )--lang[ =]en( |$)/.test(words.join(" ")) ? "en" : "id";
}

function commandIo(around: Surroundings, lang: Lang, verbose: boolean): Io {
  return {
    ...around,
    lang,
    verbose,
    format: formatter(lang, ZONE),
    say: (text, facts) => say(text, lang, facts),
    note: (text, facts) => around.notes.write(`${say(text, lang, facts)}\n`),
    read: (file) => readFile(around, file),
  };
}

async function print(io: Io, text: string): Promise<ExitStatus> {
  await io.data.write(text);
  return 0;
}

function version(): string {
  const file = new URL("../../package.json", import.meta.url);
  const { version } = JSON.parse(readFileSync(file, "utf8")) as { version: string };
  return version;
}
