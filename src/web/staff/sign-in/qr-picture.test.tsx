import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { QrPicture } from "./qr-picture.tsx";

describe("QR picture of the second factor", () => {
  const svg = String(<QrPicture text="otpauth://totp/Mutu:rina?secret=GEZDGNBVGY3TQOJQ" label="Gambar QR" />);

  it("is a picture with a name, drawn without styles and scripts", () => {
    expect(svg).toContain('role="img"');
    expect(svg).toContain('aria-label="Gambar QR"');
    expect(svg).not.toMatch(/style=|<script/);
  });

  it("has the three finder squares and a quiet edge of four", async () => {
    const [, side = "0"] = /viewBox="0 0 (\d+) /.exec(svg) ?? [];
    const n = Number(side);
    const standalone = svg.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ');
    const { data } = await sharp(Buffer.from(standalone))
      .resize(n, n, { kernel: "nearest" })
      .greyscale()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const isDark = (x: number, y: number) => (data[y * n + x] ?? 255) < 128;
    for (let i = 0; i < n; i++) expect([isDark(i, 3), isDark(3, i)]).toEqual([false, false]);
    for (const [x, y] of [
      [4, 4],
      [n - 11, 4],
      [4, n - 11],
    ] as const) {
      expect([0, 1, 2, 3, 4, 5, 6].map((i) => isDark(x + i, y))).toEqual(Array(7).fill(true));
      expect([0, 1, 2, 3, 4, 5, 6].map((i) => isDark(x + i, y + 3))).toEqual([
        true,
        false,
        true,
        true,
        true,
        false,
        true,
      ]);
    }
  });
});
