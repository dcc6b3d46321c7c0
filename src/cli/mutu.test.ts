import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { runMutu } from "../../test/setup/run-mutu.ts";
import { MutuError } from "../platform/errors.ts";
import { analysis } from "./analysis.ts";
import { command, type Registry } from "./command.ts";
import { commands } from "./commands.ts";
import { choice, day, flag, list, number, text, whole } from "./option.ts";
import { parseInput } from "./parse.ts";

const folder = mkdtempSync(join(tmpdir(), "mutu-cli-"));
afterAll(() => rmSync(folder, { recursive: true }));

const anything = { id: "apa saja", en: "anything" };
const echo = command({
  name: "echo back",
  summary: { id: "ulangi", en: "repeat" },
  args: [{ name: "FILE", about: anything }],
  options: {
    n: whole("N", { about: anything, min: 0, default: "3" }),
    share: number("SHARE", { about: anything, min: 0, max: 1 }),
    kind: choice(["a", "b"], { about: anything }),
    from: day("DATE", { about: anything }),
    words: list("A,B", { about: anything }),
    longName: text("TEXT", { about: anything }),
    loud: flag(anything),
  },
  example: "mutu echo back FILE",
  async run(io, input) {
    await io.data.write(JSON.stringify(input));
    return 0;
  },
});

const half = analysis({
  name: "half",
  summary: { id: "separuh", en: "half" },
  options: { of: number("N", { about: anything, required: true }), strict: flag(anything) },
  example: "mutu half --of 3",
  older: [({ figures }) => ({ halved: figures.half })],
  async answer(io, { options }) {
    return {
      figures: { of: options.of, half: options.of / 2 },
      tables: [
        {
          columns: [
            { title: { id: "Nama", en: "Name" } },
            { title: { id: "Nilai", en: "Value" }, kind: "number", digits: 1 },
            { title: { id: "Bagian", en: "Share" }, kind: "share" },
          ],
          rows: [
            ["a\nb", 12_345.678, 0.5],
            ["c", null, null],
          ],
        },
      ],
      sentence: io.say({ id: "Separuhnya {half}.", en: "Half of it is {half}." }, { half: options.of / 2 }),
      rejected: {
        count: options.of > 10 ? 1 : 0,
        rows:
          options.of > 10
            ? [{ row: 2, column: "x", value: "y", reason: "empty", message: "sel kosong" }]
            : [],
      },
      definition: { method: "dibagi dua" },
    };
  },
});

const failing = command({
  name: "fail",
  summary: anything,
  example: "mutu fail",
  async run(_io, { options }) {
    if (options.lang === "en")
      throw new MutuError("wrong-state", "error.wrong-state", { from: "a", to: "b" });
    throw new Error("kejutan");
  },
});

const registry: Registry = {
  "echo back": async () => echo,
  half: async () => half,
  fail: async () => failing,
};

const run = (...words: string[]) => runMutu(words, { registry });

describe("options of a command line", () => {
  it("are read by their types, with null for those that were not given", async () => {
    const words = [
      "--n",
      "7",
      "--share=0.5",
      "--kind",
      "b",
      "--from",
      "2025-02-28",
      "--words",
      "x, y",
      "--loud",
    ];
    const { stdout } = await run("echo", "back", "in.csv", ...words);
    expect(JSON.parse(stdout)).toMatchObject({
      args: ["in.csv"],
      options: {
        n: 7,
        share: 0.5,
        kind: "b",
        from: "2025-02-28",
        words: ["x", "y"],
        longName: null,
        loud: true,
      },
    });
  });

  it("take defaults through the same reading", async () => {
    expect(JSON.parse((await run("echo", "back", "-")).stdout)).toMatchObject({
      args: ["-"],
      options: { n: 3 },
    });
  });

  it.each([
    [["--n", "x"], '--n: ditemukan "x", yang diharapkan bilangan bulat dari 0.'],
    [["--n", "-1"], '--n: ditemukan "-1"'],
    [["--share", "0,5"], "angka dari 0 sampai 1"],
    [["--share", "1.5"], "angka dari 0 sampai 1"],
    [["--kind", "c"], "a atau b"],
    [["--from", "2025-02-29"], "tanggal yang ada"],
    [["--from", "03/04/2025"], "TTTT-BB-HH"],
    [["--words", "a,,b"], "tanpa bagian kosong"],
    [["--long-nam", "x"], "Maksud Anda --long-name?"],
    [["--zzzzzz"], "--zzzzzz tidak dikenal"],
    [["--n"], "--n memerlukan nilai: --n N"],
    [["--n", "--loud"], "--n memerlukan nilai"],
    [["--loud=yes"], "--loud tidak memakai nilai"],
    [["--n", "1", "--n", "2"], "--n ditulis dua kali"],
    [["second"], '"second" tidak dikenal di sini'],
  ])("refuses %j with what was found and what was expected", async (words, message) => {
    const { status, stdout, stderr } = await run("echo", "back", "in.csv", ...words);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain(message);
  });

  it("say what is missing, with an example", async () => {
    expect((await run("echo", "back")).stderr).toContain("Kurang FILE. Contoh: mutu echo back FILE");
    expect((await run("half")).stderr).toContain("Kurang --of N");
  });
});

describe("commands of a command line", () => {
  it("that do not exist end with 2 and a suggestion", async () => {
    const { status, stderr } = await run("ecko", "back");
    expect(status).toBe(2);
    expect(stderr).toContain('Maksud Anda "mutu echo back"?');
  });

  it("that begins a group of commands suggests the group", async () => {
    const { status, stderr } = await runMutu(["tex"]);
    expect(status).toBe(2);
    expect(stderr).toContain('Maksud Anda "mutu text"?');
  });

  it("are listed by --help on standard output, and without any word on standard error", async () => {
    const help = await run("--help");
    expect(help).toMatchObject({ status: 0, stderr: "" });
    expect(help.stdout).toContain("mutu echo back");
    expect(await run()).toMatchObject({ status: 2, stdout: "" });
    expect((await run("echo", "--lang", "en")).stderr).toContain("repeat");
  });

  it("explain each option with its default", async () => {
    const { stdout } = await run("echo", "back", "--help", "--lang", "en");
    expect(stdout).toContain("--n N");
    expect(stdout).toContain("(default: 3)");
  });

  it("end with 1 when they fail, and tell the details only when asked", async () => {
    const { status, stderr } = await run("fail");
    expect(status).toBe(1);
    expect(stderr).toContain("kejutan");
    expect(stderr).not.toContain("at ");
    expect((await run("fail", "--verbose")).stderr).toContain("at ");
    expect((await run("fail", "--lang", "en")).stderr).toBe("mutu: There is no such step from a to b.\n");
  });
});

describe("answer of an analysis", () => {
  it("is a table and a sentence for a person, numbers at the right and in the person's language", async () => {
    expect((await run("half", "--of", "3")).stdout).toBe(
      [
        "Nama     Nilai  Bagian",
        "----  --------  ------",
        "a·b   12.345,7  50,0\u00a0%",
        "c            -       -",
        "",
        "Separuhnya 1.5.",
        "",
      ].join("\n"),
    );
  });

  it("is one JSON document with the schema first, in full precision", async () => {
    const { stdout } = await run("half", "--of", "0.3", "--json");
    expect(JSON.parse(stdout)).toEqual({
      schema: "mutu.half/2",
      of: 0.3,
      half: 0.15,
      rejected: [],
      rejectedCount: 0,
    });
    expect(Object.keys(JSON.parse(stdout))[0]).toBe("schema");
  });

  it("carries its definition when --verbose is given", async () => {
    expect(JSON.parse((await run("half", "--of", "3", "--json", "--verbose")).stdout)).toMatchObject({
      definition: { method: "dibagi dua" },
    });
  });

  it("can still be had as an older schema said it", async () => {
    expect(
      JSON.parse((await run("half", "--of", "3", "--json", "--schema-version", "1")).stdout),
    ).toMatchObject({
      schema: "mutu.half/1",
      halved: 1.5,
    });
    expect((await run("half", "--of", "3", "--json", "--schema-version", "3")).status).toBe(2);
  });

  it("refuses to print what JSON cannot say", async () => {
    const { status, stdout } = await run("half", "--of", "1e308", "--json");
    expect({ status, finite: stdout.includes("5e+307") }).toEqual({ status: 0, finite: true });
    const broken = analysis({
      name: "half",
      summary: anything,
      options: {},
      example: "mutu half",
      answer: async () => ({ figures: { mean: Number.NaN }, tables: [], sentence: "" }),
    });
    const ended = await runMutu(["half", "--json"], { registry: { half: async () => broken } });
    expect(ended).toMatchObject({ status: 1, stdout: "" });
  });

  it("ends with 3 under --strict when rows were rejected, and tells them on standard error", async () => {
    const strict = await run("half", "--of", "11", "--json", "--strict");
    expect(strict.status).toBe(3);
    expect(JSON.parse(strict.stdout)).toMatchObject({
      rejectedCount: 1,
      rejected: [{ row: 2, reason: "empty" }],
    });
    expect(strict.stderr).toContain("1 baris ditolak");
    expect(strict.stderr).toContain("baris 2, kolom x: sel kosong");
    expect((await run("half", "--of", "11", "--json")).status).toBe(0);
    expect((await run("half", "--of", "3", "--strict")).status).toBe(0);
  });
});

describe("file of --out", () => {
  it("is written whole, in place of the screen, and nothing else is left", async () => {
    const file = join(folder, "half.json");
    writeFileSync(file, "old");
    expect(await run("half", "--of", "3", "--json", "--out", file)).toMatchObject({ status: 0, stdout: "" });
    expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({ half: 1.5 });
    expect(readdirSync(folder)).toEqual(["half.json"]);
  });

  it("that cannot be written ends with 1 and leaves nothing", async () => {
    const { status, stderr } = await run("half", "--of", "3", "--out", join(folder, "absent", "half.json"));
    expect(status).toBe(1);
    expect(stderr).toContain("foldernya tidak ada");
  });
});

/** The words of a line as a shell would pass them on: quotes keep blanks together. */
function shellWords(line: string): string[] {
  return [...line.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(
    ([, single, double, bare]) => single ?? double ?? bare ?? "",
  );
}

describe("commands of Mutu", () => {
  it.each(Object.keys(commands))(
    "mutu %s has a name, both languages and an example that it accepts",
    async (name) => {
      const command = await commands[name]?.();
      if (!command) throw new Error(`no command ${name}`);
      expect(command.name).toBe(name);
      expect(command.summary.id).not.toBe(command.summary.en);
      expect(command.example.startsWith(`mutu ${name}`)).toBe(true);
      const words = shellWords(command.example).slice(1 + name.split(" ").length);
      expect(() => parseInput(command, words)).not.toThrow();
    },
  );
});
