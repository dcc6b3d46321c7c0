import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { Actor, Role } from "../../../platform/context.ts";
import { shippedMatrix } from "../../../platform/rights/load-matrix.ts";
import {
  type Appointment,
  checkGrant,
  endedAfter,
  functionsInside,
  grantShape,
  rightToAppoint,
  roleOfFunction,
} from "./appointment.ts";

const agencyId = "0190b5e0-0000-7000-8000-000000000001";
const Grant = z.strictObject(grantShape).superRefine(checkGrant);
const grant = {
  agencyId,
  functionCode: "unitHead",
  title: "Kepala Bidang Perizinan",
  decree: "SK 800/12/2026",
  allUnits: true,
  from: "2026-03-01",
};

describe("grant (AUT-04)", () => {
  it.each([
    ["a last day before the first", { lastDay: "2026-02-28" }, "organisations.days-reversed"],
    ["a mandate of nobody", { basis: "mandate" }, "organisations.for-whom"],
    ["an acting official for nobody", { basis: "acting" }, "organisations.for-whom"],
    ["no unit at all", { allUnits: false }, "organisations.which-units"],
    ["restricted reports for a unit head", { restricted: true }, "organisations.restricted-inspectorate"],
  ])("with %s is refused", (_, change, message) => {
    const issues = Grant.safeParse({ ...grant, ...change }).error?.issues ?? [];
    expect(issues.map((issue) => issue.message)).toEqual([message]);
  });

  it.each([
    ["one day only", { lastDay: "2026-03-01" }],
    ["a delegation, which stands for itself", { basis: "delegation" }],
    ["restricted reports for the inspectorate", { functionCode: "internalAuditor", restricted: true }],
  ])("with %s is taken", (_, change) => {
    expect(Grant.safeParse({ ...grant, ...change }).success).toBe(true);
  });

  it("without a decree is refused", () => {
    expect(Grant.safeParse({ ...grant, decree: " " }).success).toBe(false);
  });
});

describe("role of a function (authority.md section 1)", () => {
  const { functions } = shippedMatrix;

  it.each([
    ["qualityManager", "quality-manager"],
    ["unitHead", "decision-maker"],
    ["internalAuditor", "inspectorate"],
    ["evaluator", "auditor"],
    ["dataProtectionOfficer", "auditor"],
  ])("%s works as %s", (code, role) => {
    expect(roleOfFunction(functions, code)).toBe(role);
  });

  it.each(["ombudsman", "public", "council", "serviceOfficer", "nobodyKnows"])("%s works outside", (code) => {
    expect(() => roleOfFunction(functions, code)).toThrow("organisations.function-outside");
  });

  it("is known for every function that can be chosen", () => {
    for (const { code } of functionsInside(functions)) expect(roleOfFunction(functions, code)).toBeTruthy();
  });
});

describe("right to appoint (authority.md section 4: grant and use)", () => {
  const plain = { restricted: false, identity: false };

  it.each([
    ["agency-admin", plain, "person.invite"],
    ["agency-admin", { ...plain, restricted: true }, "settings.grantRole"],
    ["agency-admin", { ...plain, identity: true }, "settings.grantRole"],
    ["decision-maker", plain, "settings.grantRole"],
    ["quality-manager", plain, "settings.grantRole"],
  ] as const)("of %s for %j is %s", (role, scope, right) => {
    expect(rightToAppoint(somebody(role), scope)).toBe(right);
  });
});

function somebody(role: Role): Actor {
  const scope = { agencies: [agencyId], units: "all", restricted: false, identity: false } as const;
  return { kind: "person", personId: "p", agencyId, grantId: "g", role, functionCode: "x", scope };
}

describe("end of an appointment", () => {
  const held: Appointment = {
    ...grant,
    id: "x",
    version: 1,
    personId: "p",
    role: "decision-maker",
    basis: "attribution",
    onBehalfOf: null,
    unitIds: [],
    restricted: false,
    identity: false,
    until: null,
  };

  it("is the day after the last day", () => {
    expect(endedAfter(held, "2026-12-31").until).toBe("2027-01-01");
    expect(endedAfter(held, "2028-02-28").until).toBe("2028-02-29");
  });

  it("is not before its first day", () => {
    expect(() => endedAfter(held, "2026-02-28")).toThrow("organisations.ends-before-start");
  });

  it("cannot be moved later again: that is a new decree", () => {
    expect(() => endedAfter({ ...held, until: "2026-06-01" }, "2026-06-30")).toThrow(
      "organisations.ended-already",
    );
  });
});
