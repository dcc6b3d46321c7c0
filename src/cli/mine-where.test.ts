import { describe, expect, it } from "vitest";
import { aFile } from "../../test/builders/event-logs.ts";
import { figuresOf, runMutu } from "../../test/setup/run-mutu.ts";

const csv = `no_permohonan,tahap,waktu,kanal,unit
1,Terima,2026-01-05 08:00,loket,A
1,Terbit,2026-01-07 08:00,loket,A
2,Terima,2026-01-06 08:00,web,B
3,Terima,2026-02-06 08:00,web,A
3,Kembali,2026-02-07 08:00,web,A
`;

const casesWhere = async (where: string, ...more: string[]) =>
  (await figuresOf(["mine", "summary", aFile(csv), "--where", where, ...more])).cases;

describe("mutu mine --where", () => {
  it("keeps the cases that fulfil every filter", async () => {
    expect(await casesWhere("attribute:kanal=web")).toBe(2);
    expect(await casesWhere("attribute:Kanal=web; unit:A; with:Kembali")).toBe(1);
    expect(await casesWhere("started:2026-01-05..2026-01-06; lasted:1d..")).toBe(1);
    expect(await casesWhere("open", "--ended", "Terbit")).toBe(2);
    expect(await casesWhere("open:Terbit")).toBe(2);
  });

  it("says in a sentence what is asked, and how many cases each filter leaves", async () => {
    const { stderr } = await runMutu(["mine", "dfg", aFile(csv), "--where", "attribute:kanal=web; unit:A"]);
    expect(stderr).toContain("Kasus yang kanal-nya web. 2 dari 3 kasus tersisa.");
    expect(stderr).toContain("Kasus yang kanal-nya web dan unitnya A. 1 dari 3 kasus tersisa.");
  });

  it.each([
    ["mulai:2026-01-01..", "tidak dikenal"],
    ["started:Januari", "started:2026-01-01..2026-03-31"],
    ["open", "open:A,B"],
    ["attribute:umur=3", "umur"],
    ["without:Terima", "Tidak ada yang tersisa dari 3 kasus"],
  ])("ends with status 2 and says what to do: %s", async (where, said) => {
    const { status, stderr } = await runMutu(["mine", "dfg", aFile(csv), "--where", where]);
    expect(stderr).toContain(said);
    expect(status).toBe(2);
  });
});
