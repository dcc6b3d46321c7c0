import { typedForm } from "../form/form-state.ts";
import { keyField, tokenField } from "../form/form-token.ts";
import { ButtonLink } from "../ui/button.tsx";
import { useFrame } from "../ui/frame/frame.ts";
import { Page } from "../ui/frame/page.tsx";
import { KeptForm } from "./kept-form.tsx";
import type { Explained } from "./status.ts";

type ErrorPageProps = Explained & {
  readonly requestId: string;
  readonly form: FormData | null;
  readonly path: string;
};

/** What happened, what is safe, what to do next, and a number for the help desk. */
export function ErrorPage({ status, message, requestId, form, path }: ErrorPageProps) {
  const { t, surface } = useFrame();
  const kept = form === null ? null : typedForm(form);
  const isSignedOut = message?.key === "error.signed-out";
  // A form that came too late is nobody's fault and forbidden to nobody: it only has to be sent again.
  const name = isSignedOut || message?.key === "error.old-form" ? "again" : status;
  return (
    <Page title={t(`error-page.${name}.title`)}>
      <p>{message === null ? t(`error-page.${status}.what`) : t(message.key, message.facts)}</p>
      <p>{t(kept === null ? `error-page.${status}.safe` : "error-page.kept")}</p>
      <p>{t(`error-page.${name}.next`)}</p>
      {kept === null ? null : (
        <KeptForm
          action={path}
          form={kept}
          hasFiles={[...(form ?? [])].some(([, value]) => value instanceof File && value.name !== "")}
          isSignedOut={isSignedOut}
          isToBeShortened={status === 413}
          own={[tokenField, keyField]}
        />
      )}
      <p>
        <ButtonLink href={surface === "staff" ? "/staf/agenda" : "/"} kind="secondary">
          {t("error-page.home")}
        </ButtonLink>
      </p>
      <p class="note">{t("error-page.number", { number: requestId })}</p>
    </Page>
  );
}
