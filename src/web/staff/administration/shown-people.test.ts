import { describe, expect, it } from "vitest";
import type { Appointment, Person } from "../../../modules/organisations/index.ts";
import { formatter } from "../../../platform/i18n/format.ts";
import { translator } from "../../../platform/i18n/translate.ts";
import { shownAppointment, shownPeople } from "./shown-people.ts";

const rina: Person = {
  id: "rina",
  name: "Rina",
  email: "rina@contoh.go.id",
  active: true,
  fictional: false,
  hasPassword: true,
};
const position: Appointment = {
  agencyId: "a",
  id: "x",
  version: 1,
  personId: "rina",
  role: "liaison",
  functionCode: "liaisonOfficer",
  title: "Penghubung",
  decree: "SK 1",
  basis: "attribution",
  onBehalfOf: null,
  allUnits: false,
  unitIds: ["u1", "u2"],
  restricted: false,
  identity: false,
  from: "2026-01-01",
  until: "2026-07-01",
};

describe("people as the list shows them", () => {
  it.each([
    ["at work", {}, {}, "working"],
    ["not signed in yet", { hasPassword: false }, {}, "invited"],
    ["invented", { fictional: true }, {}, "invented"],
    ["whose position is over", {}, { until: "2026-03-02" }, "idle"],
    ["whose position has not begun", {}, { from: "2026-03-03" }, "idle"],
  ])("somebody %s", (_, person, change, state) => {
    const [shown] = shownPeople([{ ...rina, ...person }], [{ ...position, ...change }], "2026-03-02");
    expect(shown?.state).toBe(state);
  });
});

describe("position as the page shows it", () => {
  const words = {
    t: translator("id"),
    format: formatter("id", "Asia/Jakarta"),
    today: "2026-03-02",
    functions: new Map([["liaisonOfficer", "pejabat penghubung"]]),
    units: new Map([
      ["u1", "Loket"],
      ["u2", "Arsip"],
    ]),
  };

  it("has the last day of the decree, not the day after it", () => {
    expect(shownAppointment(position, words)).toMatchObject({
      days: "01-01-2026 sampai 30-06-2026",
      function: "pejabat penghubung",
      scope: "Loket dan Arsip",
      state: "in-force",
    });
  });

  it("without an end says since when", () => {
    expect(shownAppointment({ ...position, until: null }, words).days).toBe("sejak 01-01-2026");
  });
});
