import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import { ensureChromium, versionOf } from "./setup/chromium.ts";
import { addUp, type Outcome, outcomeOfReport, outcomeOfTool, type Report } from "./setup/outcome.ts";

/** `npm test`: every stage in turn, cheapest first, up to the first that fails; then one summary. */
const bin = (name: string) => join("node_modules", ".bin", name);
// Also without npm, everything runs under the Node that Mutu brings.
process.env.PATH = [resolve("node_modules", ".bin"), process.env.PATH].join(delimiter);
const reports = mkdtempSync(join(tmpdir(), "mutu-test-"));
/** Such as `--changed`, passed on to every stage of vitest. */
const given = process.argv.slice(2);

type Stage = { readonly name: string; readonly run: () => Promise<Outcome> };

const stages: readonly Stage[] = [
  { name: "types, lint, unused code", run: checkCode },
  { name: "pure, architecture, oracles", run: () => runTests("pure") },
  { name: "database", run: () => runTests("database") },
  { name: "journeys", run: runJourneys },
  { name: "faults", run: () => runTests("faults") },
  { name: "fuzz, short", run: () => runTests("fuzz") },
];

async function checkCode(): Promise<Outcome> {
  const tools: Promise<Outcome>[] = [
    runTool("tsc", bin("tsc"), []),
    runTool("biome", bin("biome"), ["check", "."]),
    runTool("knip", bin("knip"), []),
  ];
  return addUp(await Promise.all(tools));
}

async function runTool(name: string, program: string, args: readonly string[]): Promise<Outcome> {
  const { status, said } = await run(program, args, "kept");
  if (status !== 0) process.stdout.write(`${name}\n${said}\n`);
  return outcomeOfTool(status);
}

async function runTests(project: string): Promise<Outcome> {
  const report = join(reports, `${project}.json`);
  const args = [
    "run",
    "--project",
    project,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
  ];
  const { status } = await run(bin("vitest"), [...args, "--passWithNoTests", ...given], "shown");
  return outcomeOfReport(project, status, readReport(report));
}

/** A run that broke down before its end leaves no report. */
function readReport(file: string): Report {
  if (!existsSync(file)) return { numPassedTests: 0, numFailedTests: 1, testResults: [] };
  return JSON.parse(readFileSync(file, "utf8")) as Report;
}

async function runJourneys(): Promise<Outcome> {
  const chromium = await ensureChromium();
  process.env.MUTU_CHROMIUM = chromium;
  process.stdout.write(`${versionOf(chromium)} (${chromium})\n`);
  return await runTests("journeys");
}

type Ended = { readonly status: number; readonly said: string };

function run(program: string, args: readonly string[], output: "shown" | "kept"): Promise<Ended> {
  const child = spawn(program, args, {
    stdio: ["ignore", output === "shown" ? "inherit" : "pipe", "inherit"],
  });
  const said: Buffer[] = [];
  child.stdout?.on("data", (chunk: Buffer) => said.push(chunk));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (status) => resolve({ status: status ?? 1, said: Buffer.concat(said).toString() }));
  });
}

const outcomes: { readonly stage: Stage; readonly outcome: Outcome; readonly seconds: number }[] = [];
for (const stage of stages) {
  process.stdout.write(`\n== ${stage.name}\n`);
  const start = performance.now();
  const outcome = await stage.run();
  outcomes.push({ stage, outcome, seconds: (performance.now() - start) / 1000 });
  if (outcome.failed > 0) break;
}
rmSync(reports, { recursive: true });

const all = addUp(outcomes.map(({ outcome }) => outcome));
const lines = [
  "",
  ...outcomes.map(
    ({ stage, outcome, seconds }) =>
      `${stage.name}: ${outcome.passed} passed, ${outcome.failed} failed, ${seconds.toFixed(1)} s`,
  ),
  ...stages.slice(outcomes.length).map(({ name }) => `${name}: not run, because a stage before it failed`),
  "slowest:",
  ...all.slowest.map(({ name, seconds }) => `  ${seconds.toFixed(1)} s  ${name}`),
  "",
  `${all.passed} passed, ${all.failed} failed`,
];
process.stdout.write(`${lines.join("\n")}\n`);
process.exitCode = all.failed > 0 ? 1 : 0;
