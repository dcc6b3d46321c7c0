/** Why a text is no XML that Mutu reads. */
export type XmlReason =
  | "not-xml"
  | "doctype"
  | "entity"
  | "depth"
  | "text-too-long"
  | "mismatched-tag"
  | "malformed-tag"
  | "cut";

/** `line` counts from 1. */
export class XmlError extends Error {
  override readonly name = "XmlError";
  readonly reason: XmlReason;
  readonly line: number;

  constructor(reason: XmlReason, line: number) {
    super(`line ${line}: ${reason}`);
    this.reason = reason;
    this.line = line;
  }
}
