import { tmpdir } from "node:os";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Context, PersonActor } from "../../src/platform/context.ts";
import { systemRandom } from "../../src/platform/ids.ts";
import type { Log } from "../../src/platform/log.ts";
import { pageAreas } from "../../src/web/areas.ts";
import { aBrowser, type Browser, type Filled, type Seen } from "../builders/browser.ts";
import { aCitizen } from "../builders/complaints.ts";
import { as, testContext, testSettings } from "../builders/context.ts";
import { aFullAgency } from "../builders/full-agency.ts";
import { anInstance } from "../builders/instance.ts";
import { aPerson, signInAs } from "../builders/people.ts";
import { databaseOfTest } from "../setup/database-of-test.ts";
import { extent, isShort, patience } from "./extent.ts";
import { formsOf, linksOf, markupOfOthers, type ShownForm } from "./forms-of.ts";
import { hostileTexts } from "./hostile-texts.ts";

let brokeAt: unknown = "";
const log: Log = (_, message, fields) => {
  if (message === "defect") brokeAt = `${fields?.error} ${fields?.stack}`;
};
const { db } = await databaseOfTest();
const settings = { ...testSettings, dataFolder: tmpdir() };
const ctx = testContext(db, { log, random: systemRandom, settings });
await anInstance(ctx);
const world = await aFullAgency(ctx);
const areas = pageAreas(ctx.settings);
const patterns = areas
  .flat()
  .filter(({ method }) => method === "GET")
  .map(({ path }) => path);

type Visitor = { readonly ctx: Context; readonly cookie: string; readonly from: readonly string[] };

async function staff(actor: PersonActor): Promise<Visitor> {
  return { ctx, cookie: await signInAs(ctx, actor), from: ["/staf", "/staf/pengaduan", "/staf/akun"] };
}

const visitors: Readonly<Record<string, Visitor>> = {
  "a citizen": {
    ctx: as(ctx, aCitizen(world.agency)),
    cookie: "",
    from: ["/", "/pengaduan", "/pengaduan/lacak", "/masuk"],
  },
  "the manager": await staff(world.manager),
  "the head of the unit": await staff(world.head),
  "the head of the provider": await staff(world.provider),
  "a complaint officer": await staff(await aPerson(ctx, { agency: world.agency, role: "complaint-officer" })),
  "an administrator": await staff(await aPerson(ctx, { agency: world.agency, role: "agency-admin" })),
};

/** A browser of its own for each press, because a network may send only so many public forms in a minute. */
function browserOf({ ctx, cookie }: Visitor): Browser {
  return aBrowser(ctx, areas, cookie);
}

/** The page is one of ours, in words, and nobody's text became markup on it. */
function isWhole(page: Seen, place: string): void {
  expect(page.status, `${place} ${brokeAt}`).toBeLessThan(500);
  expect(markupOfOthers(page.html), place).toBeNull();
}

type Found = { readonly page: string; readonly form: ShownForm };

/** One page for each pattern of an address and the names in its query, as far as links lead. */
function kindOf(path: string): string {
  const [bare = "", query = ""] = path.split("?");
  const pattern =
    patterns.find((one) => new RegExp(`^${one.replaceAll(/:[^/]+/g, "[^/]+")}$`).test(bare)) ?? bare;
  return `${pattern}?${[...new URLSearchParams(query).keys()].toSorted().join("&")}`;
}

/** The short run looks at fewer pages, and not into event logs, whose pages think for long. */
const mostPages = isShort ? 40 : 150;

function isLookedAt(path: string): boolean {
  // What waits in the queue of jobs is shown only where that queue was set up.
  if (path.startsWith("/staf/administrasi/operasi")) return false;
  return !(isShort && path.startsWith("/staf/proses/"));
}

async function formsOn(
  visitor: Visitor,
): Promise<{ readonly pages: number; readonly forms: readonly Found[] }> {
  const waiting = [...visitor.from];
  const seen = new Set<string>();
  const forms = new Map<string, Found>();
  for (const path of waiting) {
    if (seen.has(kindOf(path)) || seen.size >= mostPages) continue;
    seen.add(kindOf(path));
    const page = await browserOf(visitor).open(path);
    isWhole(page, path);
    waiting.push(...linksOf(page.html).filter(isLookedAt));
    for (const form of formsOf(page.html, path)) {
      const key = `${form.method} ${kindOf(form.action)} ${form.fields.map(({ name }) => name)}`;
      if (form.fields.length > 0 && !forms.has(key)) forms.set(key, { page: path, form });
    }
  }
  return { pages: seen.size, forms: [...forms.values()] };
}

async function press(visitor: Visitor, { page, form }: Found, filled: Filled): Promise<Seen | null> {
  const browser = browserOf(visitor);
  if (form.method === "get") {
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries(filled)) query.append(name, String(value));
    return await browser.open(`${form.action.split("?")[0]}?${query}`);
  }
  const before = await browser.open(page);
  const isThere = formsOf(before.html, page).some(({ action }) => action === form.action);
  return isThere ? await browser.send(form.action, filled) : null;
}

/** Typed fields get hostile texts, all of them the same or only one of them; the others what they offer. */
function fillings({ fields }: ShownForm): fc.Arbitrary<{ readonly how: string; readonly filled: Filled }> {
  const names = fields.filter(({ isTyped }) => isTyped).map(({ name }) => name);
  const places = fc.oneof(
    fc.constant(names),
    fc.constantFrom(...names, "").map((name) => [name]),
  );
  const chosen = fc.tuple(...fields.map(({ options }) => fc.constantFrom("", ...options)));
  return fc
    .tuple(fc.constantFrom(...Object.entries(hostileTexts)), places, chosen)
    .map(([[how, text], where, options]) => ({
      how: `${how} in ${where}`,
      filled: Object.fromEntries(
        fields.map(({ name, isTyped }, i) => [
          name,
          isTyped ? (where.includes(name) ? text : harmless) : (options[i] ?? ""),
        ]),
      ),
    }));
}

const harmless = "Antrean loket terlalu panjang setiap Senin pagi";

describe("forms with hostile texts (testing section 10)", () => {
  it.each(Object.entries(visitors))(
    "of %s show them as text and break nothing",
    { timeout: patience },
    async (name, visitor) => {
      const { pages, forms } = await formsOn(visitor);
      expect(forms.length, `${pages} pages`).toBeGreaterThan(2);
      for (const found of forms) {
        await fc.assert(
          fc.asyncProperty(fillings(found.form), async ({ how, filled }) => {
            const answer = await press(visitor, found, filled);
            if (answer)
              isWhole(answer, `${name}: ${found.form.method} ${found.form.action} on ${found.page}, ${how}`);
          }),
          extent(visitor.cookie === "" ? 12 : 1),
        );
      }
      await formsOn(visitor);
    },
  );
});
