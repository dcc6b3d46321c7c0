import { keyField, tokenField } from "../../form/form-token.ts";
import { useFrame } from "../frame/frame.ts";

/**
 * The hidden fields of every form: the token of this session and the idempotency key, which a form shown again keeps,
 * so that sending it twice still does it once.
 */
export function FormFields({ formKey }: { formKey?: string }) {
  const frame = useFrame();
  return (
    <>
      <input type="hidden" name={tokenField} value={frame.formToken()} />
      <input type="hidden" name={keyField} value={formKey || frame.formKey()} />
    </>
  );
}
