import * as OTPAuth from "otpauth";
import type { Browser, Locator } from "playwright-core";
import { expect } from "vitest";
import { aVisitor, type View, type Visitor } from "./browser.ts";

/** A file that somebody attaches. */
export type Attached = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

/**
 * Somebody at a browser who finds everything by its words, as they are read out: names of links, buttons and fields.
 * Every page that they reach is looked over.
 */
export type Person = Visitor & {
  follows(link: string | RegExp): Promise<void>;
  presses(button: string | RegExp): Promise<void>;
  types(field: string, text: string, group?: string): Promise<void>;
  /** Types a day (ISO) into the boxes of a question. */
  dates(question: string, day: string): Promise<void>;
  chooses(field: string, option: string, group?: string): Promise<void>;
  ticks(choice: string | RegExp): Promise<void>;
  attaches(field: string, file: Attached): Promise<void>;
  /** Waits for words on the page. */
  sees(words: string | RegExp): Promise<void>;
  heading(): Promise<string>;
  /** Loads the page again, as somebody who waits does, until its heading is this. */
  waitsFor(heading: string): Promise<void>;
};

export async function aPersonAt(browser: Browser, origin: string, view: Partial<View> = {}): Promise<Person> {
  const visitor = await aVisitor(browser, origin, view);
  const { page } = visitor;
  const goesOn = async (control: Locator) => {
    await Promise.all([page.waitForEvent("framenavigated"), control.click()]);
    await page.waitForLoadState("load");
    await visitor.looks();
  };
  const within = (group: string | undefined) =>
    group === undefined ? page.locator("main") : page.getByRole("group", { name: group, exact: true });
  return {
    ...visitor,
    follows: (link) => goesOn(page.getByRole("link", { name: link, exact: true }).first()),
    presses: (button) => goesOn(page.getByRole("button", { name: button, exact: true })),
    types: (field, text, group) => within(group).getByLabel(field, { exact: true }).fill(text),
    dates: async (question, day) => {
      const boxes = page.getByRole("group", { name: question }).first();
      const [year = "", month = "", date = ""] = day.split("-");
      await boxes.getByLabel("Tanggal", { exact: true }).fill(date);
      await boxes.getByLabel("Bulan", { exact: true }).fill(month);
      await boxes.getByLabel("Tahun", { exact: true }).fill(year);
    },
    chooses: async (field, option, group) => {
      await within(group).getByLabel(field, { exact: true }).selectOption({ label: option });
    },
    ticks: (choice) => page.getByLabel(choice, { exact: true }).check(),
    attaches: (field, file) => page.getByLabel(field).setInputFiles(file),
    sees: (words) => expect.poll(() => page.locator("main").innerText(), { timeout: 10_000 }).toMatch(words),
    heading: () => page.getByRole("heading", { level: 1 }).innerText(),
    waitsFor: async (heading) => {
      const again = async () => {
        await page.reload();
        return page.locator("main").innerText();
      };
      await expect.poll(again, { timeout: 20_000, interval: 300 }).toContain(heading);
      await visitor.looks();
    },
  };
}

/** What somebody needs to sign in again. */
export type Account = { readonly email: string; readonly password: string; readonly secret: string };

const password = "kuda baterai staples betul";

/** From the link of an invitation to the first session: password, second factor, recovery codes. */
export async function enters(person: Person, link: string, email: string): Promise<Account> {
  await person.opens(link);
  await person.types("Kata sandi baru", password);
  await person.presses("Simpan kata sandi");
  await person.page.getByText("Tidak dapat memindai? Ketik kunci ini").click();
  const secret = (await person.page.locator("code").innerText()).replaceAll(" ", "");
  await person.types("Kode", codeOf(secret));
  await person.presses("Simpan dan masuk");
  await person.sees("Simpan kode cadangan ini");
  await person.follows("Sudah saya simpan");
  return { email, password, secret };
}

/** The six digits that the app on somebody's phone shows at an instant. */
export function codeOf(secret: string, at = Date.now()): string {
  return new OTPAuth.TOTP({ secret: OTPAuth.Secret.fromBase32(secret) }).generate({ timestamp: at });
}

/** Signs in with password and code, `ahead` milliseconds before the clock of the phone. */
export async function signsIn(person: Person, account: Account, ahead: number): Promise<void> {
  await person.opens("/masuk");
  await person.types("Surel dinas", account.email);
  await person.types("Kata sandi", account.password);
  await person.presses("Lanjut");
  await person.types("Kode", codeOf(account.secret, Date.now() + ahead));
  await person.presses("Masuk");
}
