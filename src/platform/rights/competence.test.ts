import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Appointment, decidingFunctions, judge, otherDeciders } from "./competence.ts";
import { rightNamed, shippedMatrix } from "./load-matrix.ts";

const here = "0190aaaa-0000-7000-8000-000000000001";
const there = "0190aaaa-0000-7000-8000-000000000002";
const today = "2026-03-02";

function holding(functionCode: string, given: Partial<Appointment> = {}): Appointment {
  return {
    agencyId: here,
    id: "grant",
    personId: "rina",
    functionCode,
    title: "Jabatan rekaan",
    decree: "SK 1/2020",
    basis: "attribution",
    from: "2026-01-01",
    until: "2026-04-01",
    ...given,
  };
}

function said(key: string, appointment: Appointment, on = today, agencyId = here): string {
  const judgement = judge(rightNamed(shippedMatrix, key), appointment, { today: on, agencyId });
  return judgement.allowed ? "allowed" : judgement.reason;
}

describe("competence to decide (UU 30/2014 Pasal 8(1))", () => {
  it("is the holder's and nobody else's", () => {
    expect(said("standard.adopt", holding("providerHead"))).toBe("allowed");
    expect(said("standard.adopt", holding("qualityManager"))).toBe("not-the-holder");
    expect(said("standard.adopt", holding("unitHead"))).toBe("not-the-holder");
  });

  it("of the authorised official is that of the unit head and the head of the provider", () => {
    expect(said("procedure.adopt", holding("unitHead"))).toBe("allowed");
    expect(said("procedure.adopt", holding("providerHead"))).toBe("allowed");
    expect(said("procedure.adopt", holding("supervisor"))).toBe("not-the-holder");
  });

  it("in an office of one agency ends at its door; one above several agencies reaches over", () => {
    expect(said("standard.adopt", holding("providerHead"), today, there)).toBe("not-the-holder");
    expect(said("complaint.classify", holding("complaintOfficer"), today, there)).toBe("not-the-holder");
    expect(said("settings.parameter", holding("accountableOfficial"), today, there)).toBe("allowed");
    expect(said("finding.open", holding("supervisor"), today, there)).toBe("allowed");
  });
});

describe("functions that decide together (AUT-03)", () => {
  it("are all the others, and nobody where one of several is enough", () => {
    const others = (key: string, code: string | null) => otherDeciders(rightNamed(shippedMatrix, key), code);
    expect(others("fee.set", "providerHead")).toEqual(["council"]);
    expect(others("ombudsman.carryOut", "providerSuperior")).toEqual(["providerHead"]);
    expect(others("fee.set", null)).toEqual(["council", "providerHead"]);
    expect(others("compensation.decide", "unitSuperior")).toEqual([]);
    expect(others("procedure.adopt", "unitHead")).toEqual([]);
  });

  it("do not include a function that holds the right under a general name", () => {
    const right = { decides: ["authorisedOfficial", "council"], decidesMode: "all" } as const;
    expect(otherDeciders({ ...right, decides: [...right.decides] }, "unitHead")).toEqual(["council"]);
  });
});

describe("dates of a grant (UU 30/2014 Pasal 15(2), AUT-04)", () => {
  it.each([
    ["2025-12-31", "not-in-force"],
    ["2026-01-01", "allowed"],
    ["2026-03-31", "allowed"],
    ["2026-04-01", "not-in-force"],
  ])("on %s it is %s", (day, expected) => {
    expect(said("standard.adopt", holding("providerHead"), day)).toBe(expected);
  });

  it("without an end hold on", () => {
    expect(said("standard.adopt", holding("providerHead", { until: null }), "2031-01-01")).toBe("allowed");
  });
});

describe("basis of a grant (UU 30/2014 Pasal 13, 14, 34)", () => {
  it.each([
    ["mandate", "complaint.classify", "complaintOfficer", "allowed"],
    ["mandate", "complaint.revealIdentity", "unitSuperior", "not-delegable"],
    ["mandate", "standard.adopt", "providerHead", "not-delegable"],
    ["mandate", "proposal.decide", "unitHead", "allowed"],
    ["acting", "money.listNeeds", "providerHead", "allowed"],
    ["acting", "sanction.officer", "officerSuperior", "not-delegable"],
    ["acting", "pledge.adopt", "providerHead", "not-delegable"],
    ["delegation", "standard.adopt", "providerHead", "allowed"],
    ["delegation", "sanction.unit", "unitSuperior", "not-delegable"],
  ] as const)("%s of %s to the %s: %s (AUT-05, AUT-06, AUT-07)", (basis, key, functionCode, expected) => {
    expect(said(key, holding(functionCode, { basis }))).toBe(expected);
  });

  it("never lets a mandate or an acting official change organisation, staff or budget (Pasal 14(7))", () => {
    const reserved = shippedMatrix.actions.filter(({ key }) =>
      /^(people\.(add|select|reward)|money\.allocate|fee\.|compensation\.|sanction\.)/.test(key),
    );
    expect(reserved.length).toBeGreaterThanOrEqual(11);
    for (const right of reserved) {
      for (const functionCode of decidingFunctions(right)) {
        for (const basis of ["mandate", "acting"] as const) {
          expect(said(right.key, holding(functionCode, { basis }))).toBe("not-delegable");
        }
      }
    }
  });
});

describe("own work (AUT-09, AUT-10, AUT-11)", () => {
  const right = rightNamed(shippedMatrix, "effect.verify");
  const supervisor = holding("supervisor");

  it("is judged by nobody themselves: persons count, not roles", () => {
    const own = { notBy: ["budi", null, "rina"] };
    expect(judge(right, supervisor, { today, agencyId: here }, own)).toEqual({
      allowed: false,
      reason: "own-work",
    });
    const other = holding("supervisor", { personId: "sari" });
    expect(judge(right, other, { today, agencyId: here }, own)).toEqual({ allowed: true });
  });

  it("never widens what somebody may do", () => {
    const functions = shippedMatrix.functions.map(({ code }) => code);
    const occasion = fc.record({
      right: fc.constantFrom(...shippedMatrix.actions),
      functionCode: fc.constantFrom(...functions),
      basis: fc.constantFrom("attribution", "delegation", "mandate", "acting"),
      today: fc.constantFrom("2025-12-31", "2026-01-01", "2026-04-01"),
      agencyId: fc.constantFrom(here, there),
      notBy: fc.array(fc.constantFrom("rina", "budi", null), { maxLength: 3 }),
    });
    fc.assert(
      fc.property(occasion, ({ right, functionCode, basis, notBy, ...on }) => {
        const appointment = holding(functionCode, { basis });
        const free = judge(right, appointment, on).allowed;
        const bound = judge(right, appointment, on, { notBy }).allowed;
        expect(bound).toBe(free && !notBy.includes("rina"));
      }),
    );
  });
});
