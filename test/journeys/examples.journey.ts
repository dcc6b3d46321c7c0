import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { errorStatuses, exampleRoutes } from "../../src/web/contoh/routes.tsx";
import { homeRoutes } from "../../src/web/portal/home/routes.tsx";
import { type Listening, listen } from "../../src/web/server.ts";
import { pages } from "../builders/pages.ts";
import { aVisitor, budgets, openBrowser, type View } from "./browser.ts";

const port = 39_217;
const origin = `http://localhost:${port}`;
let browser: Browser;
let server: Listening;

beforeAll(async () => {
  const { app } = pages([homeRoutes, exampleRoutes], {
    settings: { origin, zone: "Asia/Jakarta", secret: new Uint8Array(32) },
  });
  server = await listen("localhost", port, app.fetch);
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
  await server.close(1);
});

/** Every width, theme and language, each pair of them at least once. */
const looks: readonly (Pick<View, "width" | "theme"> & { readonly lang: "id" | "en" })[] = [
  { width: 360, theme: "light", lang: "id" },
  { width: 360, theme: "dark", lang: "en" },
  { width: 1280, theme: "dark", lang: "id" },
  { width: 1280, theme: "light", lang: "en" },
];

const parts = ["", "/bagian", "/formulir", "/daftar", "/tabel", "/rinci", "/agenda", "/grafik", "/peta"];
const paths = ["/", "/bantuan", "/privasi", "/aksesibilitas", ...parts.map((part) => `/contoh${part}`)];

describe("every part of a page (WCAG 2.2 AA)", () => {
  it.each(looks)("is accessible and keeps within the screen at $width px, $theme, $lang", async (view) => {
    const visitor = await aVisitor(browser, origin, view);
    const [first] = errorStatuses;
    for (const path of [...paths, `/contoh/galat-${first}`]) {
      await visitor.opens(view.lang === "en" ? `/en${path}`.replace(/\/$/, "") : path);
    }
    await visitor.context.close();
  });

  it("works without JavaScript, down to a form that is shown again with everything typed", async () => {
    const visitor = await aVisitor(browser, origin, { width: 360, javaScript: false });
    await visitor.opens("/contoh/formulir");
    const { page } = visitor;
    await page.getByLabel("Nama Anda").fill("Rina Contoh");
    await page.getByLabel("Tanggal", { exact: true }).fill("31");
    await page.getByLabel("Bulan").fill("2");
    await page.getByLabel("Tahun").fill("2026");
    await page.getByLabel("Permintaan maaf").check();
    await page.getByRole("button", { name: "Kirim pengaduan" }).click();
    expect(await page.title()).toBe("Galat: Formulir - Mutu");
    expect(await page.getByLabel("Nama Anda").inputValue()).toBe("Rina Contoh");
    expect(await page.getByLabel("Bulan").inputValue()).toBe("2");
    expect(await page.getByLabel("Permintaan maaf").isChecked()).toBe(true);
    await page.getByRole("link", { name: "Tanggal 31-2-2026 tidak ada. Tulis seperti 28-02-2026." }).click();
    expect(await page.evaluate("document.activeElement.name")).toBe("day.day");
    await visitor.context.close();
  });

  it("brings the focus to what is wrong", async () => {
    const visitor = await aVisitor(browser, origin, { width: 1280 });
    await visitor.opens("/contoh/formulir");
    const answered = visitor.page.waitForEvent("framenavigated");
    await visitor.page.getByRole("button", { name: "Kirim pengaduan" }).click();
    await answered;
    await visitor.page.waitForLoadState("load");
    expect(await visitor.page.evaluate("document.activeElement.className")).toBe("govuk-error-summary");
    await visitor.context.close();
  });

  it("stays within the bytes that a first visit may cost", async () => {
    for (const [path, budget] of [
      ["/", budgets.portal],
      ["/contoh/bagian", budgets.portal],
      ["/contoh/agenda", budgets.staff],
      ["/contoh/grafik", budgets.chart],
    ] as const) {
      const visitor = await aVisitor(browser, origin, { width: 360 });
      await visitor.opens(path);
      expect(await visitor.bytes()).toBeLessThan(budget);
      await visitor.context.close();
    }
  });

  it("can be zoomed to 400 % without sideways scrolling (WCAG 1.4.10)", async () => {
    const visitor = await aVisitor(browser, origin, { width: 1280 });
    await visitor.page.setViewportSize({ width: 320, height: 256 });
    for (const path of ["/", "/contoh/bagian", "/contoh/formulir", "/contoh/daftar", "/contoh/grafik"]) {
      await visitor.opens(path);
    }
    await visitor.context.close();
  });

  it("lets the keyboard reach everything, with the focus in sight", async () => {
    const visitor = await aVisitor(browser, origin, { width: 1280 });
    await visitor.opens("/");
    const seen: string[] = [];
    for (let i = 0; i < 12; i++) {
      await visitor.page.keyboard.press("Tab");
      const [name, outline] = (await visitor.page.evaluate(
        "[document.activeElement.textContent.trim(), getComputedStyle(document.activeElement).outlineStyle]",
      )) as [string, string];
      expect(outline).toBe("solid");
      seen.push(name);
    }
    expect(seen.slice(0, 4)).toEqual(["Langsung ke isi", "Mutu", "Layanan", "Mengadu"]);
    expect(seen).toContain("Sampaikan pengaduan");
    await visitor.context.close();
  });

  it("can be read with the spacing of text overridden (WCAG 1.4.12)", async () => {
    const visitor = await aVisitor(browser, origin, { width: 360 });
    await visitor.opens("/contoh/bagian");
    await visitor.page.evaluate(`document.body.querySelectorAll("*").forEach((element) => {
      element.style.setProperty("line-height", "1.5", "important");
      element.style.setProperty("letter-spacing", "0.12em", "important");
      element.style.setProperty("word-spacing", "0.16em", "important");
    })`);
    const over = await visitor.page.evaluate(
      "document.documentElement.scrollWidth - document.documentElement.clientWidth",
    );
    expect(over).toBe(0);
    await visitor.context.close();
  });
});

describe("what JavaScript makes quicker", () => {
  it("asks once before typed text is lost, and not when it is sent", async () => {
    const visitor = await aVisitor(browser, origin);
    const { page } = visitor;
    const asked: string[] = [];
    page.on("dialog", (dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    });
    await visitor.opens("/contoh/formulir");
    await page.getByLabel("Nama Anda").fill("Rina");
    await page.goto("/");
    expect(asked).toEqual(["beforeunload"]);
    await visitor.opens("/contoh/formulir");
    await page.getByLabel("Biaya yang diminta").fill("150000");
    await page.getByLabel("Nama Anda").focus();
    expect(await page.getByLabel("Biaya yang diminta").inputValue()).toBe("150.000");
    await page.getByRole("button", { name: "Kirim pengaduan" }).click();
    await page.waitForLoadState("load");
    expect(asked).toHaveLength(1);
    await visitor.context.close();
  });

  it("walks through a list by j and k", async () => {
    const visitor = await aVisitor(browser, origin);
    await visitor.opens("/contoh/daftar");
    await visitor.page.keyboard.press("j");
    await visitor.page.keyboard.press("j");
    await visitor.page.keyboard.press("k");
    await visitor.page.keyboard.press("j");
    expect(await visitor.page.evaluate("document.activeElement.textContent")).toContain("Loket tutup");
    await visitor.page.keyboard.press("Enter");
    await visitor.page.waitForURL("**/contoh/rinci");
    await visitor.context.close();
  });
});
