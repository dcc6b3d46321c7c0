import { MutuError } from "../../../platform/errors.ts";
import { newestLetters, type WrittenLetter } from "../../../platform/mail/letters.ts";
import { type Route, route } from "../../route.ts";
import { show } from "../../show.tsx";
import type { WebContext } from "../../web-context.ts";
import { personHere } from "../person-here.ts";
import { LettersPage, type ShownLetter } from "./letters-page.tsx";
import { withOwnLinks } from "./own-links.ts";

/** The mailbox of the demonstration. Letters hold links that open accounts, so it is built into no process in real use. */
export const letterRoutes: readonly Route[] = [
  route("administration", {
    method: "GET",
    path: "/staf/administrasi/surat",
    access: { right: "person.invite" },
    handler: showLetters,
  }),
];

async function showLetters(c: WebContext) {
  if (personHere(c).actor.role !== "agency-admin") throw new MutuError("not-yours", "error.not-for-role");
  const letters = await newestLetters(c.var.ctx);
  return show(c, <LettersPage letters={letters.map((letter) => shownLetter(c, letter))} t={c.var.t} />);
}

function shownLetter(c: WebContext, letter: WrittenLetter): ShownLetter {
  const { ctx, format } = c.var;
  return {
    subject: letter.subject,
    to: letter.to,
    at: format.shortMoment(letter.writtenAt),
    text: withOwnLinks(letter.text, ctx.settings.origin),
    state: stateOf(c, letter),
  };
}

function stateOf(c: WebContext, { sentAt, lastError, attempts }: WrittenLetter): ShownLetter["state"] {
  const { t } = c.var;
  if (sentAt !== null) return { tone: "good", words: t("administration.letter.sent") };
  if (lastError === null) return { tone: "neutral", words: t("administration.letter.waiting") };
  return { tone: "warn", words: t("administration.letter.failed", { n: attempts }) };
}
