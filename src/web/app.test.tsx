import { HTTPException } from "hono/http-exception";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { aPerson, pages } from "../../test/builders/pages.ts";
import type { Context } from "../platform/context.ts";
import { MutuError } from "../platform/errors.ts";
import { requestTally } from "../platform/metrics/request-tally.ts";
import { parseForm } from "./form/parse-form.ts";
import { type Access, type Route, route } from "./route.ts";
import { goTo, show } from "./show.tsx";
import { Page } from "./ui/frame/page.tsx";
import type { WebContext } from "./web-context.ts";

const done = (path: string, access: Access, body: "form" | "upload" = "form") =>
  route("test", { method: "POST", path, access, body, handler: (c) => goTo(c, "/selesai") });
const page = (path: string, access: Access) =>
  route("test", { method: "GET", path, access, handler: (c) => show(c, <Page title="Halaman uji" />) });
const failing = (path: string, error: Error) =>
  route("test", {
    method: "POST",
    path,
    access: "public",
    handler: () => {
      throw error;
    },
  });

const area: readonly Route[] = [
  page("/terbuka", "public"),
  page("/staf/agenda", "signed-in"),
  page("/staf/hak", { right: "complaint.decide" }),
  page("/staf/pengaduan/:id", "signed-in"),
  done("/kirim", "public"),
  done("/unggah", "public", "upload"),
  done("/staf/simpan", "signed-in"),
  failing("/berubah", new MutuError("changed-meanwhile", "error.changed-meanwhile")),
  failing("/rusak", new Error("secret detail of a defect")),
  failing("/penuh", new MutuError("unavailable", "error.unknown")),
  failing("/terlalu-sering", new MutuError("too-many", "error.unknown")),
  failing("/hilang", Object.assign(new Error("gone"), { code: "57P01" })),
  failing("/besar", new HTTPException(413)),
  route("test", {
    method: "POST",
    path: "/uji",
    access: "public",
    handler: (c) => {
      const sent = parseForm(c, z.strictObject({ _token: z.string(), text: z.string().min(1) }));
      return sent.ok ? goTo(c, "/selesai") : show(c, <Page title="Uji" form={sent.form} />, 422);
    },
  }),
];

describe("headers of every answer (ASVS 3.4)", () => {
  const web = pages([area]);
  const answers = async () => [
    await web.get("/terbuka"),
    await web.get("/tidak-ada"),
    await web.get("/staf/agenda"),
    await web.get("/api/tidak-ada"),
    await web.get(web.app.routes.length > 0 ? "/aset/tidak-ada.css" : ""),
    await web.post("/rusak", {}),
    await web.post("/penuh", {}),
    await web.post("/kirim", {}, { "Sec-Fetch-Site": "cross-site" }),
  ];

  it("hold the content security policy without inline script or style, on errors and redirects too", async () => {
    for (const answer of await answers()) {
      const policy = answer.headers.get("Content-Security-Policy") ?? "";
      expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toContain("unsafe");
      expect(answer.headers.get("X-Content-Type-Options")).toBe("nosniff");
      expect(answer.headers.get("Referrer-Policy")).toBe("no-referrer");
      expect(answer.headers.get("Access-Control-Allow-Origin")).toBeNull();
    }
  });

  it("promise https for a year where the instance is reached by https", async () => {
    const settings = { origin: "https://mutu.example", zone: "Asia/Jakarta", secret: new Uint8Array(32) };
    const answer = await pages([area], { settings }).get("/tidak-ada");
    expect(answer.headers.get("Strict-Transport-Security")).toContain("max-age=31536000");
    expect((await web.get("/terbuka")).headers.get("Strict-Transport-Security")).toBeNull();
  });

  it("keep pages of signed-in people out of every store", async () => {
    const staff = pages([area], { signedIn: aPerson("quality-manager") });
    expect((await staff.get("/staf/agenda")).headers.get("Cache-Control")).toBe("no-store");
    expect((await web.get("/terbuka")).headers.get("Cache-Control")).toBe("private, no-cache");
  });

  it("keep answers to forms and to programs out of every store, whoever asked (ASVS 14.3.2)", async () => {
    for (const answer of [
      await web.post("/kirim", {}),
      await web.post("/uji", {}),
      await web.get("/api/v1/x"),
    ])
      expect(answer.headers.get("Cache-Control")).toBe("no-store");
  });
});

describe("static files", () => {
  it("have the hash of their content in the name, are compressed and kept for a year", async () => {
    const web = pages([area]);
    const html = await (await web.get("/terbuka")).text();
    const css = /href="(\/aset\/portal\.[0-9a-f]{12}\.css)"/.exec(html)?.[1] ?? "";
    const answer = await web.get(css, { "Accept-Encoding": "gzip, br" });
    expect(answer.headers.get("Content-Encoding")).toBe("br");
    expect(answer.headers.get("Cache-Control")).toBe("public, max-age=31536000, immutable");
    expect((await answer.arrayBuffer()).byteLength).toBeLessThan(10_000);
    const plain = await (await web.get(css)).text();
    expect(plain).toContain("--govuk-brand-colour: var(--brand)");
    expect(plain).not.toMatch(/GDS Transport|FONT_URL/);
    const font = /url\("?(\/aset\/[^")]+\.woff2)/.exec(plain)?.[1] ?? "";
    expect((await web.get(font)).headers.get("Content-Type")).toBe("font/woff2");
  });
});

describe("access of a route", () => {
  it("must be declared, or the application does not start", () => {
    const undeclared = { ...page("/lupa", "public"), access: undefined } as unknown as Route;
    expect(() => pages([[undeclared]])).toThrow("GET /lupa (test) declares no access");
    expect(() => pages([area, [page("/terbuka", "public")]])).toThrow("declared twice");
  });

  it("sends a stranger to the sign-in and remembers the page", async () => {
    const answer = await pages([area]).get("/en/staf/agenda");
    expect(answer.status).toBe(303);
    expect(answer.headers.get("Location")).toBe("/en/masuk?next=%2Fstaf%2Fagenda");
  });

  it("asks for the right that a route names", async () => {
    const holds = async (_: unknown, right: string) => right !== "complaint.decide";
    const staff = pages([area], { signedIn: aPerson("liaison"), holds });
    expect((await staff.get("/staf/agenda")).status).toBe(200);
    expect((await staff.get("/staf/hak")).status).toBe(403);
  });
});

describe("forms from elsewhere (ASVS 3.5)", () => {
  const staff = pages([area], { signedIn: aPerson("quality-manager") });

  it("are refused when the browser says that another site sent them, on every route", async () => {
    for (const { path } of area) {
      const answer = await staff.post(path, {}, { "Sec-Fetch-Site": "cross-site" });
      expect(answer.status).toBe(403);
    }
    const old = { "Sec-Fetch-Site": "", Origin: "https://evil.example" };
    expect((await staff.post("/staf/simpan", {}, old)).status).toBe(403);
  });

  it("are refused without the token of this session, and the text is given back", async () => {
    const body = new URLSearchParams({ text: "Tulisan yang panjang sekali, jangan hilang." });
    const headers = { Cookie: "mutu=session-of-a-test", "Sec-Fetch-Site": "same-origin" };
    const answer = await staff.app.request("/staf/simpan", { method: "POST", body, headers });
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain("jangan hilang");
  });

  it("are carried out with it", async () => {
    expect((await staff.post("/staf/simpan", {})).headers.get("Location")).toBe("/selesai");
    expect((await staff.post("/en/staf/simpan", {})).headers.get("Location")).toBe("/en/selesai");
  });

  it("do not lose their text when the session has ended meanwhile", async () => {
    const answer = await pages([area]).post("/staf/simpan", { note: "Catatan rapat yang belum tersimpan." });
    expect(answer.status).toBe(403);
    const html = await answer.text();
    expect(html).toContain("Catatan rapat yang belum tersimpan.");
    expect(html).toContain('action="/staf/simpan"');
  });
});

describe("error pages", () => {
  const web = pages([area]);
  const long = "Tulisan warga yang tidak boleh hilang.";

  it.each([
    ["/berubah", 409],
    ["/rusak", 500],
    ["/penuh", 503],
    ["/terlalu-sering", 429],
    ["/hilang", 503],
    ["/besar", 413],
  ])("give back what was typed: %s answers %i", async (path, status) => {
    const answer = await web.post(path, { text: long, password: "rahasia sekali sekali" });
    const html = await answer.text();
    expect(answer.status).toBe(status);
    expect(html).toContain(status === 413 ? `>${long}</textarea>` : `name="text" value="${long}"`);
    expect(html).not.toContain("rahasia sekali");
    expect(html).not.toContain("secret detail");
  });

  it.each(["password", "currentPassword", "passphrase", "oldPassphrase", "recoveryKey"])(
    "never give back what only its person may know: %s",
    async (name) => {
      const html = await (
        await pages([area]).post("/staf/simpan", { [name]: "perahu sungai lampu kertas" })
      ).text();
      expect(html).not.toContain("perahu sungai");
    },
  );

  it("keep the idempotency key of the form, so that sending again does not make two", async () => {
    const html = await (await web.post("/penuh", { _key: "kunci-lama" })).text();
    expect(html).toContain('name="_key" value="kunci-lama"');
  });

  it("say when to come back", async () => {
    expect((await web.post("/penuh", {})).headers.get("Retry-After")).toBe("60");
  });

  it("have their own words for each status, in both languages, and a number for the help desk", async () => {
    const id = await (await web.get("/tidak-ada")).text();
    const en = await (await web.get("/en/tidak-ada")).text();
    expect(id).toContain("<h1>Halaman tidak ditemukan</h1>");
    expect(en).toContain("<h1>Page not found</h1>");
    expect(id).toMatch(/Nomor untuk petugas bantuan: [2-9A-HJ-NP-Z]{10}/);
  });

  it("are problem documents for programs (RFC 9457)", async () => {
    const answer = await web.get("/api/tidak-ada");
    expect(answer.headers.get("Content-Type")).toContain("application/problem+json");
    expect(await answer.json()).toMatchObject({ status: 404, code: "not-found" });
  });

  it("refuse a form larger than 64 kB before reading it, and an upload only beyond 25 MB", async () => {
    const large = { text: "a".repeat(70_000) };
    expect((await web.post("/kirim", large, { "Content-Length": "70100" })).status).toBe(413);
    expect((await web.post("/kirim", large)).status).toBe(413);
    expect((await web.post("/unggah", large)).status).toBe(303);
  });

  it("say how large a form may be, and give a text that was too long back to be shortened", async () => {
    const text = "Petugas meminta uang. ".repeat(4_000);
    const answer = await web.post("/kirim", { text, title: "Antrean" }, { "Content-Length": "90000" });
    const html = await answer.text();
    expect(html).toContain("lebih besar dari 64 kB");
    expect(html).toMatch(/<textarea[^>]* name="text"/);
    expect(html).toContain(text.trim());
    expect(html).toContain('name="title" value="Antrean"');
    expect(html).toContain("Tulisan Anda aman di halaman ini");
  });

  it("say how much may be sent with files, and keep the texts", async () => {
    const form = new FormData();
    form.append("text", long);
    form.append("photos", new File(["x".repeat(2_000)], "foto.jpg"));
    const sent = new Response(form);
    const headers = {
      "Content-Type": sent.headers.get("Content-Type") ?? "",
      "Content-Length": "25000001",
      "Sec-Fetch-Site": "same-origin",
    };
    const body = await sent.arrayBuffer();
    const answer = await web.app.request("/unggah", { method: "POST", body, headers });
    expect(answer.status).toBe(413);
    const html = await answer.text();
    expect(html).toContain("lebih besar dari 25 MB. Satu berkas paling besar 10 MB");
    expect(html).toContain(long);
  });

  it("refuse a body that is no form", async () => {
    const headers = { "Content-Type": "application/json", "Sec-Fetch-Site": "same-origin" };
    const answer = await web.app.request("/kirim", { method: "POST", body: "{}", headers });
    expect(answer.status).toBe(422);
  });
});

describe("a form shown again", () => {
  it("says first that something is wrong", async () => {
    const answer = await pages([area]).post("/uji", { text: "" });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("<title>Galat: Uji - Mutu</title>");
  });
});

describe("language and theme", () => {
  const web = pages([area]);

  it("are switched on the page where one is, its query kept", async () => {
    const html = await (await web.get("/terbuka?saring=baru")).text();
    expect(html).toContain('href="/en/terbuka?saring=baru"');
    expect(html).toContain('<html lang="id">');
    const english = await (await web.get("/en/terbuka?saring=baru")).text();
    expect(english).toContain('href="/terbuka?saring=baru"');
    expect(english).toContain('<html lang="en">');
  });

  it("remember the theme in a cookie and come back only to a page of ours", async () => {
    const dark = await web.post("/tema", { tema: "gelap", kembali: "/terbuka?a=1" });
    expect(dark.headers.get("Location")).toBe("/terbuka?a=1");
    expect(dark.headers.get("Set-Cookie")).toContain("tema=gelap");
    const html = await (await web.get("/terbuka", { Cookie: "tema=gelap" })).text();
    expect(html).toContain('data-tema="gelap"');
    const elsewhere = await web.post("/tema", { tema: "", kembali: "//evil.example" });
    expect(elsewhere.headers.get("Location")).toBe("/");
  });
});

describe("public forms that store something", () => {
  const counted = route("test", {
    method: "POST",
    path: "/mengadu",
    access: "public",
    isCounted: true,
    handler: (c) => goTo(c, "/selesai"),
  });
  const contextFor = async () =>
    ({ now: new Date("2026-11-24T01:00:00Z"), settings: { proxies: [] } }) as unknown as Context;

  it("are slowed down when one network sends many, and their text is given back", async () => {
    const web = pages([[counted]], { contextFor });
    for (let i = 0; i < 10; i++) expect((await web.post("/mengadu", {})).status).toBe(303);
    const answer = await web.post("/mengadu", { text: "Loket tutup sebelum waktunya, lagi." });
    expect(answer.status).toBe(429);
    expect(answer.headers.get("Retry-After")).toBe("60");
    expect(await answer.text()).toContain("Loket tutup sebelum waktunya, lagi.");
  });

  it("are not slowed down for staff who type for people at the counter", async () => {
    const web = pages([[counted]], { contextFor, signedIn: aPerson("complaint-officer") });
    for (let i = 0; i < 12; i++) expect((await web.post("/mengadu", {})).status).toBe(303);
  });
});

describe("a route whose time is told to nobody (PRV-10)", () => {
  const untimed = (path: string, handler: Route["handler"]) =>
    route("test", { method: "POST", path, access: "public", isUntimed: true, handler });
  const answer = (status: 200 | 422) => async (c: WebContext) => show(c, <Page title="Uji" />, status);
  const broken = () => {
    throw new Error("broken");
  };

  it("is neither logged nor counted, unless Mutu fails", async () => {
    const lines: string[] = [];
    const tally = requestTally();
    const web = pages(
      [[untimed("/lapor", answer(200)), untimed("/lagi", answer(422)), untimed("/rusak", broken)]],
      {
        log: (_, message, fields) => void lines.push(`${message} ${fields?.route ?? ""}`),
        tally,
      },
    );
    for (const path of ["/lapor", "/lagi", "/rusak"]) await web.post(path, {});
    expect(lines).toEqual(["defect ", "request /rusak"]);
    const counted = tally.families().flatMap(({ samples }) => samples.map(({ labels }) => labels?.route));
    expect(counted.filter((route) => route !== undefined)).toEqual(["/rusak"]);
  });
});
