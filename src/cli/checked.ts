import type { z } from "zod";
import { messages } from "../platform/i18n/messages.ts";
import type { Text } from "../platform/i18n/text.ts";
import { UsageError } from "./failure.ts";

/** What the words of a command mean to a verb. @throws UsageError that names the first value that is not as it must be */
export function checked<S extends z.ZodType>(schema: S, values: unknown): z.output<S> {
  const read = schema.safeParse(values);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const field = issue?.path.join(".") ?? "";
  const known: Readonly<Record<string, Text>> = messages;
  const text = known[issue?.message ?? ""];
  if (typeof text?.id === "string" && typeof text.en === "string") {
    return fail({ id: `{field}: ${text.id}`, en: `{field}: ${text.en}` }, field);
  }
  return fail({ id: "{field}: periksa lagi isinya.", en: "{field}: check this value again." }, field);
}

function fail(text: Text, field: string): never {
  throw new UsageError(text, { field });
}
