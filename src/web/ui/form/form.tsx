import { type Child, createContext, useContext } from "hono/jsx";
import { type FormState, newForm, typedText } from "../../form/form-state.ts";
import { keyField } from "../../form/form-token.ts";
import { pathIn } from "../../language-path.ts";
import { useFrame } from "../frame/frame.ts";
import { ErrorSummary } from "./error-summary.tsx";
import { FormFields } from "./form-fields.tsx";

const FormStateContext = createContext<FormState>(newForm());

/** The form around a field. Fields take from it what was typed and what is wrong. */
export function useForm(): FormState {
  return useContext(FormStateContext);
}

export type FormProps = {
  readonly form: FormState;
  /** Indonesian path of the POST route. */
  readonly action: string;
  /** A form with files is sent in parts. */
  readonly upload?: boolean;
  readonly children?: Child;
};

/** A form with its error summary. Shown again after a failed attempt, it holds everything that was typed. */
export function Form({ form, action, upload = false, children }: FormProps) {
  const { lang } = useFrame();
  return (
    <FormStateContext.Provider value={form}>
      <ErrorSummary errors={form.errors} />
      <form
        method="post"
        action={pathIn(lang, action)}
        novalidate
        {...(upload ? { enctype: "multipart/form-data" } : {})}
      >
        <FormFields formKey={typedText(form, keyField)} />
        {children}
      </form>
    </FormStateContext.Provider>
  );
}

/** A form that only looks: what is asked becomes the address, which can be kept and sent to somebody. */
export function SearchForm({ form, action, children }: Omit<FormProps, "upload">) {
  const { lang } = useFrame();
  return (
    <FormStateContext.Provider value={form}>
      <form method="get" action={pathIn(lang, action)} class="search-form">
        {children}
      </form>
    </FormStateContext.Provider>
  );
}

/** A value that goes with the form unseen, such as the version that it was opened on. */
export function Hidden({ name }: { name: string }) {
  return <input type="hidden" name={name} value={typedText(useForm(), name)} />;
}
