import type { Child } from "hono/jsx";
import { pathIn } from "../language-path.ts";
import { useFrame } from "./frame/frame.ts";

export type Fact = {
  readonly name: string;
  readonly value: Child;
  /** Where an answer can be changed, on the page that checks all answers before sending. */
  readonly change?: string;
};

/** Facts of one thing, name beside value. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  const { t, lang } = useFrame();
  return (
    <dl class="facts">
      {facts.map(({ name, value, change }) => (
        <div>
          <dt>{name}</dt>
          <dd>
            {value}
            {change === undefined ? null : (
              <a class="fact-change" href={pathIn(lang, change)}>
                {t("ui.change")}
                <span class="govuk-visually-hidden"> {name}</span>
              </a>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
