import { describe, expect, it } from "vitest";
import { fileNameHeader } from "./send-stored-file.ts";

describe("name of a file in an answer (RFC 6266)", () => {
  it("is given in plain letters and whole", () => {
    expect(fileNameHeader("foto loket.jpg")).toBe(
      "filename=\"foto_loket.jpg\"; filename*=UTF-8''foto%20loket.jpg",
    );
  });

  it("cannot end the header, whatever it is", () => {
    const header = fileNameHeader('a"; x="b\r\nSet-Cookie: c.pdf');
    expect(header).not.toMatch(/[\r\n]/);
    expect(header.match(/"/g)).toHaveLength(2);
  });
});
