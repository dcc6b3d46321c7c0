import { readFileSync } from "node:fs";
import { formatter } from "../platform/i18n/format.ts";
import { type Lang, say } from "../platform/i18n/text.ts";
import type { Command, Registry } from "./command.ts";
import { commands } from "./commands.ts";
import { type ExitStatus, exitStatusOf, tellFailure } from "./failure.ts";
import { leadingWords, nameIn, unknownCommand } from "./find-command.ts";
import { helpOf, helpOfAll } from "./help.ts";
import type { Io, Surroundings } from "./io.ts";
import { parseInput } from "./parse.ts";
import { readFile } from "./read-file.ts";
import { reference } from "./reference.ts";

/** The zone of times in sentences. Times in JSON carry their own offset. */
const ZONE = "Asia/Jakarta";

/** Runs one command line, without the word `mutu` itself. Never throws: the exit status says how it ended. */
export async function mutu(
  around: Surroundings,
  words: readonly string[],
  registry: Registry = commands,
): Promise<ExitStatus> {
  const lang = langOf(words);
  const verbose = words.includes("--verbose");
  try {
    return await dispatch(commandIo(around, lang, verbose), words, registry);
  } catch (error) {
    await around.notes.write(`mutu: ${tellFailure(error, lang)}\n`);
    if (verbose && error instanceof Error) await around.notes.write(`${error.stack}\n`);
    return exitStatusOf(error);
  }
}

async function dispatch(io: Io, words: readonly string[], registry: Registry): Promise<ExitStatus> {
  if (words[0] === "--version") return await print(io, `mutu ${version()}\n`);
  const wantsHelp = words[0] === "help" || words.includes("--help") || words.includes("-h");
  const asked = words[0] === "help" ? words.slice(1) : words;
  const name = nameIn(asked, registry);
  if (name === null) return await helpOrRefuse(io, asked, { registry, wantsHelp });
  const [command] = await loadAll([name], registry);
  if (command === undefined) return 2;
  if (wantsHelp) return await print(io, helpOf(command, io.lang));
  return await command.run(io, parseInput(command, asked.slice(name.split(" ").length)));
}

type Asked = { readonly registry: Registry; readonly wantsHelp: boolean };

async function helpOrRefuse(
  io: Io,
  words: readonly string[],
  { registry, wantsHelp }: Asked,
): Promise<ExitStatus> {
  const leading = leadingWords(words);
  const group = Object.keys(registry).filter(
    (name) => leading.length === 0 || name.startsWith(`${leading[0]} `),
  );
  if (leading.length > 1 || group.length === 0) throw unknownCommand(leading, registry);
  const members = await loadAll(group, registry);
  if (wantsHelp && words.includes("--markdown")) return await print(io, reference(members, io.lang));
  if (wantsHelp) return await print(io, helpOfAll(members, io.lang));
  await io.notes.write(helpOfAll(members, io.lang));
  return 2;
}

async function loadAll(names: readonly string[], registry: Registry): Promise<readonly Command[]> {
  return await Promise.all(names.flatMap((name) => registry[name] ?? []).map((load) => load()));
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
