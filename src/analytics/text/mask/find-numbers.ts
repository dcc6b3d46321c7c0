import { cueBefore, type NumberCue } from "./number-cues.ts";
import type { PersonalDataSpan, PersonalDataType } from "./personal-data.ts";

/** Digits with the marks people put between them. A letter O counts as the zero it stands for. */
const written = /(?<![\p{L}\d])[+(]?\d(?:[\dOo]|[.\-/()]{1,2} ?(?=[\dO])| (?=[\dO(])){0,40}(?![\p{L}\d])/gu;
const spelled =
  /(?<!\p{L})(?:(?:nol|kosong|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan)[\s,-]+){7,20}(?:nol|kosong|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan)(?!\p{L})/giu;
const passport = /(?<=(?:paspor|passport)[^.!?\d]{0,25})(?<![\p{L}\d])[A-Z]{1,2} ?\d{6,8}(?![\p{L}\d])/giu;
/** NIP of a civil servant: birth date, month of appointment, sex, serial. */
const officerNumber =
  /(?<!\d)(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]) ?(?:19|20)\d{4} ?[12] ?\d{3}(?!\d)/g;
const months =
  "jan(?:uari)?|feb(?:ruari)?|mar(?:et)?|apr(?:il)?|mei|juni?|juli?|agu(?:stus)?|sep(?:tember)?|okt(?:ober)?|nov(?:ember)?|des(?:ember)?";
const birthDate = new RegExp(
  `(?<=(?:lahir|kelahiran|ttl)(?!\\p{L})[^.!?\\d]{0,30})\\d{1,2}[-/ .](?:\\d{1,2}|${months})[-/ .]\\d{2,4}(?!\\d)`,
  "giu",
);

/** Identity, family card, telephone, account and other personal numbers, by their form and by the words before them. */
export function findNumbers(text: string): readonly PersonalDataSpan[] {
  const spans: PersonalDataSpan[] = [
    ...matches(text, birthDate, "BIRTH_DATE"),
    ...matches(text, spelled, "PHONE"),
    ...matches(text, passport, "OTHER_ID"),
    ...matches(text, officerNumber, "OTHER_ID"),
  ];
  for (const { index, 0: found } of text.matchAll(written)) {
    for (const { start, raw } of separateNumbers(found)) {
      const type = typeOf(text, index + start, raw);
      if (type !== null) spans.push({ type, start: index + start, end: index + start + raw.length });
    }
  }
  return spans;
}

function matches(text: string, pattern: RegExp, type: PersonalDataType): readonly PersonalDataSpan[] {
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => ({
    type,
    start: index,
    end: index + found.length,
  }));
}

const identityDigits = 16;

/** A space joins groups of one number ("0812 0000 0125") but parts two numbers ("081200000125 3 kali"). */
function separateNumbers(found: string): readonly { readonly start: number; readonly raw: string }[] {
  const parts: { start: number; raw: string }[] = [];
  let start = 0;
  for (const { index } of found.matchAll(/ /g)) {
    const before =
      found
        .slice(start, index)
        .split(/[ .\-/]/)
        .at(-1) ?? "";
    const after = found.slice(index + 1).split(/[ .\-/]/)[0] ?? "";
    const isGroup = digitsOf(before).length <= 5 && digitsOf(after).length >= 3;
    const completes = digitsOf(found.slice(start, index)).length + digitsOf(after).length === identityDigits;
    const joins = isGroup || completes || before.endsWith(")");
    if (joins) continue;
    parts.push({ start, raw: found.slice(start, index) });
    start = index + 1;
  }
  parts.push({ start, raw: found.slice(start) });
  return parts.map(({ start, raw }) => ({ start, raw: raw.replace(/[^\dOo]+$/, "") }));
}

function typeOf(text: string, start: number, raw: string): PersonalDataType | null {
  const digits = digitsOf(raw);
  if (isAmount(text, start, start + raw.length) || isDate(raw)) return null;
  const cue = cueBefore(text, start);
  const form = formOf(raw, digits);
  if (form === "PHONE") return cue === "ACCOUNT" || cue === "OTHER_ID" ? cue : "PHONE";
  if (cue === "PUBLIC") return null;
  if (form === "NIK") return cue === "KK" ? "KK" : "NIK";
  if (cue !== null && fits(cue, digits)) return cue;
  return form ?? accountNamedAfter(text, start + raw.length, digits);
}

/** How many digits a number after a cue has at least and at most; a wrongly typed NIK is still a NIK. */
const lengths: Partial<Readonly<Record<NumberCue, readonly [number, number]>>> = {
  NIK: [12, 18],
  KK: [12, 18],
  PHONE: [7, 15],
  ACCOUNT: [8, 18],
  OTHER_ID: [6, 20],
};

function fits(cue: NumberCue, digits: string): cue is PersonalDataType {
  const [least, most] = lengths[cue] ?? [Infinity, 0];
  return digits.length >= least && digits.length <= most && !isHotline(digits);
}

/** What the digits alone say, without any word before them. */
function formOf(raw: string, digits: string): PersonalDataType | null {
  if (isHotline(digits)) return null;
  if (/^(?:62|0)8\d{7,12}$/.test(digits) || (raw.startsWith("+") && digits.length >= 8)) return "PHONE";
  if (/^\(?0\d{2,3}\)?[ \-.]{1,2}\d{5,8}$/.test(raw) || /^\(0\d{2,3}\)\d{5,8}$/.test(raw)) return "PHONE";
  if (digits.length === identityDigits && isIdentityNumber(digits)) return "NIK";
  if (/^\d{2}\.\d{3}\.\d{3}\.\d-\d{3}\.\d{3}$/.test(raw)) return "OTHER_ID";
  if (/^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:19|20)\d{8}$/.test(digits))
    return "OTHER_ID";
  return /^[45]\d{15}$/.test(digits) && isLuhn(digits) ? "ACCOUNT" : null;
}

/** "000-12-3456789-0 Bank Mandiri": the bank stands after the number. */
function accountNamedAfter(text: string, end: number, digits: string): PersonalDataType | null {
  const isNamed = /^[\s,(]*(?:bank|bca|bni|bri|btn|bsi|mandiri|a\.?n\.?\s|atas nama)/i.test(
    text.slice(end, end + 20),
  );
  return isNamed && fits("ACCOUNT", digits) ? "ACCOUNT" : null;
}

/** Region 11 to 94, day 1 to 31 (41 to 71 for women), month 1 to 12. */
function isIdentityNumber(digits: string): boolean {
  const region = Number(digits.slice(0, 2));
  const day = Number(digits.slice(6, 8)) % 40;
  const month = Number(digits.slice(8, 10));
  return region >= 11 && region <= 94 && day >= 1 && day <= 31 && month >= 1 && month <= 12;
}

/** Check digit of payment cards (ISO/IEC 7812). */
function isLuhn(digits: string): boolean {
  let total = 0;
  for (const [i, digit] of [...digits].reverse().entries()) {
    const doubled = Number(digit) * (i % 2 === 1 ? 2 : 1);
    total += doubled > 9 ? doubled - 9 : doubled;
  }
  return total % 10 === 0;
}

function isHotline(digits: string): boolean {
  return digits.length <= 6 || /^(?:0800|0804|0807|0809|1500)/.test(digits);
}

function isAmount(text: string, start: number, end: number): boolean {
  const before = /(?:rp|idr)\.?\s*$/i.test(text.slice(Math.max(0, start - 5), start));
  return before || /^\s*(?:,-|rupiah|ribu|rb|juta|jt|miliar)/i.test(text.slice(end, end + 10));
}

function isDate(raw: string): boolean {
  return /^\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}$/.test(raw) || /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}$/.test(raw);
}

function digitsOf(raw: string): string {
  return raw.replaceAll(/[Oo]/g, "0").replaceAll(/\D/g, "");
}
