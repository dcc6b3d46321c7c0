import type { FormState } from "../form/form-state.ts";
import { Button, Buttons, type Crumb, Form, Hidden, Page, TextArea } from "../ui/index.tsx";

type Props = {
  readonly title: string;
  /** What will happen, and what will not. */
  readonly lead: string;
  readonly crumbs: readonly Crumb[];
  /** Holds the version that the reader saw, and the reason. */
  readonly form: FormState;
  readonly action: string;
  readonly reason: string;
  readonly press: string;
};

/** Asks for the reason before something is taken back or given up. */
export function ReasonPage({ title, lead, crumbs, form, action, reason, press }: Props) {
  return (
    <Page title={title} lead={lead} form={form} crumbs={crumbs}>
      <Form form={form} action={action}>
        <Hidden name="version" />
        <TextArea name="reason" label={reason} rows={3} />
        <Buttons>
          <Button kind="danger">{press}</Button>
        </Buttons>
      </Form>
    </Page>
  );
}
