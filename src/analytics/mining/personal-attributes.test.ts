import { describe, expect, it } from "vitest";
import { personalAttributes } from "./personal-attributes.ts";

describe("personal attributes", () => {
  it("are traits of who asked and of who worked on it", () => {
    const names = [
      "Jenis Kelamin",
      "case:gender",
      "tanggal_lahir",
      "NIK",
      "Nama",
      "namaPemohon",
      "org:resource",
      "case:responsible",
    ];
    expect(personalAttributes([...names, "full-name", "Alamat"])).toEqual([...names, "full-name", "Alamat"]);
  });

  it("are not those of the process", () => {
    const names = ["kanal", "case:channel", "org:group", "unit", "nama_unit", "jenis izin", "stage"];
    expect(personalAttributes(names)).toEqual([]);
  });
});
