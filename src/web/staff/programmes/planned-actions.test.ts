import { describe, expect, it } from "vitest";
import { filledPlaces, placesToShow, withOwners } from "./planned-actions.ts";

function formOf(fields: Readonly<Record<string, string>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

const threeRows = {
  "actions.0.title": "Pasang nomor antrean",
  "actions.0.ownerUnitId": "unit-1",
  "actions.1.title": " ",
  "actions.1.dueOn.day": "",
  "actions.2.title": "",
  "actions.2.dueOn.month": "3",
};

describe("actions of a programme as they are filled in", () => {
  it("leaves out rows that nobody wrote into", () => {
    expect(filledPlaces(formOf(threeRows))).toEqual([0, 2]);
  });

  it("shows every row again, and one more when that is asked for", () => {
    expect(placesToShow(formOf(threeRows))).toEqual([0, 1, 2]);
    expect(placesToShow(formOf({ ...threeRows, more: "true" }))).toEqual([0, 1, 2, 3]);
  });

  it("adds the agency of the unit that was chosen, whatever the form says itself", () => {
    const form = formOf({ ...threeRows, "actions.0.ownerAgencyId": "forged", version: "1" });
    const owned = withOwners(form, new Map([["unit-1", "agency-1"]]));
    expect(owned.getAll("actions.0.ownerAgencyId")).toEqual(["agency-1"]);
    expect(owned.get("actions.1.ownerAgencyId")).toBe("");
    expect(owned.get("version")).toBe("1");
  });

  it("numbers the rows anew, so that a mistake is shown where it was made", () => {
    const owned = withOwners(formOf(threeRows), new Map());
    expect(owned.get("actions.1.dueOn.month")).toBe("3");
    expect(owned.has("actions.2.title")).toBe(false);
  });
});
