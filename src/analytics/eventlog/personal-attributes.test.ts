import { describe, expect, it } from "vitest";
import { personalAttributes } from "./personal-attributes.ts";

const found = (name: string, ...values: string[]) => personalAttributes([{ name, values }])[0] ?? null;

describe("attributes that look like personal data (UU 27/2022)", () => {
  it.each([
    ["NIK Pemohon", [], "NIK", "drop"],
    ["identitas", ["3273012505900001", "3273014107850002"], "NIK", "drop"],
    ["no_hp", ["x"], "PHONE", "drop"],
    ["kontak", ["0812-3456-7890", "+62 813 9876 5432"], "PHONE", "drop"],
    ["kirim_ke", ["budi@contoh.id", "sri@contoh.id"], "EMAIL", "drop"],
    ["Alamat", [], "ADDRESS", "drop"],
    ["case:tanggal_lahir", ["1990-05-25"], "BIRTH_DATE", "drop"],
    ["nama_pemohon", ["A"], "NAME", "pseudonym"],
    ["petugas", ["Ibu Sri Wahyuni", "Bapak Budi Santoso"], "NAME", "pseudonym"],
  ] as const)("are found by name or by value: %s", (name, values, kind, treatment) => {
    expect(found(name, ...values)).toEqual({ name, kind, treatment });
  });

  it.each([
    ["kanal", ["loket", "web", "aplikasi"]],
    ["org:resource", ["R01", "R02"]],
    ["concept:name", ["Terima berkas"]],
    ["nama_layanan", ["Izin mendirikan bangunan"]],
    ["biaya", ["150000", "75000"]],
    [
      "catatan",
      ["Berkas diterima dari Bapak Budi Santoso lalu diperiksa lagi oleh bagian teknis besok pagi"],
    ],
    ["kosong", ["", "  "]],
  ])("leave others alone: %s", (name, values) => {
    expect(found(name, ...values)).toBeNull();
  });
});
