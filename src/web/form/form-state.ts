/** What is wrong with one field, in words that say how to put it right. */
export type FieldError = { readonly field: string; readonly text: string };

/** A file that is stored already: its token goes with the form, its name and size are shown. */
export type ShownFile = { readonly token: string; readonly name: string; readonly note: string };

/** A form as it is shown: what was typed, as texts by field name, and what is wrong with it. */
export type FormState = {
  readonly typed: Readonly<Record<string, readonly string[]>>;
  readonly errors: readonly FieldError[];
  /** Files of an earlier attempt, by field. */
  readonly files: Readonly<Record<string, readonly ShownFile[]>>;
};

type Given = string | number | bigint | boolean | null | undefined | readonly string[];

/** A form before anything was typed, filled with values that are known: `newForm({ version: 3 })`. */
export function newForm(values: Readonly<Record<string, Given>> = {}): FormState {
  const entries = Object.entries(values).flatMap(([name, value]) => {
    if (value === null || value === undefined) return [];
    return [[name, Array.isArray(value) ? value.map(String) : [String(value)]] as const];
  });
  return { typed: Object.fromEntries(entries), errors: [], files: {} };
}

/** Everything that was sent, kept as it was typed. Files are not texts; they are kept by token. */
export function typedForm(data: FormData, errors: readonly FieldError[] = []): FormState {
  const typed = new Map<string, string[]>();
  for (const [name, value] of data) {
    if (typeof value !== "string") continue;
    const before = typed.get(name);
    if (before) before.push(value);
    else typed.set(name, [value]);
  }
  return { typed: Object.fromEntries(typed), errors, files: {} };
}

/** The same form with one more thing to put right, found by a verb after the fields themselves were fine. */
export function withError(form: FormState, field: string, text: string): FormState {
  return { ...form, errors: [...form.errors, { field, text }] };
}

/** The same form with the files of a field that are stored already. */
export function withFiles(
  form: FormState,
  { field, shown }: { readonly field: string; readonly shown: readonly ShownFile[] },
): FormState {
  return { ...form, files: { ...form.files, [field]: shown } };
}

/** The text of a field; the last one when there are several. */
export function typedText(form: FormState, name: string): string {
  return typedTexts(form, name).at(-1) ?? "";
}

/** All texts of a field, such as the checked boxes of a list. */
export function typedTexts(form: FormState, name: string): readonly string[] {
  return Object.hasOwn(form.typed, name) ? (form.typed[name] ?? []) : [];
}

/** What is wrong with a field, or null. */
export function errorOf(form: FormState, name: string): string | null {
  return form.errors.find((error) => error.field === name)?.text ?? null;
}
