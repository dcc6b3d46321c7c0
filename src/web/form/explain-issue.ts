import type { $ZodIssue } from "zod/v4/core";
import { isMessageKey, type Translate } from "../../platform/i18n/translate.ts";
import type { FieldError } from "./form-state.ts";

/** The words of a form: the translator, and the label of each field as the page shows it. */
export type FormWords = { readonly t: Translate; readonly label: (field: string) => string };

/**
 * One problem that zod found, as a sentence that says how to put it right. A schema may give its own sentence by a
 * message key: `z.string().min(1, "complaints.text-empty")`.
 * @param value what was read for the field
 */
export function explainIssue(issue: $ZodIssue, value: unknown, { t, label }: FormWords): FieldError {
  const field = issue.path.join(".");
  const facts = { label: label(field), ...limitsOf(issue), ...typedOf(value) };
  if (isMessageKey(issue.message)) return { field, text: t(issue.message, facts) };
  if (value === undefined || value === null || value === "") {
    return { field, text: t(issue.code === "invalid_value" ? "form.choose" : "form.required", facts) };
  }
  return { field, text: t(keyOf(issue), facts) };
}

function keyOf(issue: $ZodIssue) {
  switch (issue.code) {
    case "invalid_type":
      return issue.expected === "number" || issue.expected === "bigint" ? "form.number" : "form.unfit";
    case "too_small":
      return `form.too-small.${kindOf(issue.origin)}` as const;
    case "too_big":
      return `form.too-big.${kindOf(issue.origin)}` as const;
    case "invalid_format":
      if (issue.format === "date") return "form.no-such-day";
      return issue.format === "email" ? "form.email" : "form.unfit";
    case "invalid_value":
      return "form.choose";
    default:
      return "form.unfit";
  }
}

function kindOf(origin: string): "text" | "list" | "number" {
  if (origin === "string") return "text";
  return origin === "array" || origin === "set" ? "list" : "number";
}

function limitsOf(issue: $ZodIssue): { limit: string } {
  if (issue.code === "too_small") return { limit: String(issue.minimum) };
  return { limit: issue.code === "too_big" ? String(issue.maximum) : "" };
}

function typedOf(value: unknown): { typed: string; length: number } {
  const typed = typeof value === "string" ? value : "";
  return { typed: typed.slice(0, 40), length: typed.length };
}
