import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { masks } from "./mask/personal-data.ts";
import { maskPersonalData } from "./mask.ts";

const masked = (text: string) => maskPersonalData(text).masked;

describe("personal data in free text (privacy section 6)", () => {
  it.each([
    ["no ktp 320112345678000 salah", "no ktp [NIK] salah"],
    ["kartu keluarga nomor 3578 0112 0315 0001", "kartu keluarga nomor [KK]"],
    ["NIP 198503152010011005 itu petugasnya", "NIP [nomor identitas] itu petugasnya"],
    ["ID pelanggan 512345678901 tagihan naik", "ID pelanggan [nomor identitas] tagihan naik"],
    ["no rek 1234-01-000123-53-4 BRI milik calo", "no rek [rekening] BRI milik calo"],
    ["Saya lahir 12-03-1985 di Madiun", "Saya lahir [tanggal lahir] di Madiun"],
  ])("covers numbers that the words before them make personal: %s", (text, expected) => {
    expect(masked(text)).toBe(expected);
  });

  it.each([
    ["telp rumah 031-5678901 tidak aktif", "telp rumah [telepon] tidak aktif"],
    ["hp 0812 34567 890 aktif", "hp [telepon] aktif"],
    ["email: budi.rekaan [at] contoh [dot] com", "email: [surel]"],
    ["mobil plat b 1234 xyz parkir di trotoar", "mobil plat [pelat] parkir di trotoar"],
    ["hubungi saja https://wa.me/6281200000777", "hubungi saja [tautan]"],
  ])("covers ways to reach or trace a person: %s", (text, expected) => {
    expect(masked(text)).toBe(expected);
  });

  it.each([
    ["Petugas atas nama Dedi Rekaan di loket 2", "Petugas atas nama [nama] di loket 2"],
    ["PAK SLAMET MENYURUH SAYA PULANG", "PAK [nama] MENYURUH SAYA PULANG"],
    ["suami saya, Hendra, di-PHK", "suami saya, [nama], di-PHK"],
    ["Nama saya I Made Contoh dari Gianyar", "Nama saya [nama] dari Gianyar"],
    ["Pak RT 03 Slamet tidak mau tanda tangan", "Pak RT 03 [nama] tidak mau tanda tangan"],
    ["saya siti aminah warga rt 5", "saya [nama] warga rt 5"],
    ["a.n. BUDI REKAAN sudah meninggal", "a.n. [nama] sudah meninggal"],
    ["Ketemu Bu Lilis dan Ratmi di loket", "Ketemu Bu [nama] dan [nama] di loket"],
    ["Bilang saja ke Joko di loket 5", "Bilang saja ke [nama] di loket 5"],
  ])("covers names, also where nobody writes capitals: %s", (text, expected) => {
    expect(masked(text)).toBe(expected);
  });

  it.each([
    ["alamat saya jl mawar no 12 rt 3 rw 4", "alamat saya [alamat]"],
    ["Saya tinggal di Perum Griya Contoh Blok C-12", "Saya tinggal di [alamat]"],
    ["rumah sy di dusun rekaan rt 01/02 bocor", "rumah sy di [alamat] bocor"],
  ])("covers the addresses of homes: %s", (text, expected) => {
    expect(masked(text)).toBe(expected);
  });

  it.each([
    "Lampu jalan di Gang Kenanga RT 02 mati sejak Senin.",
    "Kantor Dinas Sosial di Jl. Pemuda No. 1 tutup",
    "Jalan KH. Wahid Hasyim rusak, Jalan Ahmad Yani banjir",
    "Puskesmas Dr. Soetomo tutup jam 11",
    "Kepala Dinas Kesehatan tidak menjawab",
    "Guru Bahasa Inggris kosong dua bulan",
    "Bapak Bupati janji perbaiki jembatan tahun 2024",
    "mbak, tolong cek antrean",
    "nama saya salah di akta kelahiran",
    "Nomor tiket 20260512001 belum dijawab",
    "Dana 50.000.000 rupiah hilang",
    "Hubungi 14045 atau 1500-123 tidak nyambung",
    "Surel layanan@contoh.go.id penuh",
    "Loket B 12 AC mati, Gedung C 301 lift rusak",
  ])("leaves places, offices, amounts and matters readable: %s", (text) => {
    expect(maskPersonalData(text)).toEqual({ masked: text, spans: [] });
  });

  it("gives the place of each finding in the text as it was written", () => {
    const text = "Pak Slamet, 081200000123";
    expect(maskPersonalData(text).spans).toEqual([
      { type: "NAME", start: 4, end: 10 },
      { type: "PHONE", start: 12, end: 24 },
    ]);
  });

  it("is quick on texts made to be slow", () => {
    for (const part of ["1", "1 ", "a.", "1-", "nol ", "petugas ", "Budi ", "jalan ", "hp "]) {
      expect(masked(part.repeat(5000)).length).toBeGreaterThan(0);
    }
  });
});

describe("laws of masking", () => {
  const pieces = fc.constantFrom(
    ...Object.values(masks),
    "Pak Slamet",
    "bu yuni",
    "Saya, Rahmat Rekaan,",
    "nama saya",
    "Rekaan",
    "Contoh Melati",
    "dan",
    "(0812-0000-0128)",
    "081200000123",
    "NIK 3578014508900000",
    "rekening BCA 0000123456",
    "Jl. Rekaan No. 5",
    "RT 03 RW 05",
    "L 1234 XYZ",
    "warga@contoh.example",
    "petugas",
    "Kelurahan Contoh",
    "lahir 3 Mei 1990",
    "a.n.",
    ",",
    ".",
    "PUNGLI",
  );
  const text = fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join(" "));

  it("changes nothing when a masked text is masked again", () => {
    fc.assert(
      fc.property(text, (written) => {
        const once = masked(written);
        expect(masked(once)).toBe(once);
      }),
      { numRuns: 1000 },
    );
  });

  it("lets nothing that it covered stand at its place, and leaves the rest as it was", () => {
    fc.assert(
      fc.property(text, (written) => {
        const { masked: result, spans } = maskPersonalData(written);
        let rest = "";
        let at = 0;
        for (const { type, start, end } of spans) {
          rest += written.slice(at, start) + masks[type];
          at = end;
        }
        expect(result).toBe(rest + written.slice(at));
      }),
    );
  });

  it("takes any text whatever", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (written) => {
        const once = masked(written);
        expect(masked(once)).toBe(once);
      }),
    );
  });
});
