import { type Lang, say } from "../platform/i18n/text.ts";
import type { Command } from "./command.ts";
import { keysTitle, optionAbout, optionUsage, usageLine } from "./help.ts";

/** The reference of all commands as a page of Markdown, from the same words that `--help` prints. */
export function reference(commands: readonly Command[], lang: Lang): string {
  const inOrder = commands.toSorted((a, b) => a.name.localeCompare(b.name, "en"));
  const list = inOrder.map(
    ({ name, summary }) => `- [\`mutu ${name}\`](#mutu-${name.replaceAll(" ", "-")}): ${say(summary, lang)}`,
  );
  return `${[say(introduction, lang), list.join("\n"), ...inOrder.map((command) => section(command, lang))].join("\n\n")}\n`;
}

const introduction = {
  id: `# Perintah \`mutu\`

Halaman ini dibuat dari perintahnya sendiri: \`npx mutu help --markdown --lang id\`.

Hasil ditulis ke keluaran standar, semua yang lain ke keluaran kesalahan. \`--json\` mencetak satu dokumen JSON dengan kunci pertama \`schema\`. \`-\` berarti masukan standar.
Status akhir: 0 selesai; 1 gagal; 2 salah pakai; 3 ada baris yang ditolak dan \`--strict\` diberikan; 4 masukan tidak dapat dibaca; 130 dihentikan.`,
  en: `# The \`mutu\` command

This page is made from the commands themselves: \`npx mutu help --markdown --lang en > docs/cli.md\`.

Results go to standard output, everything else to standard error. \`--json\` prints one JSON document whose first key is \`schema\`. \`-\` is standard input.
Exit status: 0 done; 1 failed; 2 wrong usage; 3 rows were rejected and \`--strict\` was given; 4 the input cannot be read; 130 interrupted.`,
};

function section(command: Command, lang: Lang): string {
  const args = command.args.map(({ name, about }) => row(name, say(about, lang)));
  const options = Object.entries(command.options).map(([key, option]) =>
    row(optionUsage(key, option), optionAbout(option, lang)),
  );
  const keys = Object.entries(command.keys ?? {}).map(([key, about]) => row(key, say(about, lang)));
  return [
    `## mutu ${command.name}\n`,
    `${sentence(say(command.summary, lang))}\n`,
    `\`\`\`\n${usageLine(command)}\n\`\`\`\n`,
    "| | |\n| --- | --- |",
    ...args,
    ...options,
    ...(keys.length > 0 ? [`\n${keysTitle(lang)}:\n\n| | |\n| --- | --- |`, ...keys] : []),
    `\n\`\`\`sh\n${command.example}\n\`\`\``,
  ].join("\n");
}

function row(left: string, right: string): string {
  return `| \`${escaped(left)}\` | ${escaped(right)} |`;
}

function escaped(cell: string): string {
  return cell.replaceAll("|", "\\|");
}

function sentence(text: string): string {
  const whole = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(whole) ? whole : `${whole}.`;
}
