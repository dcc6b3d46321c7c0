import { describe, expect, it } from "vitest";
import type { Table } from "./describe.ts";
import { partsOf } from "./parts-of.ts";

function aTable(name: string, columns: readonly string[], constraints: readonly string[]): Table {
  const column = (name: string) => {
    const [bare = "", nullable] = name.split("?");
    return { name: bare, type: "uuid", nullable: nullable !== undefined, default: null, identity: null };
  };
  return { name, columns: columns.map(column), constraints, indexes: [], triggers: [] };
}

const complaint = aTable("complaint", ["agency_id", "id", "unit_id"], []);
const clock = aTable(
  "clock",
  ["agency_id", "complaint_id", "kind", "parameter_id?"],
  [
    "PRIMARY KEY (agency_id, complaint_id, kind)",
    "FOREIGN KEY (agency_id, complaint_id) REFERENCES complaint(agency_id, id)",
    "FOREIGN KEY (parameter_id) REFERENCES regulatory_parameter(id)",
  ],
);
const move = aTable(
  "clock_move",
  ["agency_id", "complaint_id", "kind"],
  [
    "FOREIGN KEY (agency_id, complaint_id, kind) REFERENCES clock(agency_id, complaint_id, kind) ON DELETE CASCADE",
  ],
);
const detector = aTable("detector", ["agency_id", "id"], ["FOREIGN KEY (agency_id) REFERENCES agency(id)"]);
const note = aTable(
  "note",
  ["agency_id", "complaint_id?", "detector_id"],
  [
    "FOREIGN KEY (agency_id, complaint_id) REFERENCES complaint(agency_id, id)",
    "FOREIGN KEY (agency_id, detector_id) REFERENCES detector(agency_id, id)",
  ],
);
const tables = [complaint, clock, move, detector, note];
const of = (table: Table) =>
  partsOf(table, tables, ({ columns }) => columns.some((c) => c.name === "unit_id"));

describe("what rows without a unit of their own are part of", () => {
  it("is the row that their key points to", () => {
    expect(of(clock)).toEqual([{ of: "complaint", key: [["complaint_id", "id"]] }]);
  });

  it("reaches a unit over several steps", () => {
    expect(of(move)).toEqual([
      {
        of: "clock",
        key: [
          ["complaint_id", "complaint_id"],
          ["kind", "kind"],
        ],
      },
    ]);
  });

  it("is nothing for a row that belongs to a unit itself, or where nothing depends on units", () => {
    expect(of(complaint)).toEqual([]);
    expect(of(detector)).toEqual([]);
  });

  it("is not what a key may leave open", () => {
    expect(of(note)).toEqual([]);
  });
});
