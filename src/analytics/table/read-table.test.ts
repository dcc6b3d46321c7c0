import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readTable, type TableOptions } from "./read-table.ts";
import type { RejectedRow } from "./rejection.ts";
import { TableError } from "./table-error.ts";

const byLooking: TableOptions = { delimiter: null, encoding: null, path: null };

async function* pieces(content: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < content.length; at += size) yield content.subarray(at, at + size);
}

async function read(content: string | Uint8Array, options: Partial<TableOptions> = {}, size = 1 << 20) {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  const table = await readTable(pieces(bytes, size), { ...byLooking, ...options });
  const rejected: RejectedRow[] = [];
  const rows: string[][] = [];
  const numbers: number[] = [];
  const all = table.columns.map((_, i) => i);
  for await (const batch of table.rows(all, (row) => rejected.push(row)))
    for (const { number, cells } of batch) {
      rows.push([...cells]);
      numbers.push(number);
    }
  return { columns: table.columns, form: table.form, rows, numbers, rejected };
}

async function problemOf(content: string | Uint8Array, options: Partial<TableOptions> = {}): Promise<string> {
  try {
    await read(content, options);
  } catch (error) {
    if (error instanceof TableError) return error.problem;
    throw error;
  }
  return "none";
}

describe("table of delimited text (RFC 4180)", () => {
  it("keeps delimiters, doubled quotes and line breaks inside quotes, and blanks around a value", async () => {
    const { rows } = await read('a,b\r\n"x, y","say ""no"""\r\n"two\nlines", z \r\n');
    expect(rows).toEqual([
      ["x, y", 'say "no"'],
      ["two\nlines", " z "],
    ]);
  });

  it("reads the last row without a line end", async () => {
    expect((await read("a,b\n1,2")).rows).toEqual([["1", "2"]]);
    expect((await read('a,b\n1,"2"')).rows).toEqual([["1", "2"]]);
  });

  it("takes a quote in the middle of a field as a plain character", async () => {
    expect((await read('a,b\npipa 2" lama,3\n')).rows).toEqual([['pipa 2" lama', "3"]]);
  });

  it("numbers rows as a spreadsheet does, empty lines included", async () => {
    expect((await read("a,b\n1,2\n\n3,4\n")).numbers).toEqual([2, 4]);
  });

  it("reads lines that end with CR alone", async () => {
    expect((await read("a,b\r1,2\r3,4\r")).rows).toEqual([
      ["1", "2"],
      ["3", "4"],
    ]);
  });

  it.each([
    [",", "a,b,c\n1,2,3\n"],
    [";", "a;b;c\n1,5;2,5;3,5\n"],
    ["\t", "a\tb\tc\n1,5\t2\t3\n"],
    [";", 'a;"b;,,,,,"\n1;2\n'],
  ])("finds the delimiter %j by looking", async (delimiter, content) => {
    expect((await read(content)).form.delimiter).toBe(delimiter);
  });

  it("follows the line sep= that spreadsheets write", async () => {
    expect((await read("sep=;\na;b\n1;2\n")).rows).toEqual([["1", "2"]]);
  });

  it("reads a table of one column", async () => {
    const { columns, rows } = await read("nilai\n3\n4\n");
    expect(columns).toEqual(["nilai"]);
    expect(rows).toEqual([["3"], ["4"]]);
  });

  it("says the same however the bytes are cut into chunks", async () => {
    const content = 'nama;kota\r\n"Sité ""A""";Ωhm\r\n\r\n"x\r\ny";é\r\nlast;"z"';
    const whole = await read(content);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 40 }), async (size) => {
        expect(await read(content, {}, size)).toEqual(whole);
      }),
    );
  });

  it("gives back the cells that were written, whatever they hold", async () => {
    const cell = fc.string({ unit: fc.constantFrom("a", ",", '"', "\n", "\r", " ", ";", "é") });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { maxLength: 20 }), async (rows) => {
        const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const content = ["first,second", ...rows.map((row) => row.map(quote).join(","))].join("\n");
        expect((await read(content, { delimiter: "," }, 7)).rows).toEqual(rows);
      }),
    );
  });
});

describe("rows that are not like the others", () => {
  it("rejects a row with more or fewer columns, with both counts", async () => {
    const { rows, rejected } = await read("a,b\n1,2\n1,2,3\n1\n5,6\n");
    expect(rows).toHaveLength(2);
    expect(rejected.map(({ row, reason, facts }) => ({ row, reason, ...facts }))).toEqual([
      { row: 3, reason: "ragged", found: 3, expected: 2 },
      { row: 4, reason: "ragged", found: 1, expected: 2 },
    ]);
  });

  it("rejects the header when it comes again in the middle", async () => {
    const { rows, rejected } = await read("a,b\n1,2\na,b\n3,4\n");
    expect(rows).toHaveLength(2);
    expect(rejected).toMatchObject([{ row: 3, reason: "header-again" }]);
  });

  it("rejects a row with text after a closing quote and goes on with the next", async () => {
    const { rows, rejected } = await read('a,b\n"x"y,1\n3,4\n');
    expect(rows).toEqual([["3", "4"]]);
    expect(rejected).toMatchObject([{ row: 2, reason: "quote" }]);
  });

  it("rejects the row of a quote that never closes", async () => {
    const { rows, rejected } = await read('a,b\n1,2\n"x,3\n5,6\n');
    expect(rows).toEqual([["1", "2"]]);
    expect(rejected).toMatchObject([{ row: 3, reason: "unclosed-quote" }]);
  });
});

describe("encoding of a table", () => {
  it("reads UTF-8 with and without a byte order mark", async () => {
    expect((await read("\ufeffkota,n\nSité,1\n")).columns).toEqual(["kota", "n"]);
    expect((await read("kota,n\nSité,1\n")).rows).toEqual([["Sité", "1"]]);
  });

  it("reads Windows-1252 when the bytes are no UTF-8, also far into the file", async () => {
    const far = Buffer.concat([
      Buffer.from(`a,b\n${"1,2\n".repeat(50_000)}`),
      Buffer.from([0x93, 0xe9, 0x94, 0x2c, 0x80, 0x0a]),
    ]);
    expect((await read(far)).rows.at(-1)).toEqual(["“é”", "€"]);
  });

  it("decides after a character that two chunks share", async () => {
    const utf8 = Buffer.from("a,b\ncafé,1\n");
    const cut = utf8.indexOf(0xc3) + 1;
    expect((await read(utf8, {}, cut)).rows).toEqual([["café", "1"]]);
    const windows = Buffer.from("a,b\ncaf\xe9,1\n", "latin1");
    expect((await read(windows, {}, windows.indexOf(0xe9) + 1)).rows).toEqual([["café", "1"]]);
  });

  it("reads UTF-16 with a byte order mark", async () => {
    expect((await read(Buffer.from("\ufeffa\tb\né\t2\n", "utf16le"))).rows).toEqual([["é", "2"]]);
  });

  it("refuses a file that begins as UTF-8 and goes on as something else", async () => {
    const mixed = Buffer.concat([Buffer.from("a,b\né,1\n"), Buffer.from([0xe9, 0x2c, 0x31, 0x0a])]);
    expect(await problemOf(mixed)).toBe("undecodable");
    expect((await read(mixed, { encoding: "windows-1252" })).rows).toEqual([
      ["Ã©", "1"],
      ["é", "1"],
    ]);
  });
});

describe("files that are no table", () => {
  it.each([
    ["empty", "", {}],
    ["empty", "  \n\n", {}],
    ["binary", "a,b\n1,\u0000\n", {}],
    ["spreadsheet", "PK\u0003\u0004....", {}],
    ["xml", '<?xml version="1.0"?><log/>', {}],
    ["json", '[{"a":1}]', {}],
    ["wrong-delimiter", "a;b\n1;2\n", { delimiter: "," }],
    ["title-above-header", "Laporan Pengaduan\na,b\n1,2\n3,4\n", {}],
    ["parquet-stream", "PAR1....PAR1", {}],
  ] as const)("says %s for %j", async (problem, content, options) => {
    expect(await problemOf(content, options)).toBe(problem);
  });

  it("says where a gzip file is cut or damaged", async () => {
    const rows = Array.from({ length: 20_000 }, (_, i) => `${i},${(i * 7919) % 10_007}`).join("\n");
    const packed = gzipSync(`a,b\n${rows}\n`);
    expect((await read(packed)).rows).toHaveLength(20_000);
    expect(await problemOf(packed.subarray(0, packed.length / 2))).toBe("gzip-cut");
    const damaged = Buffer.from(packed);
    damaged.fill(0xff, 2000, 2100);
    expect(await problemOf(damaged)).toBe("gzip-damaged");
  });

  it("stops unpacking what grows far beyond any table", async () => {
    expect(await problemOf(gzipSync(Buffer.alloc(80 << 20, `${"x".repeat(5000)},2\n`)))).toBe("gzip-bomb");
  });

  it("stops at a record without end instead of filling memory", async () => {
    expect(await problemOf(`a,b\n"${"x".repeat(9 << 20)}`)).toBe("record-too-long");
  });
});

/** Garbage is collected on demand here, because a measure of memory means little between two collections. */
function collectGarbage(): void {
  setFlagsFromString("--expose-gc");
  runInNewContext("gc()");
}

describe("file behind a table", () => {
  it.each([
    ["that is no table", "PK\u0003\u0004", false],
    ["whose rows nobody reads", "a,b\n1,2\n", true],
    ["of JSON Lines whose rows nobody reads", '{"a":1}\n'.repeat(3000), true],
  ])("%s is let go of", async (_, content, isTable) => {
    let isOpen = false;
    async function* file(): AsyncGenerator<Uint8Array> {
      isOpen = true;
      try {
        for (;;) yield Buffer.from(content);
      } finally {
        isOpen = false;
      }
    }
    const table = await readTable(file(), byLooking).catch(() => null);
    expect({ isTable: table !== null, isOpen }).toEqual({ isTable, isOpen: isTable });
    await table?.close();
    expect(isOpen).toBe(false);
  });
});

describe("large tables", () => {
  it("reads 100,000 columns at once", async () => {
    const header = Array.from({ length: 100_000 }, (_, i) => `k${i}`).join(",");
    const row = Array.from({ length: 100_000 }, (_, i) => i).join(",");
    const { columns, rows } = await read(`${header}\n${row}\n${row}\n`);
    expect(columns).toHaveLength(100_000);
    expect(rows).toHaveLength(2);
  });

  it("keeps no more of a file than a few chunks, also when cells are kept", async () => {
    const line = "PENGADUAN-2026-000001,2026-01-05T08:00:00+07:00,Dinas Perhubungan Kota,";
    const chunk = Buffer.from(`${line}${"keterangan ".repeat(40)}\n`.repeat(2000));
    async function* large(): AsyncGenerator<Uint8Array> {
      yield Buffer.from("id,at,unit,note\n");
      for (let i = 0; i < 64; i++) yield chunk;
    }
    const table = await readTable(large(), byLooking);
    const kept: string[] = [];
    collectGarbage();
    const before = process.memoryUsage().heapUsed;
    for await (const batch of table.rows([0], () => undefined))
      for (const { number, cells } of batch) if (number % 1000 === 0) kept.push(cells[0] ?? "");
    collectGarbage();
    expect(kept).toHaveLength(128);
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(chunk.length * 8);
  });
});

describe("table of JSON Lines", () => {
  it("has a column for each key and an empty cell for what is absent or null", async () => {
    const { columns, rows, form } = await read('{"a":1,"b":"x"}\n{"b":null,"c":true}\n');
    expect(form.format).toBe("json-lines");
    expect(columns).toEqual(["a", "b", "c"]);
    expect(rows).toEqual([
      ["1", "x", ""],
      ["", "", "true"],
    ]);
  });

  it("rejects a line that is not an object", async () => {
    const { rows, rejected } = await read('{"a":1}\n{"a":\n[1]\n{"a":2}\n');
    expect(rows).toEqual([["1"], ["2"]]);
    expect(rejected).toMatchObject([
      { row: 2, reason: "not-json" },
      { row: 3, reason: "not-json" },
    ]);
  });
});
