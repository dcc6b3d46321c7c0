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
  /** The most that the ratio should be */
  mostOfBaseline: z.number().optional(),
  cpuRatio: z.number().optional(),
  /** Peak of resident memory of a process that did nothing else */
  peakMegabytesAlone: z.number().optional(),
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

const rows = lines.map((line) => {
  const { figure, value, unit, baseline, ratio, cpuRatio, peakMegabytesAlone, machine } = line;
  const beside = typeof baseline === "number" ? String(baseline) : JSON.stringify(baseline);
  const load = `${machine.load}${machine.busy ? " busy" : ""}`;
  const cells = [
    figure,
    `${value} ${unit}`,
    wanted(line),
    beside,
    ratio,
    cpuRatio ?? "",
    peakMegabytesAlone ?? "",
    load,
  ];
  return `| ${cells.join(" | ")} |`;
});

function wanted({ value, target, ratio, cpuRatio, mostOfBaseline }: z.output<typeof Line>): string {
  const kept = (isKept: boolean) => (isKept ? "(kept)" : "(MISSED)");
  if (target !== undefined) return `${target} ${kept(value <= target)}`;
  if (mostOfBaseline === undefined) return "";
  return `${mostOfBaseline} x baseline ${kept((cpuRatio ?? ratio) <= mostOfBaseline)}`;
}

writeFileSync(
  "bench/README.md",
  `# Bench

Written by \`npm run bench\`. Each figure stands beside a baseline of the same run; a busy machine is marked. CPU
ratios are of processor seconds; a target that is a share of the baseline is judged by them. Peaks of memory are those of a
process that did nothing else.

| figure | value | target | baseline | ratio | CPU ratio | peak MB | load |
| --- | --- | --- | --- | --- | --- | --- | --- |
${rows.join("\n")}
`,
);
