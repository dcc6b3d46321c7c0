import { pathIn } from "../language-path.ts";
import { useFrame } from "./frame/frame.ts";

export type Step = {
  readonly name: string;
  /** Where a step that was done can be changed; null for those that come. */
  readonly href: string | null;
  readonly isHere: boolean;
};

/** The steps of a wizard by name. Each is an address of its own, and going back keeps everything. */
export function Steps({ steps }: { steps: readonly Step[] }) {
  const { t, lang } = useFrame();
  return (
    <nav aria-label={t("ui.steps")}>
      <ol class="steps">
        {steps.map(({ name, href, isHere }) => (
          <li {...(isHere ? { "aria-current": "step" as const } : {})}>
            {href === null || isHere ? name : <a href={pathIn(lang, href)}>{name}</a>}
          </li>
        ))}
      </ol>
    </nav>
  );
}
