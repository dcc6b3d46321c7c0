/**
 * Kinds of personal data found in free text. NAME is without the form of address; ADDRESS is a home; OTHER_ID covers
 * insurance, tax, school, passport and customer numbers.
 */
export type PersonalDataType =
  | "NIK"
  | "KK"
  | "PHONE"
  | "EMAIL"
  | "LINK"
  | "PLATE"
  | "ACCOUNT"
  | "OTHER_ID"
  | "BIRTH_DATE"
  | "ADDRESS"
  | "NAME";

/** A place in a text in UTF-16 code units, end exclusive. */
type Span = { readonly start: number; readonly end: number };
export type PersonalDataSpan = Span & { readonly type: PersonalDataType };

/** What stands in a masked text instead of the data. */
export const masks: Readonly<Record<PersonalDataType, string>> = {
  NIK: "[NIK]",
  KK: "[KK]",
  PHONE: "[telepon]",
  EMAIL: "[surel]",
  LINK: "[tautan]",
  PLATE: "[pelat]",
  ACCOUNT: "[rekening]",
  OTHER_ID: "[nomor identitas]",
  BIRTH_DATE: "[tanggal lahir]",
  ADDRESS: "[alamat]",
  NAME: "[nama]",
};
