import type { Translate } from "../../../platform/i18n/translate.ts";
import type { FormState } from "../../form/form-state.ts";
import type { ChartSize } from "../../ui/chart/chart-size.ts";
import { Button, Buttons, ChartFrame, Form, Hidden, Notice, Page, type TableProps } from "../../ui/index.tsx";
import { StepFields } from "./step-fields.tsx";

type Props = {
  readonly title: string;
  readonly lead: string;
  readonly service: { readonly href: string; readonly name: string };
  /** What still lacks before it can be adopted; not in the way of saving (STD-12). */
  readonly notices: readonly string[];
  readonly drawing: {
    readonly title: string;
    readonly subtitle: string;
    readonly draw: (size: ChartSize, labelledBy: string) => string;
    readonly table: TableProps;
  } | null;
  readonly form: FormState;
  readonly action: string;
  readonly count: number;
  readonly t: Translate;
};

/** The draft of a procedure: what it lacks, how it is drawn, its rows. */
export function DraftPage({ title, lead, service, notices, drawing, form, action, count, t }: Props) {
  return (
    <Page
      title={title}
      lead={lead}
      form={form}
      crumbs={[{ href: "/staf/layanan", name: t("services.name") }, service]}
    >
      {notices.length === 0 ? null : (
        <Notice tone="warn" title={t("procedure.notice")} live>
          <ul>
            {notices.map((notice) => (
              <li>{notice}</li>
            ))}
          </ul>
        </Notice>
      )}
      {drawing === null ? null : <ChartFrame id="alur" {...drawing} />}
      <Form form={form} action={action}>
        <Hidden name="version" />
        <StepFields count={count} t={t} />
        <Buttons>
          <Button>{t("procedure.draft.save")}</Button>
        </Buttons>
      </Form>
    </Page>
  );
}
