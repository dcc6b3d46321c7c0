import { parseArgs } from "node:util";
import type { Command, Input } from "./command.ts";
import { UsageError } from "./failure.ts";
import type { Option, Options } from "./option.ts";
import { nearest } from "./suggest.ts";

/** The name on the command line of an option: `firstDay` is `--first-day`. */
export function optionName(key: string): string {
  return `--${key.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** Reads the words after the command's name. @throws UsageError that names the option and what it expects */
export function parseInput(command: Command, words: readonly string[]): Input {
  const keys = new Map(Object.keys(command.options).map((key) => [optionName(key), key]));
  const given = new Map<string, string | true>();
  const args: string[] = [];
  for (const token of tokensOf(command.options, words)) {
    if (token.kind === "positional") args.push(token.value);
    if (token.kind !== "option") continue;
    const key = keys.get(token.rawName);
    if (key === undefined) throw unknownOption(command, token.rawName, [...keys.keys()]);
    if (given.has(key)) throw givenTwice(token.rawName);
    given.set(key, givenValue(command.options[key], token));
  }
  checkArguments(command, args);
  return { args, options: readValues(command, given) };
}

function tokensOf(options: Options, words: readonly string[]) {
  const config = Object.entries(options).map(([key, option]) => [
    optionName(key).slice(2),
    { type: option.kind === "switch" ? "boolean" : "string" } as const,
  ]);
  const { tokens } = parseArgs({
    args: [...words],
    options: Object.fromEntries(config),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  return tokens;
}

type Token = {
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
};

function givenValue(option: Option | undefined, { rawName, value, inlineValue }: Token): string | true {
  if (option?.kind === "switch") {
    if (value === undefined) return true;
    throw new UsageError(
      { id: "{option} tidak memakai nilai.", en: "{option} takes no value." },
      { option: rawName },
    );
  }
  const swallowedOption = value?.startsWith("--") === true && inlineValue !== true;
  if (value !== undefined && value !== "" && !swallowedOption) return value;
  throw new UsageError(
    { id: "{option} memerlukan nilai: {option} {value}", en: "{option} needs a value: {option} {value}" },
    { option: rawName, value: option?.value ?? "" },
  );
}

function readValues(command: Command, given: ReadonlyMap<string, string | true>): Input["options"] {
  const values: Record<string, unknown> = {};
  for (const [key, option] of Object.entries(command.options)) {
    const value = given.get(key);
    if (option.kind === "switch") values[key] = value === true;
    else values[key] = readValue(command, key, option, typeof value === "string" ? value : option.default);
  }
  return values as Input["options"];
}

function readValue(command: Command, key: string, option: Option, value: string | undefined): unknown {
  if (option.kind === "switch") return null;
  if (value !== undefined) return option.read(value, optionName(key));
  if (!option.required) return null;
  throw new UsageError(
    {
      id: "Kurang {option} {value}. Contoh: {example}",
      en: "{option} {value} is missing. Example: {example}",
    },
    { option: optionName(key), value: option.value, example: command.example },
  );
}

function checkArguments(command: Command, args: readonly string[]): void {
  const missing = command.args.slice(args.length).find((argument) => !argument.optional);
  if (missing)
    throw new UsageError(
      { id: "Kurang {name}. Contoh: {example}", en: "{name} is missing. Example: {example}" },
      { name: missing.name, example: command.example },
    );
  const surplus = args[command.args.length];
  if (surplus !== undefined)
    throw new UsageError(
      {
        id: '"{surplus}" tidak dikenal di sini. Lihat: mutu {name} --help',
        en: '"{surplus}" is not known here. See: mutu {name} --help',
      },
      { surplus, name: command.name },
    );
}

function unknownOption(command: Command, option: string, known: readonly string[]): UsageError {
  const near = nearest(option, known);
  const facts = { option, near: near ?? "", name: command.name };
  if (near === null)
    return new UsageError(
      {
        id: "{option} tidak dikenal. Lihat: mutu {name} --help",
        en: "{option} is not known. See: mutu {name} --help",
      },
      facts,
    );
  return new UsageError(
    { id: "{option} tidak dikenal. Maksud Anda {near}?", en: "{option} is not known. Did you mean {near}?" },
    facts,
  );
}

function givenTwice(option: string): UsageError {
  return new UsageError(
    { id: "{option} ditulis dua kali. Pilih satu.", en: "{option} is given twice. Choose one." },
    { option },
  );
}
