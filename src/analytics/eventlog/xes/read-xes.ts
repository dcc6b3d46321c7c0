import type { XesHandler, XesRow } from "./xes-handler.ts";
import { decoded } from "./xml-encoding.ts";
import { XmlScanner } from "./xml-scanner.ts";

/**
 * The events of an XES document, a batch for each piece of the file, in memory that does not grow with the file.
 * @param handler says what is read; it knows afterwards what else was in the document
 * @throws XmlError where the document is not well formed, cut, or carries a DTD; NotXesError
 * @throws TableError `encoding` when a byte does not belong to the encoding of the document
 * @source IEEE 1849-2023 (XES)
 */
export async function* readXes(
  bytes: AsyncIterable<Uint8Array>,
  handler: XesHandler,
): AsyncGenerator<readonly XesRow[]> {
  const scanner = new XmlScanner(handler);
  for await (const text of decoded(bytes)) {
    scanner.write(text);
    const rows = handler.take();
    if (rows.length > 0) yield rows;
  }
  scanner.end();
}
