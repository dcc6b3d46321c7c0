import type { Child } from "hono/jsx";
import { pathIn } from "../language-path.ts";
import { FormFields } from "./form/form-fields.tsx";
import { useFrame } from "./frame/frame.ts";

/** One primary button a page; `danger` only on the page that says what will happen. */
export type ButtonKind = "primary" | "secondary" | "danger" | "quiet";

export type ButtonProps = {
  readonly kind?: ButtonKind;
  /** What the form is told when several buttons send it. */
  readonly name?: string;
  readonly value?: string;
  readonly children?: Child;
};

/** Sends the form that it stands in. Never disabled: a second press is harmless. */
export function Button({ kind = "primary", name, value, children }: ButtonProps) {
  return (
    <button
      type="submit"
      class={buttonClass(kind)}
      {...(name === undefined ? {} : { name })}
      {...(value === undefined ? {} : { value })}
    >
      {children}
    </button>
  );
}

/** A link to a page where the next step is taken. */
export function ButtonLink({
  href,
  kind = "primary",
  children,
}: {
  href: string;
  kind?: ButtonKind;
  children?: Child;
}) {
  const { lang } = useFrame();
  return (
    <a href={pathIn(lang, href)} class={buttonClass(kind)}>
      {children}
    </a>
  );
}

export type ButtonFormProps = {
  readonly action: string;
  readonly kind?: ButtonKind;
  /** Values that go with the press, such as the version that the person looked at. */
  readonly values?: Readonly<Record<string, string | number>>;
  readonly children?: Child;
};

/** A press that needs no field: a whole form with one button. */
export function ButtonForm({ action, kind = "secondary", values = {}, children }: ButtonFormProps) {
  const { lang } = useFrame();
  return (
    <form method="post" action={pathIn(lang, action)} class="button-form">
      <FormFields />
      {Object.entries(values).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <button type="submit" class={buttonClass(kind)}>
        {children}
      </button>
    </form>
  );
}

/** Buttons beside each other, the primary one first. */
export function Buttons({ children }: { children?: Child }) {
  return <div class="buttons">{children}</div>;
}

function buttonClass(kind: ButtonKind): string {
  return kind === "primary" ? "button" : `button ${kind}`;
}
