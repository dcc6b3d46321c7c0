import type { z } from "zod";
import { isDemonstration } from "../../../platform/auth/demonstration.ts";
import { hashOf } from "../../../platform/auth/secrets.ts";
import type { Context } from "../../../platform/context.ts";
import { MutuError } from "../../../platform/errors.ts";
import type { Translate } from "../../../platform/i18n/translate.ts";
import type { KeyPair } from "../../../platform/sealing/age.ts";
import {
  ChangePassphrase,
  changePassphrase,
  MakeReaderKey,
  makeReaderKey,
  ownReaderKey,
  RecoverReaderKey,
  recoverReaderKey,
} from "../../../platform/sealing/reader-key.ts";
import { type FormState, newForm } from "../../form/form-state.ts";
import { parseForm } from "../../form/parse-form.ts";
import { type Refused, refusedForm } from "../../form/refused-form.ts";
import { type Route, route } from "../../route.ts";
import { sessionToken } from "../../session-cookie.ts";
import { goTo, show } from "../../show.tsx";
import type { WebContext } from "../../web-context.ts";
import { inFours } from "../sign-in/in-fours.ts";
import { proofOf, proofPage } from "./proof.ts";
import { type ReaderKeyForm, ReaderKeyFormPage, RecoveryKeyPage } from "./reader-key-form-page.tsx";
import { readerKeyPath } from "./reader-key-path.ts";

type Status = 200 | Refused["status"];
type Proof = NonNullable<ReaderKeyForm["proof"]>["name"];

type KeyForm<S extends z.ZodType> = {
  readonly word: "buat" | "ganti" | "pulihkan";
  readonly schema: S;
  readonly proof: Proof;
  readonly verb: (ctx: Context, input: z.output<S>, session: string) => Promise<KeyPair>;
  readonly done: (c: WebContext, key: KeyPair) => Response | Promise<Response>;
};

/** Forms that make the key or put a new passphrase before it; whoever sends one has it unlocked. */
export const readerKeyFormRoutes: readonly Route[] = [
  ...routesOf({
    word: "buat",
    schema: MakeReaderKey,
    proof: "currentPassword",
    verb: makeReaderKey,
    // Like a receipt: what is shown once is the answer itself, and in no address or cookie.
    done: (c, { identity }) => show(c, <RecoveryKeyPage groups={keyInGroups(identity)} t={c.var.t} />),
  }),
  ...routesOf({
    word: "ganti",
    schema: ChangePassphrase,
    proof: "oldPassphrase",
    verb: changePassphrase,
    done: (c) => goTo(c, `${readerKeyPath}?kabar=diganti`),
  }),
  ...routesOf({
    word: "pulihkan",
    schema: RecoverReaderKey,
    proof: "recoveryKey",
    verb: recoverReaderKey,
    done: (c) => goTo(c, `${readerKeyPath}?kabar=diganti`),
  }),
];

function routesOf<S extends z.ZodType>(of: KeyForm<S>): readonly Route[] {
  const path = `${readerKeyPath}/${of.word}`;
  const access = "signed-in";
  const shown = { word: of.word, proof: of.proof };
  return [
    route("account", { method: "GET", path, access, handler: (c) => showForm(c, shown, newForm(), 200) }),
    route("account", {
      method: "POST",
      path,
      access,
      handler: async (c) => {
        const sent = parseForm(c, of.schema, { labels: "reader-key.form" });
        if (!sent.ok) return showForm(c, shown, sent.form, 422);
        let key: KeyPair;
        try {
          key = await of.verb(c.var.ctx, sent.value, sessionToken(c));
        } catch (error) {
          const { form, status } = refusedForm(c, wrongPart(error, of.proof), error);
          return showForm(c, shown, form, status);
        }
        c.var.unlocked.keep(hashOf(sessionToken(c)), key);
        return of.done(c, key);
      },
    }),
  ];
}

/** The field that a refusal is about: the new passphrase, or what should have proved the right to set it. */
function wrongPart(error: unknown, proof: Proof): string {
  const isNew =
    error instanceof MutuError &&
    (error.key.startsWith("auth.password.") || error.key === "sealing.passphrase-is-password");
  return isNew ? "passphrase" : proof;
}

type Shown = { readonly word: "buat" | "ganti" | "pulihkan"; readonly proof: Proof };

async function showForm(
  c: WebContext,
  { word, proof }: Shown,
  form: FormState,
  status: Status,
): Promise<Response> {
  const { ctx, t } = c.var;
  const isAgain = (await ownReaderKey(ctx)) !== null && word === "buat";
  const action = `${readerKeyPath}/${word}`;
  const owed = proof === "currentPassword" ? await proofOf(c) : "password";
  if (owed === "elsewhere") return goTo(c, proofPage(action));
  return show(
    c,
    <ReaderKeyFormPage
      {...wordsOf(word, isAgain, t)}
      action={action}
      proof={owed === "given" ? null : { name: proof, ...hintOf(c, proof) }}
      form={{ ...form, typed: {} }}
      t={t}
    />,
    status,
  );
}

function wordsOf(word: Shown["word"], isAgain: boolean, t: Translate) {
  if (word === "ganti") {
    const title = t("reader-key.change");
    return { title, lead: t("reader-key.lead"), submit: title };
  }
  if (word === "pulihkan") {
    return {
      title: t("reader-key.recover"),
      lead: t("reader-key.lead"),
      submit: t("reader-key.recover.submit"),
    };
  }
  return {
    title: t(isAgain ? "reader-key.again" : "reader-key.make"),
    lead: t(isAgain ? "reader-key.again.lead" : "reader-key.lead"),
    submit: t("reader-key.make"),
  };
}

function hintOf({ var: { ctx, t } }: WebContext, proof: Proof): { readonly hint?: string } {
  if (proof === "recoveryKey") return { hint: t("reader-key.form.recoveryKey.hint") };
  const asksNothing = proof === "currentPassword" && isDemonstration(ctx.settings);
  return asksNothing ? { hint: t("reader-key.form.currentPassword.demonstration") } : {};
}

/** `AGE-SECRET-KEY-1` and then groups of four, as people copy it by hand. */
function keyInGroups(identity: string): string {
  const start = "AGE-SECRET-KEY-1";
  return `${start} ${inFours(identity.slice(start.length))}`;
}
