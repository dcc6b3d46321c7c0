import type { Browser, CDPSession } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aVisitor, openBrowser } from "./browser.ts";
import { anEmptyInstance, type EmptyInstance } from "./instance.ts";
import { aPersonAt, type Person } from "./person.ts";

let instance: EmptyInstance;
let browser: Browser;
let rina: Person;
let devices: CDPSession;
let laptop: string;

beforeAll(async () => {
  instance = await anEmptyInstance();
  browser = await openBrowser();
  rina = await aPersonAt(browser, instance.origin, { width: 360 });
  devices = await rina.context.newCDPSession(rina.page);
  await devices.send("WebAuthn.enable");
  laptop = await aDevice("internal");
});

afterAll(async () => {
  await browser.close();
  await instance.stop();
});

/** An authenticator with a finger on it. */
async function aDevice(transport: "internal" | "usb"): Promise<string> {
  const { authenticatorId } = await devices.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport,
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return authenticatorId;
}

/** Presses a button after which the page stays and says something. */
async function triesTo(button: string) {
  await rina.page.getByRole("button", { name: button, exact: true }).click();
}

async function leaves() {
  await rina.opens("/staf/akun");
  await rina.presses("Keluar");
}

describe("passkeys (ASVS 6.3.3, 6.5)", () => {
  it("take the place of password and code from the invitation on", async () => {
    const link = await instance.addsAdministrator({
      email: "rina@contoh.go.id",
      name: "Rina Wulandari",
      agency: "dpmptsp-contoh",
      agencyName: "Dinas Perizinan Contoh",
      decree: "SK 1/2026",
    });
    await rina.opens(link);
    await rina.types("Nama perangkat ini", "laptop kantor");
    await rina.presses("Buat kunci sandi");
    expect(new URL(rina.page.url()).pathname).toBe("/staf/agenda");
    await leaves();
    await rina.presses("Masuk dengan kunci sandi");
    expect(new URL(rina.page.url()).pathname).toBe("/staf/agenda");
  });

  it("are added with a proof by the first one, told by mail, and not twice on one device", async () => {
    await rina.opens("/staf/akun");
    await rina.follows("Tambah kunci sandi");
    expect(await rina.heading()).toBe("Buktikan lagi bahwa ini Anda");
    await rina.presses("Pakai kunci sandi");
    expect(await rina.heading()).toBe("Tambah kunci sandi");
    await rina.types("Nama perangkat ini", "kunci cadangan");
    await triesTo("Buat kunci sandi");
    await rina.sees("Perangkat ini sudah punya kunci sandi untuk akun Anda.");
    await devices.send("WebAuthn.setUserVerified", { authenticatorId: laptop, isUserVerified: false });
    await devices.send("WebAuthn.setAutomaticPresenceSimulation", {
      authenticatorId: laptop,
      enabled: false,
    });
    const key = await aDevice("usb");
    await rina.presses("Buat kunci sandi");
    await rina.sees("Kunci sandi tersimpan.");
    expect(await instance.linkInLetterTo("rina@contoh.go.id")).toContain("/staf/akun");
    await devices.send("WebAuthn.removeVirtualAuthenticator", { authenticatorId: key });
    await rina.page.getByRole("link", { name: "Hapus kunci cadangan" }).click();
    await rina.presses("Hapus");
    await rina.sees("Kunci sandi dihapus.");
    await devices.send("WebAuthn.setUserVerified", { authenticatorId: laptop, isUserVerified: true });
    await devices.send("WebAuthn.setAutomaticPresenceSimulation", { authenticatorId: laptop, enabled: true });
  });

  it("are not taken when nobody is verified", async () => {
    await leaves();
    await devices.send("WebAuthn.setUserVerified", { authenticatorId: laptop, isUserVerified: false });
    await triesTo("Masuk dengan kunci sandi");
    await rina.sees("Kunci sandi tidak jadi dipakai");
    await devices.send("WebAuthn.setUserVerified", { authenticatorId: laptop, isUserVerified: true });
  });

  it("are not taken a second time with the same answer", async () => {
    const sent = rina.page.waitForRequest(
      (request) => request.method() === "POST" && new URL(request.url()).pathname === "/masuk/kunci-sandi",
    );
    await rina.presses("Masuk dengan kunci sandi");
    const request = await sent;
    const headers = await request.allHeaders();
    const again = await fetch(request.url(), {
      method: "POST",
      body: request.postData(),
      headers: { "Content-Type": headers["content-type"] ?? "", Cookie: headers.cookie ?? "" },
    });
    expect(headers.cookie).toContain("mutu-passkey=");
    expect(again.status).toBe(409);
    expect(await again.text()).toContain("Waktu untuk memakai kunci sandi sudah habis");
  });

  it("are not taken from a copy that counts behind", async () => {
    await leaves();
    const { credentials } = await devices.send("WebAuthn.getCredentials", { authenticatorId: laptop });
    const [copy] = credentials;
    if (copy === undefined) throw new Error("the laptop has no passkey");
    const { credentialId } = copy;
    await devices.send("WebAuthn.removeCredential", { authenticatorId: laptop, credentialId });
    await devices.send("WebAuthn.addCredential", {
      authenticatorId: laptop,
      credential: { ...copy, signCount: 0 },
    });
    await triesTo("Masuk dengan kunci sandi");
    await rina.sees("Kunci sandi ini tidak diterima.");
  });

  it("are not asked for at another address, nor without JavaScript", async () => {
    const elsewhere = await browser.newContext({
      baseURL: instance.origin.replace("localhost", "127.0.0.1"),
    });
    const page = await elsewhere.newPage();
    await page.goto("/masuk");
    await page.getByRole("button", { name: "Masuk dengan kunci sandi" }).click();
    await expect.poll(() => page.locator("main").innerText()).toContain("tidak dapat dipakai saat ini");
    await elsewhere.close();
    const visitor = await aVisitor(browser, instance.origin, { javaScript: false });
    await visitor.opens("/masuk");
    expect(await visitor.page.getByText("Masuk dengan kunci sandi").isVisible()).toBe(false);
    expect(await visitor.page.getByLabel("Kata sandi", { exact: true }).isVisible()).toBe(true);
    await visitor.context.close();
  });
});
