import { describe, expect, it } from "vitest";
import type { Column } from "./describe.ts";
import { rowTypes } from "./row-types.ts";

function aColumn(name: string, type: string, more: Partial<Column> = {}): Column {
  return { name, type, nullable: false, default: null, identity: null, ...more };
}

function typesOf(columns: readonly Column[], constraints: readonly string[] = []): string {
  const table = { name: "a_thing", columns, constraints, indexes: [], triggers: [] };
  return rowTypes({ tables: [table], functions: [] });
}

describe("generated row types", () => {
  it.each([
    [aColumn("at", "timestamp with time zone"), "at: Date;"],
    [aColumn("on_day", "date"), "on_day: string;"],
    [aColumn("during", "tstzrange"), "during: string;"],
    [aColumn("rows_read", "bigint"), "rows_read: number;"],
    [aColumn("cost_rupiah", "bigint"), "cost_rupiah: bigint;"],
    [aColumn("share", "numeric(5,4)"), "share: number;"],
    [aColumn("facts", "jsonb"), "facts: Json;"],
    [aColumn("rights", "text[]"), "rights: string[];"],
    [aColumn("unit", "text", { nullable: true }), "unit: string | null;"],
    [aColumn("version", "integer", { default: "1" }), "version: Generated<number>;"],
    [aColumn("id", "bigint", { identity: "always" }), "id: Generated<number>;"],
  ])("say %o as %s", (column, line) => {
    expect(typesOf([column])).toContain(`\n  ${line}\n`);
  });

  it("are unions where a check lists words", () => {
    const state = aColumn("state", "text", { default: "'open'::text" });
    const types = typesOf([state], ["CHECK ((state = ANY (ARRAY['open'::text, 'closed'::text])))"]);
    expect(types).toContain('state: Generated<"open" | "closed">;');
  });

  it("refuse a type that nobody has thought about", () => {
    expect(() => typesOf([aColumn("where", "point")])).toThrow("a_thing.where: no type is known for point");
  });

  it("know which rows belong to a unit and which tell something about one", () => {
    const columns = [aColumn("agency_id", "uuid"), aColumn("id", "uuid"), aColumn("unit_id", "uuid")];
    expect(typesOf(columns, ["PRIMARY KEY (agency_id, id)"])).toContain("a_thing: { unit: true");
    expect(typesOf(columns, ["PRIMARY KEY (agency_id, unit_id)"])).toContain("a_thing: { unit: false");
  });

  it("know what rows without a unit of their own are part of", () => {
    const aTable = (name: string, columns: readonly Column[], constraints: readonly string[]) => {
      return { name, columns, constraints, indexes: [], triggers: [] };
    };
    const own = [aColumn("agency_id", "uuid"), aColumn("id", "uuid")];
    const thing = aTable("a_thing", [...own, aColumn("unit_id", "uuid")], ["PRIMARY KEY (agency_id, id)"]);
    const part = aTable(
      "a_part",
      [...own, aColumn("thing_id", "uuid")],
      ["PRIMARY KEY (agency_id, id)", "FOREIGN KEY (agency_id, thing_id) REFERENCES a_thing(agency_id, id)"],
    );
    expect(rowTypes({ tables: [part, thing], functions: [] })).toContain(
      'a_part: { unit: false, restricted: false, partOf: [{ table: "a_thing", key: [["thing_id", "id"]] }] }',
    );
  });
});
