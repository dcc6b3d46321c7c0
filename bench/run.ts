// Runs every bench, one after the other, and writes the table of `bench/README.md`.
import { execFileSync } from "node:child_process";
import { globSync, writeFileSync } from "node:fs";
import { z } from "zod";

const Line = z.object({
  figure: z.string(),
  value: z.number(),
  unit: z.string(),
  target: z.number().optional(),
  baseline: z.unknown(),
  ratio: z.number(),
  machine: z.object({ cores: z.number(), node: z.string(), load: z.number(), busy: z.boolean() }),
});

const lines = globSync("bench/*.bench.ts")
  .toSorted()
  .flatMap((file) => {
    process.stdout.write(`${file}\n`);
    const printed = execFileSync(process.execPath, [file], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "inherit"],
    });
    process.stdout.write(printed);
    return printed.split("\n").filter((line) => line.startsWith("{"));
  })
  .map((line) => Line.parse(JSON.parse(line)));

const rows = lines.map(({ figure, value, unit, target, baseline, ratio, machine }) => {
  const wanted = target === undefined ? "" : `${target} ${value <= target ? "(kept)" : "(MISSED)"}`;
  const beside = typeof baseline === "number" ? String(baseline) : JSON.stringify(baseline);
  return `| ${figure} | ${value} ${unit} | ${wanted} | ${beside} | ${ratio} | ${machine.load}${machine.busy ? " busy" : ""} |`;
});

writeFileSync(
  "bench/README.md",
  `# Bench

Written by \`npm run bench\`. Each figure stands beside a baseline of the same run; a busy machine is marked.

| figure | value | target | baseline | ratio | load |
| --- | --- | --- | --- | --- | --- |
${rows.join("\n")}
`,
);
