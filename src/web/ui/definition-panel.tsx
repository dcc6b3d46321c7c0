import { Disclosure } from "./disclosure.tsx";
import { Facts } from "./facts.tsx";
import { useFrame } from "./frame/frame.ts";

/** What a number is made of. What does not apply to it is null and not shown. */
export type Definition = {
  readonly population: string;
  readonly clock: string | null;
  readonly calendar: string | null;
  readonly exclusions: string | null;
  readonly version: string;
  readonly n: string;
  readonly uncertainty: string | null;
  readonly source: string;
  /** How sure the rule itself is: from the law, from practice, inferred. */
  readonly grade: string | null;
};

const names = [
  "population",
  "clock",
  "calendar",
  "exclusions",
  "version",
  "n",
  "uncertainty",
  "source",
  "grade",
] as const;

/** The definition that a number carries: closed at first, printed open. */
export function DefinitionPanel({ definition }: { definition: Definition }) {
  const { t } = useFrame();
  const facts = names.flatMap((name) => {
    const value = definition[name];
    return value === null ? [] : [{ name: t(`ui.definition.${name}`), value }];
  });
  return (
    <Disclosure summary={t("ui.definition")}>
      <Facts facts={facts} />
    </Disclosure>
  );
}
