import { blobValue } from "@duckdb/node-api";
import type { AttributeSample, Treatment } from "../personal-attributes.ts";
import type { Database } from "./database.ts";
import { forget, type Incoming } from "./incoming.ts";

/** Values of each attribute that are looked at. */
const LOOKED_AT = 200;

/** Some different values of each attribute of `incoming`, and of the cases under the name of their column. */
export async function attributeSamples(
  database: Database,
  { attributes }: Incoming,
  caseColumn: string,
): Promise<readonly AttributeSample[]> {
  const columns = [["case_id", caseColumn], ...attributes.map((name, at) => [`a${at}`, name])] as const;
  const samples: AttributeSample[] = [];
  for (const [column, name] of columns) {
    const rows = await database.rows<{ value: string }>(`
      select distinct ${column} as value from (from incoming limit 100000)
      where ${column} <> '' limit ${LOOKED_AT}`);
    samples.push({ name, values: rows.map(({ value }) => value) });
  }
  return samples;
}

const BLOCK = 64;

/**
 * Leaves out attributes of `incoming`, and puts pseudonyms in the place of others: 80 bits of an HMAC with SHA-256, the same
 * for the same value and key wherever it stands (RFC 2104). Nobody without the key can try values out.
 * @param treatmentOf of an attribute, or of the case under `caseColumn`
 * @returns what is left of the attributes
 */
export async function protect(
  database: Database,
  incoming: Incoming,
  caseColumn: string,
  { key, treatmentOf }: { readonly key: Uint8Array; readonly treatmentOf: (name: string) => Treatment },
): Promise<Incoming> {
  const kept = incoming.attributes.flatMap((name, at) => {
    const treatment = treatmentOf(name);
    return treatment === "drop" ? [] : [{ name, column: treated(`a${at}`, treatment) }];
  });
  const caseTreatment = treatmentOf(caseColumn);
  const isUntouched = kept.length === incoming.attributes.length && !kept.some(isChanged);
  if (isUntouched && caseTreatment === "keep") return incoming;
  const attributes = kept.map(({ column }, at) => `, ${column} as a${at}`).join("");
  // A case cannot be left out: without it there is no log.
  const caseId = treated("case_id", caseTreatment === "keep" ? "keep" : "pseudonym");
  const pad = (byte: number) => blobValue(padded(key, byte));
  await database.connection.run("create table pad as select $1::blob as inner_pad, $2::blob as outer_pad", [
    pad(0x36),
    pad(0x5c),
  ]);
  await database.run(`
    create table protected as
      select ${caseId} as case_id, activity, moment, "time", started, lifecycle, row${attributes}
      from incoming order by rowid;
    drop table pad`);
  await forget(database);
  await database.run("alter table protected rename to incoming");
  return { ...incoming, attributes: kept.map(({ name }) => name) };
}

function isChanged({ column }: { readonly column: string }): boolean {
  return !/^a\d+$/.test(column);
}

function treated(column: string, treatment: Treatment): string {
  if (treatment !== "pseudonym") return column;
  const inner = `unhex(sha256((select inner_pad from pad) || encode(${column})))`;
  return `case when ${column} <> '' then 'p-' || left(sha256((select outer_pad from pad) || ${inner}), 20) end`;
}

/** The key as long as a block of the hash, each byte mixed with another. The key is no longer than a block. */
function padded(key: Uint8Array, byte: number): Uint8Array {
  return Uint8Array.from({ length: BLOCK }, (_, at) => (key[at] ?? 0) ^ byte);
}
