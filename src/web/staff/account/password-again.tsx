import type { Translate } from "../../../platform/i18n/translate.ts";
import { TextField } from "../../ui/index.tsx";

/** Asks for the present password in the form of a change. */
export function PasswordAgain({ t }: { t: Translate }) {
  return (
    <TextField
      name="currentPassword"
      type="password"
      label={t("account.currentPassword")}
      autocomplete="current-password"
    />
  );
}
