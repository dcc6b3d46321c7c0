import type { Field } from "../../../analytics/table/write-records.ts";
import { namesOf } from "../../../modules/organisations/index.ts";
import { MutuError } from "../../../platform/errors.ts";
import { type Evidence, evidenceById, fingerprint } from "../../../platform/evidence/freeze.ts";
import { claimedType, mediaTypes } from "../../../platform/files/file-type.ts";
import { isMessageKey } from "../../../platform/i18n/translate.ts";
import type { Words } from "../../../platform/i18n/words.ts";
import { pathIn } from "../../language-path.ts";
import { type Route, route } from "../../route.ts";
import { sendCsv } from "../../send-csv.ts";
import { sendFrozenPicture } from "../../send-frozen-picture.ts";
import { sendStoredFile } from "../../send-stored-file.ts";
import { show } from "../../show.tsx";
import type { Fact } from "../../ui/index.tsx";
import type { WebContext } from "../../web-context.ts";
import { addressed } from "../address.ts";
import { definitionFacts, labelOf, wordOf } from "./definition-words.ts";
import { EvidencePage } from "./evidence-page.tsx";
import { filesAmong, rowsAsTable } from "./rows-of.ts";

const path = "/staf/bukti/:agency/:id";

export const evidenceRoutes: readonly Route[] = [
  route("evidence", { method: "GET", path, access: "signed-in", handler: showEvidence }),
  route("evidence", { method: "GET", path: `${path}/gambar.svg`, access: "signed-in", handler: sendPicture }),
  route("evidence", { method: "GET", path: `${path}/baris.csv`, access: "signed-in", handler: sendRows }),
  route("evidence", {
    method: "GET",
    path: `${path}/berkas/:sha256`,
    access: "signed-in",
    handler: sendFile,
  }),
];

/** More rows than this are read in a file, not on a page. */
const mostRows = 200;

function evidenceHere(c: WebContext): Promise<Evidence> {
  const { agencyId, id } = addressed(c);
  return evidenceById(c.var.ctx, agencyId, id);
}

async function showEvidence(c: WebContext): Promise<Response> {
  const { t, format, lang } = c.var;
  const words = { t, format };
  const evidence = await evidenceHere(c);
  const here = `/staf/bukti/${evidence.agencyId}/${evidence.id}`;
  const { columns, cells } = rowsAsTable(evidence.rows);
  const rows = cells.slice(0, mostRows).map((row) => rowInWords(columns, row, words));
  return show(
    c,
    <EvidencePage
      sentence={evidence.sentence[lang]}
      isWhole={fingerprint(evidence) === evidence.sha256}
      facts={await factsOf(c, evidence)}
      definition={definitionFacts(evidence.definition, words)}
      picture={evidence.picture === null ? null : pathIn(lang, `${here}/gambar.svg`)}
      columns={columns.map((key) => ({
        key,
        name: labelOf(key, words),
        numeric: evidence.rows.length > 0 && cells.every((row) => isNumber(row[columns.indexOf(key)])),
      }))}
      rows={rows}
      files={filesAmong(evidence.rows).map(({ file, sha256 }) => ({
        name: file,
        href: `${here}/berkas/${sha256}`,
        note: (claimedType(file) ?? "").toUpperCase(),
      }))}
      count={{
        all: cells.length,
        shown: format.count(rows.length),
        allInWords: format.count(cells.length),
      }}
      download={`${here}/baris.csv`}
      takenAt={format.moment(evidence.takenAt)}
      t={t}
    />,
  );
}

async function factsOf(c: WebContext, evidence: Evidence): Promise<readonly Fact[]> {
  const { ctx, t, format } = c.var;
  const kind = `evidence.kind.${evidence.kind}`;
  const { takenBy } = evidence;
  const isPerson = /^[0-9a-f-]{36}$/.test(takenBy);
  const names = await namesOf(ctx, isPerson ? [takenBy] : []);
  return [
    { name: t("evidence.kind"), value: isMessageKey(kind) ? t(kind) : evidence.kind },
    { name: t("evidence.taken-at"), value: format.moment(evidence.takenAt) },
    { name: t("evidence.taken-by"), value: names.get(takenBy) ?? t("thread.system") },
    { name: t("evidence.fingerprint"), value: <code class="fingerprint">{evidence.sha256}</code> },
  ];
}

function rowInWords(columns: readonly string[], row: readonly Field[], words: Words) {
  return Object.fromEntries(columns.map((column, i) => [column, fieldInWords(row[i], words)]));
}

function fieldInWords(value: Field | undefined, words: Words): string {
  const { format } = words;
  if (value === null || value === undefined) return "";
  if (typeof value === "number")
    return Number.isInteger(value) ? format.count(value) : format.number(value, 2);
  if (typeof value !== "string") return String(value);
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return format.shortDay(value);
  return value
    .split("; ")
    .map((code) => wordOf(code, words))
    .join("; ");
}

function isNumber(value: Field): boolean {
  return value === null || typeof value === "number";
}

async function sendPicture(c: WebContext): Promise<Response> {
  return sendFrozenPicture(c, await evidenceHere(c));
}

/** A file that was frozen with the evidence, and no other. */
async function sendFile(c: WebContext): Promise<Response> {
  const { rows } = await evidenceHere(c);
  const file = filesAmong(rows).find(({ sha256 }) => sha256 === c.req.param("sha256"));
  const mediaType = file && claimedType(file.file);
  if (!file || !mediaType) throw new MutuError("not-found", "error.not-found");
  return sendStoredFile(c, { sha256: file.sha256, name: file.file, mediaType: mediaTypes[mediaType] });
}

async function sendRows(c: WebContext): Promise<Response> {
  const evidence = await evidenceHere(c);
  const { columns, cells } = rowsAsTable(evidence.rows);
  return sendCsv(c, `bukti-${evidence.sha256.slice(0, 12)}.csv`, { columns, rows: cells });
}
