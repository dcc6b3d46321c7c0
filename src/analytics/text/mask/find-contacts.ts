import type { PersonalDataSpan } from "./personal-data.ts";

/** Links that lead to a person or carry personal data; the page of a service stays readable. */
const personalLinks: readonly RegExp[] = [
  /(?:https?:\/\/)?(?:www\.)?(?:wa\.me|t\.me|(?:instagram|facebook|fb|tiktok|twitter|x|threads)\.(?:com|net))\/[\w.@/-]+/gi,
  /https?:\/\/(?:maps\.app\.goo\.gl|goo\.gl\/maps|(?:drive|docs|photos)\.google\.com|api\.whatsapp\.com)\S*/gi,
  /https?:\/\/\S+[?&](?:token|key|kode|nik|nama|name|email|phone|hp|telp)=\S+/gi,
  /(?<![\p{L}\d])(?:ig|instagram|fb|facebook|tiktok|twitter|telegram)(?:\s+(?:saya|sy|pribadi|dia|beliau))?\s*:?\s*(?:@[\w.]{3,}|\w+[._\d][\w.]*)/giu,
];

const address = /[\p{L}\d][\p{L}\d._%+-]{0,63}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){0,5}\.\p{L}{2,63}/giu;
/** "budi (at) contoh dot com": written so that a machine does not see it. */
const disguisedAddress =
  /[\w.+-]{1,64}\s{0,3}(?:\(at\)|\[at\]|\bat\b)\s{0,3}[\w-]{1,63}(?:(?:\s{0,3}(?:\(dot\)|\[dot\]|\bdot\b|\btitik\b)\s{0,3}|\.)[\w-]{1,63}){1,5}/gi;
/** The published mailbox of an office, which is no personal data. */
const officeAddress =
  /^(?:info|layanan|pengaduan|aduan|humas|admin|cs|kontak|halo|sekretariat|ppid|bantuan|helpdesk)[\w.+-]*@[\w.-]+\.go\.id$/i;

/** Mail addresses of persons, and links to them. */
export function findContacts(text: string): readonly PersonalDataSpan[] {
  return [
    ...personalLinks.flatMap((pattern) => matches(text, pattern, "LINK")),
    ...matches(text, address, "EMAIL").filter(
      ({ start, end }) => !officeAddress.test(text.slice(start, end)),
    ),
    ...matches(text, disguisedAddress, "EMAIL").filter(({ start, end }) =>
      /dot|titik|\./i.test(text.slice(start, end)),
    ),
  ];
}

function matches(text: string, pattern: RegExp, type: PersonalDataSpan["type"]): readonly PersonalDataSpan[] {
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => {
    const trimmed = found.replace(/[.,;:!?)\]]+$/, "");
    return { type, start: index, end: index + trimmed.length };
  });
}
