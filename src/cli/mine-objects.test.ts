import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { figuresOf, runMutu } from "../../test/setup/run-mutu.ts";

const permits = fileURLToPath(new URL("../../test/fixtures/izin-usaha.ocel.json", import.meta.url));

describe("mutu mine on an object-centric log", () => {
  it("tells which type of objects it took as cases, and which others there are", async () => {
    const { stderr } = await runMutu(["mine", "dfg", permits]);
    expect(stderr).toContain('objek berjenis "permohonan", yang paling mungkin');
    expect(stderr).toContain("dokumen (2 / 2)");
    expect(stderr).toContain("1 peristiwa tidak menyentuh objek itu");
  });

  it("takes the type that --object-type names, and says which there are when there is none", async () => {
    const summary = ["mine", "summary", permits];
    expect(await figuresOf([...summary, "--object-type", "petugas"])).toMatchObject({ cases: 2, events: 4 });
    const { status, stderr } = await runMutu([...summary, "--object-type", "surat"]);
    expect([status, stderr.includes("dokumen")]).toEqual([4, true]);
  });

  it("narrows to cases by their own attributes and by the objects that events touch", async () => {
    const where = "attribute:object:petugas=R-2; attribute:case:jenis=usaha";
    expect(await figuresOf(["mine", "summary", permits, "--where", where])).toMatchObject({ cases: 1 });
  });
});
