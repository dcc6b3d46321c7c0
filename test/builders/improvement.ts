import {
  decideProposal,
  type Finding,
  OpenFinding,
  openFinding,
  type Programme,
  type Proposal,
  Propose,
  propose,
  StartProgramme,
  startProgramme,
} from "../../src/modules/improvement/index.ts";
import type { Agency } from "../../src/modules/organisations/nouns/agency.ts";
import type { Unit } from "../../src/modules/organisations/nouns/unit.ts";
import type { Context, PersonActor } from "../../src/platform/context.ts";
import type { Seen } from "../../src/platform/evidence/freeze.ts";
import { newId } from "../../src/platform/ids.ts";
import { as } from "./context.ts";
import { anAgency, aUnit } from "./organisations.ts";
import { aPerson } from "./people.ts";

/** Two agencies and the people between whom an improvement passes. */
export type City = {
  readonly agency: Agency;
  readonly unit: Unit;
  readonly other: Agency;
  readonly otherUnit: Unit;
  readonly manager: PersonActor;
  readonly supervisor: PersonActor;
  /** Head of the unit: the authorised official for its procedures. */
  readonly head: PersonActor;
  readonly provider: PersonActor;
  readonly otherHead: PersonActor;
  readonly liaison: PersonActor;
};

export async function aCity(ctx: Context): Promise<City> {
  const agency = await anAgency(ctx, { name: "Dinas Perizinan Rekaan" });
  const unit = await aUnit(ctx, { agency, name: "Bidang Izin Usaha" });
  const other = await anAgency(ctx, { name: "Dinas Kominfo Rekaan" });
  const otherUnit = await aUnit(ctx, { agency: other, name: "Bidang Aplikasi" });
  const official = (at: Agency, functionCode: string, units: readonly Unit[] | "all") =>
    aPerson(ctx, { agency: at, role: "decision-maker", functionCode, units });
  return {
    agency,
    unit,
    other,
    otherUnit,
    manager: await aPerson(ctx, { agency }),
    supervisor: await aPerson(ctx, { agency, role: "supervisor" }),
    head: await official(agency, "unitHead", [unit]),
    provider: await official(agency, "providerHead", "all"),
    otherHead: await official(other, "unitHead", [otherUnit]),
    liaison: await aPerson(ctx, { agency: other, role: "liaison", units: [otherUnit] }),
  };
}

/** What was seen, as frozen with a finding. */
export function somethingSeen(agencyId: string): Seen {
  return {
    agencyId,
    kind: "complaint-counts",
    sentence: {
      id: "Pengaduan antrean naik: 9 sepekan, biasanya 4.",
      en: "Complaints about queues rose: 9 a week, usually 4.",
    },
    definition: { population: "pengaduan antrean", every: "week" },
    rows: [
      { at: "2026-02-16", value: 4 },
      { at: "2026-02-23", value: 9 },
    ],
    picture: null,
  };
}

export function aFinding(ctx: Context, city: City, given: Record<string, unknown> = {}): Promise<Finding> {
  const finding = OpenFinding.parse({
    agencyId: city.agency.id,
    unitId: city.unit.id,
    title: "Antrean loket izin terlalu panjang",
    weakness: "Warga menunggu lebih dari tiga jam hampir setiap Senin pagi.",
    componentKey: "timeLimit",
    people: 240,
    daysLost: 90,
    ...given,
  });
  return openFinding(as(ctx, city.manager), finding, [somethingSeen(city.agency.id)]);
}

/** A proposal that waits for its decision, and the finding that it answers. */
export async function aProposal(
  ctx: Context,
  city: City,
  given: Record<string, unknown> = {},
): Promise<{ readonly proposal: Proposal; readonly finding: Finding }> {
  const finding = await aFinding(ctx, city);
  const said = Propose.parse({
    agencyId: city.agency.id,
    unitId: city.unit.id,
    findingIds: [finding.id],
    title: "Buka loket kedua setiap Senin",
    change: "Loket kedua dibuka setiap Senin pukul 08.00 sampai 12.00 dan nomor antrean dibagi daring.",
    rightKey: "procedure.adopt",
    metric: { kind: "complaint-count", agencyId: city.agency.id, category: "antrean" },
    direction: "lower",
    predictedSize: 3,
    windowDays: 70,
    costRupiah: "2500000",
    ...given,
  });
  return { proposal: await propose(as(ctx, city.manager), said), finding };
}

/** A programme of one action, asked of the unit of the other agency. */
export async function aProgramme(
  ctx: Context,
  city: City,
  dueOn: string,
): Promise<{ readonly programme: Programme; readonly proposal: Proposal; readonly finding: Finding }> {
  const { proposal, finding } = await aProposal(ctx, city);
  await decideProposal(as(ctx, city.head), {
    agencyId: proposal.agencyId,
    proposalId: proposal.id,
    version: proposal.version,
    outcome: "accept",
    reason: "Buktinya jelas dan biayanya kecil.",
    change: "",
    basisOfContent: "SOP Loket 2025 nomor 4",
    agreements: [],
  });
  const planned = StartProgramme.parse({
    agencyId: proposal.agencyId,
    proposalId: proposal.id,
    actions: [
      {
        ownerAgencyId: city.other.id,
        ownerUnitId: city.otherUnit.id,
        title: "Pasang nomor antrean daring",
        text: "Pasang aplikasi nomor antrean di dua loket dan latih petugasnya.",
        dueOn,
      },
    ],
  });
  return { programme: await startProgramme(as(ctx, city.manager), planned), proposal, finding };
}

/** Complaints of a category in each of some weeks, one week after the other. */
export async function complaintsByWeek(
  ctx: Context,
  city: City,
  given: { readonly category: string; readonly from: string; readonly counts: readonly number[] },
): Promise<void> {
  const rows = given.counts.flatMap((count, week) =>
    Array.from({ length: count }, (_, i) => {
      const day = Date.parse(given.from) + (week * 7 + (i % 5)) * 86_400_000;
      const id = newId(ctx.now, ctx.random);
      return {
        agency_id: city.agency.id,
        id,
        number: `R-${id.slice(-12)}`,
        unit_id: city.unit.id,
        state: "received" as const,
        class: "complaint-ordinary" as const,
        category: given.category,
        channel: "import" as const,
        title: "Antrean",
        body: "Antrean panjang",
        received_at: new Date(day + 3 * 3_600_000),
      };
    }),
  );
  await ctx.db.insertInto("complaint").values(rows).execute();
}
