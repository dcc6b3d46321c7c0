import { describe, expect, it } from "vitest";
import { textsThatFit } from "./texts-that-fit.ts";

function sent(body: FormData | URLSearchParams): Request {
  return new Request("http://localhost:3000/", { method: "POST", body });
}

describe("texts of a form that is too large (reliability section 7)", () => {
  it("are all there when files made it large, and no file is", async () => {
    const form = new FormData();
    form.append("title", "Antrean \u201cpanjang\u201d");
    form.append("body", "baris satu\r\nbaris dua");
    form.append("photos", new File(["x".repeat(2_000_000)], "foto.jpg"));
    form.append("after", "sesudah berkas");
    expect([...(await textsThatFit(sent(form)))]).toEqual([
      ["title", "Antrean \u201cpanjang\u201d"],
      ["body", "baris satu\r\nbaris dua"],
    ]);
  });

  it("are whole when a text made it large", async () => {
    const body = "Petugas meminta uang. ".repeat(5_000);
    const read = await textsThatFit(sent(new URLSearchParams({ title: "Antrean", body })));
    expect(read.get("body")).toBe(body);
  });

  it("are cut where a text alone is larger than what is kept", async () => {
    const read = await textsThatFit(
      sent(new URLSearchParams({ title: "Antrean", body: "a".repeat(3_000_000) })),
    );
    expect(read.get("title")).toBe("Antrean");
    expect(String(read.get("body")).length).toBeLessThan(1_000_000);
  });

  it("are none where there is no body", async () => {
    expect([...(await textsThatFit(new Request("http://localhost:3000/", { method: "POST" })))]).toEqual([]);
  });
});
