import { errorOf, type ShownFile } from "../../form/form-state.ts";
import { dropName, keptName } from "../../form/kept-files.ts";
import { useFrame } from "../frame/frame.ts";
import { describedBy, Field, type FieldProps } from "./field.tsx";
import { useForm } from "./form.tsx";

/** Photos and documents. The form around it needs `upload`. */
export function FileField(props: FieldProps & { readonly multiple?: boolean; readonly accept?: string }) {
  const { t } = useFrame();
  const { name, hint = t("form.file-hint"), multiple = false, accept } = props;
  const form = useForm();
  const error = errorOf(form, name);
  return (
    <Field {...props} hint={hint}>
      <KeptList field={name} files={form.files[name] ?? []} />
      <input
        class={error === null ? "govuk-file-upload" : "govuk-file-upload govuk-file-upload--error"}
        id={name}
        name={name}
        type="file"
        {...(multiple ? { multiple: true } : {})}
        {...(accept === undefined ? {} : { accept })}
        {...describedBy(name, hint, error)}
      />
    </Field>
  );
}

/** Files that came with an earlier attempt. They stay unless one says otherwise. */
function KeptList({ field, files }: { field: string; files: readonly ShownFile[] }) {
  const { t } = useFrame();
  if (files.length === 0) return null;
  return (
    <div class="kept-files">
      <p>{t("form.files-kept")}</p>
      <ul>
        {files.map(({ token, name, note }, i) => (
          <li>
            <span>
              {name} <span class="note">{note}</span>
            </span>
            <input type="hidden" name={keptName(field)} value={token} />
            <input type="checkbox" id={`${field}-drop-${i}`} name={dropName(field)} value={token} />
            <label for={`${field}-drop-${i}`}>
              {t("form.file-drop")}
              <span class="govuk-visually-hidden"> {name}</span>
            </label>
          </li>
        ))}
      </ul>
    </div>
  );
}
