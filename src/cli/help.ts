import { type Lang, say, type Text } from "../platform/i18n/text.ts";
import type { Command } from "./command.ts";
import type { Option } from "./option.ts";
import { optionName } from "./parse.ts";

const words = {
  usage: { id: "Cara pakai", en: "Usage" },
  options: { id: "Pilihan", en: "Options" },
  example: { id: "Contoh", en: "Example" },
  keys: { id: "Kunci JSON", en: "Keys of the JSON" },
  default: { id: "bawaan", en: "default" },
  required: { id: "wajib", en: "required" },
  commands: { id: "Perintah", en: "Commands" },
  more: {
    id: "Rincian satu perintah: mutu PERINTAH --help    Bahasa: --lang id|en",
    en: "Details of a command: mutu COMMAND --help    Language: --lang id|en",
  },
} as const satisfies Record<string, Text>;

/** How the command is called: `mutu skm FILE [--population N] ...`. */
export function usageLine(command: Command): string {
  const args = command.args.map(({ name, optional }) => (optional ? `[${name}]` : name));
  const required = Object.entries(command.options).flatMap(([key, option]) =>
    option.kind === "value" && option.required ? [optionUsage(key, option)] : [],
  );
  return ["mutu", command.name, ...args, ...required, "[...]"].join(" ");
}

/** An option as it is typed: `--days N`. */
export function optionUsage(key: string, option: Option): string {
  return option.kind === "switch" ? optionName(key) : `${optionName(key)} ${option.value}`;
}

/** What an option is for, with its unit and default. */
export function optionAbout(option: Option, lang: Lang): string {
  const about = say(option.about, lang);
  if (option.kind === "switch") return about;
  const notes = [
    option.unit && say(option.unit, lang),
    option.required && say(words.required, lang),
    option.default !== undefined && `${say(words.default, lang)}: ${option.default}`,
  ].filter((note) => note !== undefined && note !== false);
  return notes.length === 0 ? about : `${about} (${notes.join("; ")})`;
}

/** The heading over the keys of a JSON document. */
export function keysTitle(lang: Lang): string {
  return say(words.keys, lang);
}

/** The help of one command. */
export function helpOf(command: Command, lang: Lang): string {
  const args = command.args.map(({ name, about }) => [name, say(about, lang)] as const);
  const options = Object.entries(command.options).map(
    ([key, option]) => [optionUsage(key, option), optionAbout(option, lang)] as const,
  );
  const keys = Object.entries(command.keys ?? {}).map(([key, about]) => [key, say(about, lang)] as const);
  return [
    `${say(command.summary, lang)}\n`,
    `${say(words.usage, lang)}: ${usageLine(command)}\n`,
    ...(args.length > 0 ? [twoColumns(args)] : []),
    `${say(words.options, lang)}:\n${twoColumns(options)}`,
    ...(keys.length > 0 ? [`${keysTitle(lang)}:\n${twoColumns(keys)}`] : []),
    `${say(words.example, lang)}:\n  ${command.example}\n`,
  ].join("\n");
}

/** The help of all commands, or of those whose names begin alike. */
export function helpOfAll(commands: readonly Command[], lang: Lang): string {
  const rows = commands.map(({ name, summary }) => [`mutu ${name}`, say(summary, lang)] as const);
  return `${say(words.commands, lang)}:\n${twoColumns(rows)}\n${say(words.more, lang)}\n`;
}

function twoColumns(rows: readonly (readonly [string, string])[]): string {
  const width = Math.min(38, Math.max(...rows.map(([left]) => left.length)));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}\n`).join("");
}
