import type { Translate } from "../../../platform/i18n/translate.ts";
import { type Definition, DefinitionPanel, Notice, Page } from "../../ui/index.tsx";
import { FindingForm, type FindingFormProps } from "../open-finding/finding-form.tsx";

type Props = {
  readonly sentence: string;
  readonly wave: { readonly href: string; readonly name: string };
  readonly cautions: readonly string[];
  readonly definition: Definition;
  readonly finding: Omit<FindingFormProps, "t">;
  readonly t: Translate;
};

/** One element of a survey, how far it can be trusted, and the finding in one step. */
export function ElementPage({ sentence, wave, cautions, definition, finding, t }: Props) {
  return (
    <Page
      title={sentence}
      width="full"
      form={finding.form}
      crumbs={[{ href: "/staf/survei", name: t("surveys.name") }, wave]}
    >
      {cautions.length === 0 ? null : (
        <Notice tone="warn">
          {cautions.map((caution) => (
            <p>{caution}</p>
          ))}
        </Notice>
      )}
      <DefinitionPanel definition={definition} />
      <FindingForm {...finding} t={t} />
    </Page>
  );
}
