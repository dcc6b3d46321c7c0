import { z } from "zod";
import { reportsToShare, resealReports } from "../../../modules/complaints/index.ts";
import { type Agency, agencies } from "../../../modules/organisations/index.ts";
import { demonstrationPassphrase } from "../../../platform/auth/demonstration.ts";
import { hashOf } from "../../../platform/auth/secrets.ts";
import { MutuError } from "../../../platform/errors.ts";
import { isMessageKey } from "../../../platform/i18n/translate.ts";
import { ownReaderKey, unlockReaderKey } from "../../../platform/sealing/reader-key.ts";
import { readersOf } from "../../../platform/sealing/readers.ts";
import { type FormState, newForm, typedForm } from "../../form/form-state.ts";
import { parseForm } from "../../form/parse-form.ts";
import { type Refused, refusedForm } from "../../form/refused-form.ts";
import { type Route, route } from "../../route.ts";
import { sessionToken } from "../../session-cookie.ts";
import { goTo, show } from "../../show.tsx";
import type { WebContext } from "../../web-context.ts";
import { inFours } from "../sign-in/in-fours.ts";
import { readerKeyFormRoutes } from "./reader-key-form-routes.tsx";
import { ReaderKeyPage, type ShownSharing } from "./reader-key-page.tsx";
import { readerKeyPath } from "./reader-key-path.ts";

const area = "account";
const access = "signed-in";

/** The key with which an inspector opens restricted reports. */
export const readerKeyRoutes: readonly Route[] = [
  route(area, { method: "GET", path: readerKeyPath, access, handler: (c) => showKey(c, newForm(), 200) }),
  route(area, { method: "POST", path: `${readerKeyPath}/buka`, access, handler: unlock }),
  route(area, { method: "POST", path: `${readerKeyPath}/bagikan`, access, handler: share }),
  ...(["buka", "bagikan"] as const).map((word) =>
    route(area, {
      method: "GET",
      path: `${readerKeyPath}/${word}`,
      access,
      handler: (c) => goTo(c, readerKeyPath),
    }),
  ),
  ...readerKeyFormRoutes,
];

async function unlock(c: WebContext): Promise<Response> {
  const passphrase = c.var.form?.get("passphrase");
  try {
    const key = await unlockReaderKey(c.var.ctx, typeof passphrase === "string" ? passphrase : "");
    c.var.unlocked.keep(hashOf(sessionToken(c)), key);
  } catch (error) {
    const { form, status } = refusedForm(c, "passphrase", error);
    return showKey(c, { ...typedForm(new FormData()), errors: form.errors }, status);
  }
  return goTo(c, `${readerKeyPath}?kabar=dibuka`);
}

const Share = z.strictObject({ agencyId: z.uuid() });

/** Some reports at a time; the page says how many are left. */
async function share(c: WebContext): Promise<Response> {
  const sent = parseForm(c, Share);
  if (!sent.ok || !c.var.ctx.actor.scope.agencies.includes(sent.value.agencyId))
    throw new MutuError("not-found", "error.not-found");
  await resealReports(c.var.ctx, sent.value.agencyId);
  return goTo(c, `${readerKeyPath}?kabar=dibagikan`);
}

async function showKey(c: WebContext, form: FormState, status: 200 | Refused["status"]): Promise<Response> {
  const { ctx, t, format } = c.var;
  const key = await ownReaderKey(ctx);
  const isUnlocked = ctx.reading !== null;
  const news = `reader-key.done.${c.req.query("kabar")}`;
  const facts = key && [
    { name: t("reader-key.state"), value: t(isUnlocked ? "reader-key.unlocked" : "reader-key.locked") },
    { name: t("reader-key.made"), value: format.moment(key.madeAt) },
    { name: t("reader-key.public"), value: <code>{inFours(key.recipient)}</code> },
  ];
  return show(
    c,
    <ReaderKeyPage
      facts={facts}
      isUnlocked={isUnlocked}
      sharing={key === null ? [] : await sharingOf(c)}
      notice={isMessageKey(news) ? t(news) : null}
      demonstration={demonstrationPassphrase(ctx.settings)}
      form={form}
      t={t}
    />,
    status,
  );
}

async function sharingOf(c: WebContext): Promise<readonly ShownSharing[]> {
  const { ctx } = c.var;
  const own = (await agencies(ctx)).filter(({ id }) => ctx.actor.scope.agencies.includes(id));
  return Promise.all(own.map((agency) => sharingIn(c, agency)));
}

async function sharingIn(c: WebContext, agency: Agency): Promise<ShownSharing> {
  const { ctx, t, lang } = c.var;
  const readers = await readersOf(ctx, agency.id);
  return {
    agencyId: agency.id,
    agency: lang === "id" ? agency.name : agency.nameEn,
    readers: readers.map(({ name, recipient }) =>
      t(recipient === null ? "reader-key.readers.none" : "reader-key.readers.has", { name }),
    ),
    stale: ctx.reading === null ? null : await reportsToShare(ctx, agency.id),
  };
}
